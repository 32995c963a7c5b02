import type { INestApplicationContext } from '@nestjs/common';
import { localDateOf } from '@app/kernel';
import { MatchUpperLines } from '@app/editorial';
import { UnitOfWork } from '@app/platform';
import { FindDuplicates } from '@app/submission';
import {
  FixedClock,
  Random,
  retitled,
  type RewritingName,
  rewritings,
  type WrittenItem,
  writtenItem,
} from '@app/testing';
import { type Archive, fillArchive, idAt, textAt, unitIdAt, unitNameAt } from '../support/archive';
import { openInstallation } from '../support/installation';
import type { FilledPlaces } from '../support/filled-places';
import type { Kind } from '../support/places';
import { alternate, measured, timed } from '../support/rounds';
import { type BenchRow, rowOf, scaled, type Size } from './row';

/** Items of the three archives; the least is what a small office has in half a year. */
const SIZES = [1_000, 100_000, 1_000_000] as const;
/** Texts asked about in each round, and for each way of rewriting. */
const ASKED = 60;
const REWRITTEN = 200;
/** Lines of each sort below which their shares are chance. */
const LINES = 200;
/** Below it a run only shows that it runs. */
const MINIATURE = 0.05;
const TODAY = '2014-03-20T02:00:00Z';
const DAY_MS = 86_400_000;

/** What a look for near-duplicates and the matching of an adoption list cost in a growing archive, and what they find. */
export async function duplicates(kind: Kind, size: Size, places: FilledPlaces): Promise<BenchRow[]> {
  const sizes = [...new Set(SIZES.map((items) => scaled(size, items)))];
  const opened: Opened[] = [];
  try {
    for (const items of sizes) opened.push(await open(kind, items, places));
    return [...(await costs(opened, size)), ...(await quality(opened.at(-1) as Opened, size))].map((row) => ({
      ...row,
      id: `${row.id}-${kind}`,
      what: `${row.what}, ${kind}`,
    }));
  } finally {
    for (const each of opened) await each.close();
  }
}

interface Opened {
  readonly archive: Archive;
  readonly installation: INestApplicationContext;
  close(): Promise<void>;
}

async function open(kind: Kind, items: number, places: FilledPlaces): Promise<Opened> {
  const { place, note: archive } = await places.of(kind, `archive_${items}`, (empty) => fillArchive(empty, items));
  const installation = await openInstallation(place, new FixedClock(TODAY));
  return {
    archive,
    installation,
    close: async () => {
      await installation.close();
      await place.remove();
    },
  };
}

async function costs(opened: readonly Opened[], { rounds }: Size): Promise<BenchRow[]> {
  const looks = await figures(opened, rounds, (each, random) => {
    const text = rewritings['words, numbers, order and title'](random, textAt(placeIn(random, each.archive)));
    return look(each, text);
  });
  const lines = (who: Naming) => (each: Opened, random: Random) => matched(each, aLine(random, each.archive, who));
  const named = await figures(opened, rounds, lines('unit named'), ASKED / 2);
  const unnamed = await figures(opened, rounds, lines('no unit'), ASKED / 2);
  const rows: BenchRow[] = [];
  for (const [what, at, id] of [
    ['near-duplicates of a text', looks, 'duplicates'],
    ['candidates of a line of an adoption list, unit named', named, 'upper-line-unit'],
    ['candidates of a line of an adoption list, no unit', unnamed, 'upper-line-no-unit'],
  ] as const)
    for (const [i, { archive }] of opened.entries()) {
      if (i === 0) continue;
      const [ours, theirs] = [at[String(i)], at['0']];
      if (!ours || !theirs) throw new Error('a size was not measured');
      rows.push(
        rowOf({
          id: `${id}-${archive.items}`,
          what: `${what}, ${archive.items.toLocaleString('en')} items`,
          against: `the same at ${opened[0]?.archive.items.toLocaleString('en')} items`,
          ...{ unit: 'ms', ours, theirs },
          target: null,
          note: 'six months, some 4,200 items each, are looked at; the smallest archive has fewer',
        }),
      );
    }
  return rows;
}

function figures(
  opened: readonly Opened[],
  rounds: number,
  one: (each: Opened, random: Random) => Promise<unknown>,
  asked = ASKED,
) {
  let round = 0;
  const sides = opened.map((each, i): [string, () => Promise<number>] => [
    String(i),
    async () => {
      const random = new Random(100 + round++);
      const milliseconds = await timed(async () => {
        for (let n = 0; n < asked; n++) await one(each, random);
      });
      return milliseconds / asked;
    },
  ]);
  return alternate(Object.fromEntries(sides), rounds);
}

/** How many of what was asked about came back: shares, not times. */
async function quality(each: Opened, size: Size): Promise<BenchRow[]> {
  const asked = scaled(size, REWRITTEN);
  const random = new Random(size.seed);
  const rows: BenchRow[] = [];
  let [shown, right] = [0, 0];
  for (const name of Object.keys(rewritings) as RewritingName[]) {
    let found = 0;
    for (let n = 0; n < asked; n++) {
      const place = placeIn(random, each.archive);
      const ids = await look(each, rewritings[name](random, textAt(place)));
      if (ids.includes(idAt(place))) found++;
      // What a merged text was merged with is new: nothing else should be shown.
      shown += ids.length;
      right += ids.filter((id) => id === idAt(place)).length;
    }
    rows.push(
      share(`found-${name}`, `items found again after: ${name}`, found, asked, 'rewritten items asked about', 0.95),
    );
  }
  let fresh = 0;
  for (let n = 0; n < asked; n++) if ((await look(each, writtenItem(random))).length === 0) fresh++;
  rows.push(share('duplicates-right', 'rightly shown as near-duplicates', right, shown, 'all that were shown', 0.95));
  rows.push(
    share(
      'duplicates-none',
      'new items of the same topics with nothing shown',
      fresh,
      asked,
      'new items asked about',
      0.95,
    ),
  );
  const lines = size.scale < MINIATURE ? asked : Math.max(LINES, asked * 2);
  return [...rows, ...(await matching(each, random, lines))];
}

async function matching(each: Opened, random: Random, asked: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const who of ['unit named', 'unit in the title', 'no unit'] as const) {
    let [listed, first, proposed, right, quiet] = [0, 0, 0, 0, 0];
    for (let n = 0; n < asked; n++) {
      const line = aLine(random, each.archive, who);
      const { candidates, proposal } = await matched(each, line);
      const ids = candidates.map(({ itemId }) => itemId);
      if (ids.includes(line.meant)) listed++;
      if (ids[0] === line.meant) first++;
      if (proposal !== null) proposed++;
      if (proposal === line.meant) right++;
      const foreign = await matched(each, { ...aLine(random, each.archive, who, true), meant: '' });
      if (foreign.proposal === null) quiet++;
    }
    const id = who.replaceAll(' ', '-');
    rows.push(
      share(
        `line-listed-${id}`,
        `retitled items among the five candidates, ${who}`,
        listed,
        asked,
        'lines of ours',
        0.9,
      ),
      share(`line-first-${id}`, `retitled items that come first, ${who}`, first, asked, 'lines of ours', null),
      share(`line-proposed-${id}`, `retitled items proposed, ${who}`, right, asked, 'lines of ours', null),
      share(`line-right-${id}`, `right proposals, ${who}`, right, proposed, 'proposals for lines of ours', 0.9),
      share(`line-quiet-${id}`, `lines of others without a proposal, ${who}`, quiet, asked, 'lines of others', null),
    );
  }
  return rows;
}

function share(id: string, what: string, part: number, whole: number, against: string, least: number | null): BenchRow {
  const target = least === null ? null : { atLeast: least };
  return rowOf({
    id,
    what,
    against,
    unit: 'of them',
    ours: measured([part]),
    theirs: measured([whole]),
    target,
    note: '',
  });
}

/** An item of the last six months. */
const placeIn = (random: Random, { items, recent }: Archive) => random.int(recent, items - 1);

async function look({ archive, installation }: Opened, text: WrittenItem): Promise<string[]> {
  const { editor } = archive.office;
  const { found } = await installation
    .get(UnitOfWork)
    .read((tx) => installation.get(FindDuplicates).ofText(tx, editor, text));
  return found.map(({ item }) => item.id);
}

interface Line {
  readonly title: string;
  readonly unitId: number | null;
  readonly adoptedOn: string;
  readonly meant: string;
}

/** Where a list says whose an item is. */
type Naming = 'unit named' | 'unit in the title' | 'no unit';

/** A line of a list about one of our items, under another title, some weeks later; or about an item of another office. */
function aLine(random: Random, archive: Archive, who: Naming, foreign = false): Line {
  const place = placeIn(random, archive);
  const text = foreign ? writtenItem(random) : textAt(place);
  const day = Date.parse('2014-03-19') - Math.floor(((archive.items - 1 - place) / 4_200) * 30.4) * DAY_MS;
  const title = retitled(random, text.title);
  return {
    title: who === 'unit in the title' ? `${unitNameAt(place)}${title}` : title,
    unitId: who === 'unit named' ? unitIdAt(archive.office, place) : null,
    adoptedOn: localDateOf(new Date(day + random.int(0, 40) * DAY_MS)),
    meant: idAt(place),
  };
}

async function matched({ archive, installation }: Opened, { title, unitId, adoptedOn }: Line) {
  const { officeId } = archive.office;
  const blank = { listId: '', no: 1, officeId, publication: '', pubKey: null, issue: '', dateText: '', unit: '' };
  const open = { status: 'open', itemId: null, eventNo: null, decidedBy: null, decidedAt: null } as const;
  const line = { ...blank, ...open, title, unitId, adoptedOn, fingerprint: '' };
  const [one] = await installation
    .get(UnitOfWork)
    .read((tx) => installation.get(MatchUpperLines).match(tx, officeId, [line]));
  if (!one) throw new Error('a line was not matched');
  return one;
}
