import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SystemClock } from '@app/kernel';
import { CloseMonth, FindEvents, ReadLedger, ReadStandings } from '@app/ledger';
import { Jobs, UnitOfWork, type Tx } from '@app/platform';
import { construct, FixedClock } from '@app/testing';
import type { Load, Loaded } from '../processes/load';
import { scaled, type Size } from '../rows/row';
import { logIn } from '../rows/adoption-over-http';
import { openRaw, PAGE } from '../rows/readings';
import { anAdoption } from '../support/adoption';
import { environmentOf, openInstallation } from '../support/installation';
import { submitItems, type BenchItem } from '../support/office';
import { Helper, startApi, startWorker } from '../support/processes';
import { measured, timed, type Measured } from '../support/rounds';
import { OPEN_MONTH } from './fill';
import type { FilledPlace } from './ledgers';

/** What one thing costs at one size. */
export interface Cost {
  readonly id: string;
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly cost: Measured;
}

const CLIENTS = 64;
/** Entries of the largest ledger that is verified: ten million take as long as everything else together. */
const VERIFIED_UP_TO = 2_000_000;
/** Time for this process to have stopped looking for jobs. */
const BEFORE_IT_RUNS_MS = 3_000;
const LAST_CLOSED = '2025-03';
const AS_BOOKED = { by: 'booked', descending: false } as const;
const TODAY = `${OPEN_MONTH}-10`;

/** What the everyday costs on a ledger of this size. Marked adoptions stay in a ledger that is kept. */
export async function costsAt(at: FilledPlace, size: Size): Promise<Cost[]> {
  const clock = new FixedClock(`${TODAY}T04:00:00.000Z`);
  const installation = await openInstallation(at.place, clock);
  const each = scaled(size, 1_920);
  let items: BenchItem[];
  const costs: Cost[] = [];
  try {
    costs.push(...(await readingCosts(installation, at, size)));
    costs.push(await closingCost(installation, at, clock, size));
    clock.set(`${TODAY}T04:00:00.000Z`);
    items = await submitItems(installation, at.filled.office, each * 4, TODAY);
  } finally {
    await installation.close();
  }
  const worker = at.filled.entries > VERIFIED_UP_TO ? [] : [await workerMemory(at)];
  return [...costs, ...(await costsOverHttp(at, items, each)), ...worker];
}

async function readingCosts(
  installation: INestApplicationContext,
  { filled }: FilledPlace,
  size: Size,
): Promise<Cost[]> {
  const { officeId, unitIds } = filled.office;
  const unitOfWork = installation.get(UnitOfWork);
  const [ledger, standings] = [installation.get(ReadLedger), installation.get(ReadStandings)];
  const events = installation.get(FindEvents);
  const [item = '', cursor] = await unitOfWork.read(async (tx) => {
    const { rows } = await ledger.events(tx, officeId, { type: 'adoption', from: LAST_CLOSED }, undefined, 1);
    // A page from the middle of everything a unit ever earned.
    const middle = await ledger.entries(tx, officeId, { unitId: unitIds[0], from: LAST_CLOSED }, undefined, 1);
    return [rows[0]?.itemId ?? undefined, middle.next];
  });
  const unit = (i: number) => unitIds[i % unitIds.length] as number;
  const readings: readonly [string, string, number, (tx: Tx, i: number) => Promise<unknown>][] = [
    [
      'statement-first',
      "first page of a unit's statement of a quarter",
      200,
      (tx, i) => ledger.entries(tx, officeId, { unitId: unit(i), from: '2025-01', to: LAST_CLOSED }, undefined, PAGE),
    ],
    [
      'statement-deep',
      'a late page of everything a unit ever earned',
      200,
      (tx) => ledger.entries(tx, officeId, { unitId: unit(0) }, cursor, PAGE),
    ],
    ['month-table', 'month table of 120 units', 60, (tx) => standings.ofPeriod(tx, officeId, LAST_CLOSED)],
    ['year-ranking', 'ranking of a year', 60, (tx) => standings.ofPeriod(tx, officeId, '2025')],
    ['why-not', 'why an item brings nothing more', 200, (tx) => ledger.whyNot(tx, officeId, { item })],
    [
      'events-of-month',
      'first page of the events of a month',
      60,
      (tx) => ledger.events(tx, officeId, { from: LAST_CLOSED, to: LAST_CLOSED }, undefined, PAGE),
    ],
    [
      'events-of-unit',
      "first page of a unit's events of a month",
      8,
      (tx, i) => {
        const ofUnit = { from: LAST_CLOSED, to: LAST_CLOSED, unitId: unit(i) };
        return events.page(tx, officeId, ofUnit, AS_BOOKED, { cursor: undefined, limit: PAGE });
      },
    ],
    [
      'entries-of-source',
      "a unit's entries of one source in a month",
      200,
      (tx, i) =>
        ledger.entries(
          tx,
          officeId,
          { unitId: unit(i), from: LAST_CLOSED, to: LAST_CLOSED, kind: 'adoption', level: 'city' },
          undefined,
          PAGE,
        ),
    ],
  ];
  const costs: Cost[] = [];
  for (const [id, what, times, read] of readings) {
    const once = (i: number) => timed(() => unitOfWork.read((tx) => read(tx, i)));
    await once(0);
    const rounds: number[] = [];
    for (let i = 0; i < Math.max(3, scaled(size, times)); i++) rounds.push(await once(i));
    costs.push({ id, what, unit: 'ms', cost: measured(rounds) });
  }
  return costs;
}

/** Closing the open month up to its commit, which is then not made: the month stays open for the next time. */
async function closingCost(
  installation: INestApplicationContext,
  { filled }: FilledPlace,
  clock: FixedClock,
  size: Size,
): Promise<Cost> {
  clock.set('2025-05-02T01:00:00.000Z');
  const undone = new UndoneWork(installation.get(DataSource));
  const closing = construct(CloseMonth, [undone, clock]);
  const rounds: number[] = [];
  for (let i = 0; i < Math.max(3, scaled(size, 7)); i++) {
    const { editor } = filled.office;
    await closing.close(editor, OPEN_MONTH).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    rounds.push(undone.lastTook);
  }
  return { id: 'closing', what: 'closing a month without its commit', unit: 'ms', cost: measured(rounds.slice(1)) };
}

class Undone extends Error {}

/** Does everything and takes it back, noting how long it took. */
class UndoneWork extends UnitOfWork {
  lastTook = NaN;

  override run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return super.run(async (tx) => {
      this.lastTook = await timed(() => work(tx));
      throw new Undone('taken back');
    });
  }
}

async function costsOverHttp(
  { place, filled }: FilledPlace,
  items: readonly BenchItem[],
  each: number,
): Promise<Cost[]> {
  const env = environmentOf(place);
  const api = await startApi(env);
  const { helper: load } = await Helper.start('load', env);
  try {
    const headers = {
      authorization: `Bearer ${await logIn(api.url, filled.office)}`,
      'content-type': 'application/json',
    };
    const rounds: number[] = [];
    for (let round = 0; round < 4; round++) {
      const adoptions = items.slice(round * each, (round + 1) * each).map((item, i) => anAdoption(item, i, TODAY));
      const requests = adoptions.map(({ key, asked }) => ({
        path: '/api/v1/adoptions',
        body: JSON.stringify(asked),
        headers: { 'idempotency-key': key },
      }));
      const asked: Load = { url: api.url, connections: CLIENTS, method: 'POST', headers, requests };
      const { perSecond, statuses } = await load.ask<Loaded>(asked);
      if (statuses['201'] !== each) throw new Error(`not every adoption was recorded: ${JSON.stringify(statuses)}`);
      rounds.push(1_000 / perSecond);
    }
    return [
      {
        id: 'adoption',
        what: `marking an adoption over HTTP, ${CLIENTS} clients`,
        unit: 'ms',
        cost: measured(rounds.slice(1)),
      },
      {
        id: 'memory',
        what: 'resident memory of the API process under that load',
        unit: 'MB',
        cost: measured([megabytes(api.pid, 'VmRSS')]),
      },
    ];
  } finally {
    await Promise.all([load.stop(), api.stop()]);
  }
}

/** The heaviest job there is, left in the table for a worker that is started then; how long it takes is measured elsewhere. */
async function workerMemory({ place, filled }: FilledPlace): Promise<Cost> {
  const installation = await openInstallation(place);
  const wanted = {
    kind: 'ledger.verification',
    input: null,
    requester: filled.office.editor,
    runAfter: new Date(new SystemClock().now().getTime() + BEFORE_IT_RUNS_MS),
  };
  const { job } = await installation
    .get(UnitOfWork)
    .run((tx) => installation.get(Jobs).enqueue(tx, wanted))
    .finally(() => installation.close());
  const raw = await openRaw(place);
  const worker = await startWorker(environmentOf(place));
  try {
    let state = 'queued';
    while (state === 'queued' || state === 'running') {
      await sleep(500);
      state = String((await raw.all('SELECT state FROM job WHERE id = ?', [job.id]))[0]?.['state']);
    }
    if (state !== 'done') throw new Error(`the worker left its job ${state}`);
    const what = 'memory of the worker at its highest, verifying the whole ledger';
    return { id: 'worker-memory', what, unit: 'MB', cost: measured([megabytes(worker.pid, 'VmHWM')]) };
  } finally {
    await Promise.all([worker.stop(), raw.close()]);
  }
}

/** Resident memory, now (VmRSS) or at its highest (VmHWM). */
function megabytes(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const [, found] = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(found) / 1_024;
}
