import { setTimeout as sleep } from 'node:timers/promises';
import { ModulesContainer } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { encodeCursor } from '@app/platform';
import { FixedClock } from '@app/testing';
import type { Row } from '../growth/template-month';
import { fillTables } from '../lists/full-tables';
import { type ListCase, listCases } from '../lists/list-cases';
import { openInstallation } from '../support/installation';
import type { FilledPlaces } from '../support/filled-places';
import type { Kind } from '../support/places';
import { type Measured, measured, timed } from '../support/rounds';
import { openRaw, type Raw } from './readings';
import { type BenchRow, rowOf, scaled, type Size } from './row';

const ITEMS = 1_000_000;
/** How long one side may take a round; a question that takes longer is asked once a round. */
const ROUND_MS = 200;
const MOST_ASKED = 20;
/** Below it a run only shows that it runs, and each question is asked once a round. */
const MINIATURE = 0.01;
/** Where in a list a late page stands, and behind how many rows at most: to find the place all before it are counted off. */
const LATE = 0.9;
const COUNTED = 100_000;
const TODAY = '2014-03-29T02:00:00Z';

type Page = { readonly rows: readonly Row[] };

/** Every list of the product at a million items: its endpoint without what HTTP itself costs, against the hand-written SQL. */
export async function lists(kind: Kind, size: Size, places: FilledPlaces): Promise<BenchRow[]> {
  const items = scaled(size, ITEMS);
  const { place, note: full } = await places.of(kind, `lists_${items}`, (empty) => fillTables(empty, items));
  try {
    const installation = await openInstallation(place, new FixedClock(TODAY));
    const raw = await openRaw(place);
    try {
      const rows: BenchRow[] = [];
      for (const each of listCases(full))
        for (const page of ['first', 'late'] as const) {
          if (!nameOf(each, page).includes(size.only ?? '')) continue;
          const asked = await ask(installation, raw, each, page);
          if (!asked) continue;
          const row = await measure(asked, each, page, full.items, kind, size);
          process.stderr.write(`${row.what}: ${row.ours.median.toFixed(1)} ms, ${row.ratio.toFixed(2)} ×\n`);
          rows.push(row);
        }
      return rows;
    } finally {
      await raw.close();
      await installation.close();
    }
  } finally {
    await place.remove();
  }
}

/** `items, of a month, late page`. */
const nameOf = ({ list, by }: ListCase, page: string) => `${list}${by === '' ? '' : `, ${by}`}, ${page} page`;

interface Asked {
  readonly ours: () => Promise<Page>;
  readonly theirs: () => Promise<readonly Row[]>;
}

/** Null where a list is too short for a late page. */
async function ask(
  installation: INestApplicationContext,
  raw: Raw,
  each: ListCase,
  page: 'first' | 'late',
): Promise<Asked | null> {
  const { from, where, values, order, descending, limit } = each;
  const behind = page === 'first' ? null : await placeAt(raw, each);
  if (page === 'late' && behind === null) return null;
  const endpoint = endpointOf(installation, each);
  const query = { ...each.query, limit, ...(behind && { cursor: encodeCursor(each.place(behind)) }) };
  const [beyond, further] = behind ? conditionBehind(each, behind) : ['', []];
  const sorted = order.map((column) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
  // What somebody writes by hand who knows that a list has a next page: one row more tells.
  const sql = `SELECT * FROM ${from} WHERE ${where}${beyond} ORDER BY ${sorted} LIMIT ${limit + 1}`;
  const asked: Asked = {
    ours: () => endpoint(...each.args, query),
    theirs: async () => {
      const rows = await raw.all(sql, [...values, ...further]);
      for (const [also, others] of each.also?.(rows) ?? []) await raw.all(also, others);
      return rows;
    },
  };
  const [ours, theirs] = [
    (await asked.ours()).rows.map(each.ours),
    (await asked.theirs()).slice(0, limit).map(each.theirs),
  ];
  // Pages of events may hold fewer and lead on.
  const agree = each.list === 'events' ? theirs.slice(0, ours.length) : theirs;
  if (ours.map(String).join() !== agree.map(String).join())
    throw new Error(
      `${each.list}, ${each.by}, ${page} page: ${ours.slice(0, 3).join()} instead of ${theirs.slice(0, 3).join()}`,
    );
  return asked;
}

/** The row before a late page. */
async function placeAt(raw: Raw, { from, where, values, order, descending, limit }: ListCase): Promise<Row | null> {
  const some = `SELECT 1 AS one FROM ${from} WHERE ${where} LIMIT ${COUNTED}`;
  const [counted] = await raw.all(`SELECT COUNT(*) AS n FROM (${some}) some`, values);
  const all = Number(counted?.['n']);
  if (all < limit * 3) return null;
  const sorted = order.map((column) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
  const [row] = await raw.all(
    `SELECT * FROM ${from} WHERE ${where} ORDER BY ${sorted} LIMIT 1 OFFSET ${Math.floor(all * LATE)}`,
    values,
  );
  return row ?? null;
}

/** Beyond a place in the order: the first column bounds the stretch of the index, the rest is compared within. */
function conditionBehind({ order, descending }: ListCase, row: Row): [string, unknown[]] {
  const sign = descending ? '<' : '>';
  const valueOf = (column: string) => row[column.replace(/^\w+\./, '')];
  const [first = '', ...rest] = order;
  if (rest.length === 0) return [` AND ${first} ${sign} ?`, [valueOf(first)]];
  const values: unknown[] = [valueOf(first), valueOf(first)];
  let within = '';
  for (const [i, column] of rest.entries()) {
    const equal = rest.slice(0, i).map((before) => `${before} = ?`);
    within += ` OR (${[`${first} = ?`, ...equal, `${column} ${sign} ?`].join(' AND ')})`;
    values.push(valueOf(first), ...rest.slice(0, i).map(valueOf), valueOf(column));
  }
  return [` AND ${first} ${sign}= ? AND (${first} ${sign} ?${within})`, values];
}

async function measure(
  { ours, theirs }: Asked,
  each: ListCase,
  page: string,
  items: number,
  kind: Kind,
  size: Size,
): Promise<BenchRow> {
  const figures = await byTurns({ ours, theirs }, size);
  const what = nameOf(each, page);
  return rowOf({
    id: `list-${what.replace(/[ ,]+/g, '-')}-${kind}`,
    what: `${what}, ${items.toLocaleString('en')} items, ${kind}`,
    against: 'the hand-written SQL on the raw driver',
    unit: 'ms',
    ...figures,
    target: { atMost: 3 },
    note: 'the endpoint from its controller on: look-ups, rows and response, without what HTTP and the token cost',
  });
}

/**
 * Both sides ask by turns, question by question, so that whatever else the machine does meets both; the figure of a round is
 * the median of its questions. A first round is not measured.
 */
async function byTurns(
  { ours, theirs }: Asked,
  { rounds, scale }: Size,
): Promise<{ ours: Measured; theirs: Measured }> {
  const slower = Math.max(await timed(ours), await timed(theirs));
  const most = scale < MINIATURE ? 1 : MOST_ASKED;
  const times = Math.max(1, Math.min(most, Math.floor(ROUND_MS / slower)));
  const all = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const some = { ours: [] as number[], theirs: [] as number[] };
    for (let i = 0; i < times; i++)
      for (const side of (i + round) % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
        some[side].push(await timed(side === 'ours' ? ours : theirs));
        // The end of a reading, for which nobody waits, is not to fall into the other's time.
        await sleep(1);
      }
    if (round === 0) continue;
    all.ours.push(measured(some.ours).median);
    all.theirs.push(measured(some.theirs).median);
  }
  return { ours: measured(all.ours), theirs: measured(all.theirs) };
}

/** The method of a controller of the running application; controllers are nobody's public face. */
function endpointOf(installation: INestApplicationContext, { endpoint: [name, method] }: ListCase) {
  for (const module of installation.get(ModulesContainer).values())
    for (const { instance, name: found } of module.controllers.values())
      if (found === name) {
        const controller = instance as Record<string, (...args: readonly unknown[]) => Promise<Page>>;
        return (...args: readonly unknown[]) =>
          controller[method]?.(...args) ?? Promise.reject(new Error(`no ${method}`));
      }
  throw new Error(`there is no ${name}`);
}
