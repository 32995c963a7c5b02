import { canonicalJson, firstDay, lastDay, type Json } from '@app/kernel';
import type { Regulation, TargetEntry } from '@app/regulation';
import { aRegulation, aRoster, propertyRuns, type RegulationWanted } from '@app/testing';
import fc from 'fast-check';
import { DerivedCells } from './domain/cells';
import { storedContent } from './domain/chain';
import { diff, identityOfEntry, identityOfTarget, standingEntries } from './domain/diff';
import { toRegulationEvent } from './domain/history';
import { ChainCheck } from './domain/chain-check';
import { checkMonths, checkSeal, sealsOf } from './domain/integrity';
import { by, Desk, FIRST_MONTH, histories, timelineOf } from './random-history.fixture';
import type { ChainRecord, LedgerEntry, StoredRecord } from './domain/records';

// Each title stands for thousands of histories; a busy machine needs more than Jest's minute for them.
jest.setTimeout(300_000);

type Stack = Extract<NonNullable<NonNullable<RegulationWanted['rules']>[number]['stack']>, { take: unknown }>;

const { acts, plans } = histories(fc);
const EFFECTIVE = '2014-01-15';
const roster = aRoster({ 1: 'department', 2: 'department', 3: null });

/** Prices that do not divide evenly, so that a lost tenth would show. */
function version(stack: Stack, number: 1 | 2): Regulation {
  const times = (n: number) => String(n * number + 0.1 * number);
  const levels = [
    { id: 'd', match: { level: 'district' }, point: times(10), yuan: times(20) },
    { id: 'c', match: { level: 'city' }, point: times(50) },
    { id: 'p', match: { level: 'province' }, point: times(100) },
  ];
  return aRegulation({
    version: number,
    ...(number === 1 ? { from: EFFECTIVE, lastDay: '2014-02-28' } : { from: '2014-03-01' }),
    rules: [
      { id: 'adopt', rows: levels, share: { take: 'weights', 'form=combined': 'each' }, stack: { point: stack } },
      { id: 'instruct', on: 'instruction', rows: levels, share: 'equal', stack: { point: stack } },
      {
        id: 'fault',
        on: 'incident',
        rows: [
          { id: 'f1', match: { level: 'district' }, point: '-10' },
          { id: 'f2', match: { level: 'city' }, point: ['-100', '-50'] },
        ],
        undefined: [{ match: { level: 'province' } }],
        share: 'each',
      },
    ],
    quotas: [{ id: 'q', values: { department: 2 }, met: { point: '20' }, missed: { point: '-30' } }],
    byHand: { extra: { point: ['1', '2'] } },
  });
}

const stacks: [string, Stack][] = [
  ['sum', { take: 'sum' }],
  ['take the highest', { take: 'max' }],
  ['take the highest of each level', { take: 'max', per: ['item', 'unit', 'level'] }],
  ['let the latest supersede', { take: 'supersede' }],
];
const limited: Stack = { take: 'sum', cap: '120', floor: '0' };

const of = (stack: Stack) => timelineOf(version(stack, 1), version(stack, 2));
const timelines = [...stacks.map(([, stack]) => stack), limited, { take: 'first' } as const].map(of);
/** Told by its place, so that a counterexample shows the history and not the regulation. */
const any = fc.nat(timelines.length - 1);
const timelineAt = (place: number) => timelines[place] as (typeof timelines)[number];

/** What stands at last, whatever was booked and reversed on the way: amounts by unit, person, asset, month and row. */
function net(entries: readonly (LedgerEntry | TargetEntry)[]): string[] {
  const sums = new Map<string, number>();
  for (const e of entries) {
    const [unit, version] = 'unitId' in e ? [e.unitId, e.regulationVersion] : [e.unit, e.regulation.version];
    const key = [unit, e.person, e.asset, e.period, e.rule, e.row, version].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + e.amount);
  }
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([key, amount]) => `${key}: ${amount}`)
    .sort();
}

/** The entries that stand, and those a fresh assessment of the whole log wants. */
function standingAndWanted(desk: Desk): [string[], string[]] {
  const closed = desk.months.map(({ month }) => month);
  const settle = closed.length === 0 ? null : { from: firstDay(FIRST_MONTH), to: lastDay(closed.at(-1) as string) };
  const { entries } = desk.timeline.assess({
    roster,
    settle,
    values: new Map(),
    events: desk.events.map(toRegulationEvent),
  });
  return [standingEntries(desk.entries).map(identityOfEntry).sort(), entries.map(identityOfTarget).sort()];
}

function derivedCells(desk: Desk): string[] {
  const derived = new DerivedCells();
  const bySeq = new Map(desk.events.map((event) => [event.seq, event]));
  for (const event of desk.events) derived.addEvent(event, bySeq.get(event.targetSeq ?? 0) ?? null);
  for (const entry of desk.entries) derived.addEntry(entry);
  return texts(derived.cells());
}

const texts = (cells: readonly object[]) => cells.map((cell) => canonicalJson(cell as Json)).sort();

describe.each(stacks)('a book of random histories, under a regulation whose stacks %s', (_name, stack) => {
  const timeline = of(stack);

  it('stands where a fresh assessment stands, and at the amounts of the same history recorded in another order', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const desk = Desk.doing(timeline, roster, plan, '2014-03');
        const [standing, wanted] = standingAndWanted(desk);
        expect(standing).toEqual(wanted);
        // Ids by the place in the list instead of by the order of recording: neither may move an amount.
        const settle = { from: '2014-01-01', to: '2014-03-31' };
        const { entries } = timeline.assess({ roster, settle, values: new Map(), events: desk.toldInOrderOfTheList() });
        expect(net(desk.entries)).toEqual(net(entries));
      }),
      propertyRuns(2_000),
    );
  });
});

describe('a book of random histories', () => {
  it('comes to the same amounts in whatever order things are recorded and whenever months are closed', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const timeline = timelineAt(place);
        const one = Desk.doing(timeline, roster, { acts: plan.acts }, '2014-03');
        const other = Desk.doing(timeline, roster, plan, '2014-03');
        expect(net(other.entries)).toEqual(net(one.entries));
      }),
      propertyRuns(400),
    );
  });

  it('stands where a fresh assessment stands also while months are open, and with caps and firsts', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const [standing, wanted] = standingAndWanted(Desk.doing(timelineAt(place), roster, plan));
        expect(standing).toEqual(wanted);
      }),
      propertyRuns(400),
    );
  });

  it('has a projection that is the sum of its events and entries', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const timeline = timelineAt(place);
        const desk = Desk.doing(timeline, roster, plan);
        expect(texts(desk.book.appended.cells)).toEqual(derivedCells(desk));
      }),
      propertyRuns(400),
    );
  });

  it('posts nothing when the same thing is recorded or assessed a second time', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const timeline = timelineAt(place);
        const desk = Desk.doing(timeline, roster, plan);
        const before = desk.book.head;
        for (const [index, { event, entries }] of desk.answers) {
          const cancelled = desk.events.some((each) => each.type === 'cancellation' && each.targetSeq === event.seq);
          if (cancelled || plan.acts[index]?.does === 'again') continue;
          const again = desk.book.record(event.content, by);
          expect(again).toMatchObject({ replayed: true, event: { seq: event.seq } });
          expect(again.entries).toEqual(entries);
        }
        expect(desk.book.head).toBe(before);
        const scopes = new Set(desk.events.map((event) => event.scope));
        for (const scope of scopes) {
          const page = desk.pages.scope(scope);
          const history = {
            roster: new Map(),
            settle: null,
            values: new Map(),
            events: page.events.map(toRegulationEvent),
          };
          const { reverse, add } = diff(desk.timeline.assess(history).entries, standingEntries(page.entries));
          expect([reverse, add]).toEqual([[], []]);
        }
      }),
      propertyRuns(400),
    );
  });

  it('takes an entry back at most once, in full, and never takes back a reversal', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const timeline = timelineAt(place);
        const { entries } = Desk.doing(timeline, roster, plan);
        const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
        const reversals = entries.filter((entry) => entry.reverses !== null);
        expect(new Set(reversals.map((entry) => entry.reverses)).size).toBe(reversals.length);
        for (const reversal of reversals) {
          const taken = bySeq.get(reversal.reverses as number) as LedgerEntry;
          expect(taken.reverses).toBeNull();
          const same = (e: LedgerEntry) => [e.unitId, e.person, e.asset, e.period, e.row, e.eventSeq, e.scope];
          expect([...same(reversal), reversal.amount]).toEqual([...same(taken), -taken.amount]);
        }
      }),
      propertyRuns(400),
    );
  });

  it('divides every price so that the shares sum to the whole', () => {
    const timeline = of({ take: 'sum' });
    fc.assert(
      fc.property(acts, (list) => {
        const desk = Desk.doing(timeline, roster, { acts: list });
        const standing = standingEntries(desk.entries);
        for (const event of desk.events) {
          const version = timeline.at(event.occurredOn)?.regulation;
          const own = standing.filter((e) => e.eventSeq === event.seq && e.rule === 'adopt');
          if (!version || own.length === 0) continue;
          const times = event.content.fields['form'] === 'combined' ? event.content.units.length : 1;
          const row = version.eventRules[0]?.rows.find((each) => each.id === own[0]?.row);
          for (const [asset, { amount }] of row?.prices ?? []) {
            const total = own.filter((e) => e.asset === asset).reduce((sum, e) => sum + e.amount, 0);
            expect(total).toBe(amount.kind === 'fixed' && amount.minor * times);
          }
        }
      }),
      propertyRuns(400),
    );
  });

  it('moves nothing for what happened before the regulation', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const timeline = timelineAt(place);
        const { entries } = Desk.doing(timeline, roster, plan, '2014-03');
        expect(entries.filter((entry) => entry.occurredOn < EFFECTIVE)).toEqual([]);
      }),
      propertyRuns(400),
    );
  });

  it('never changes a closed month, whatever is recorded, cancelled or decided afterwards', () => {
    fc.assert(
      fc.property(any, plans, fc.nat(12), (place, plan, cut) => {
        const timeline = timelineAt(place);
        const months = ['2014-01', '2014-02'];
        const snapshot = (desk: Desk) =>
          months.map((month) => texts(desk.book.appended.cells.filter((cell) => cell.month <= month)).join('\n'));
        const desk = Desk.doing(timeline, roster, { ...plan, order: plan.order.slice(0, cut) }, '2014-02');
        const closed = snapshot(desk);
        for (const act of plan.order) desk.act(act);
        desk.closeNext();
        expect(snapshot(desk)).toEqual(closed);
      }),
      propertyRuns(400),
    );
  });

  it('keeps a chain that verifies, months included', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const timeline = timelineAt(place);
        const { book, entries, months } = Desk.doing(timeline, roster, plan);
        const chain = new ChainCheck(book.head);
        expect(book.appended.records.flatMap((appended) => chain.take(asStored(appended)))).toEqual([]);
        expect(chain.end()).toEqual([]);
        expect(checkMonths(book.head, months)).toEqual([]);
        expect(entries.flatMap((entry) => checkSeal(entry, sealsOf(months)))).toEqual([]);
      }),
      propertyRuns(400),
    );
  });

  it('answers a dry run with the very entries the recording then posts, and writes nothing', () => {
    fc.assert(
      fc.property(any, plans, (place, plan) => {
        const timeline = timelineAt(place);
        const dry = new Desk(timeline, roster, plan.acts);
        const record = dry.book.record.bind(dry.book);
        dry.book.record = (content, who) => {
          const before = dry.book.head;
          const foreseen = record(content, who, { dryRun: true });
          expect(dry.book.head).toBe(before);
          const recorded = record(content, who);
          expect({ ...recorded, replayed: false }).toEqual({ ...foreseen, replayed: false });
          return recorded;
        };
        for (const act of plan.order) dry.act(act);
      }),
      propertyRuns(300),
    );
  });
});

/** A record as its row will hold it. */
function asStored(appended: ChainRecord): StoredRecord {
  if (appended.table !== 'ledger_event') return appended;
  const { table, record } = appended;
  return { table, record: { ...record, content: storedContent(record), words: null } };
}
