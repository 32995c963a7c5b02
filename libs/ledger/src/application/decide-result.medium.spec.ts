import { directoryPersistence } from '@app/directory';
import type { Tx } from '@app/platform';
import {
  aLedger,
  construct,
  FixedClock,
  openTestDatabase,
  regulationFiles,
  statementsOf,
  type LedgerBuilt,
  type TestDatabase,
} from '@app/testing';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { ReadLedger } from './read-ledger';
import { ReadPending } from './read-pending';
import { ReadResults } from './read-results';

/** Who adopted nothing in a quarter is judged by a person; every half takes half of that again. */
const rules = `  - id: judged
    at: quarter_end
    title: 季度评议
    measure: { count: adoption }
    table:
      - [id, score, point, clause]
      - [poor, 0, { range: [-20, -1], decides: office_head }, '4.1']
  - id: half
    at: half_end
    measures: { judging: { sum: point, rules: [judged] } }
    table:
      - [id, judging, point, clause]
      - [again, '<0', { times: judging, factor: 0.5 }, '4.1']
`;
const cases = `  - name: 一条未用的由人评议
    settle: { from: 2014-03-31, to: 2014-03-31 }
    events: []
    entries: [[quota/2014-03, 甲, point, '-30.0', missed]]
    pending: [['judged/2014Q1', '-20', '-1', office_head]]
  - name: 半年再扣一半
    settle: { from: 2014-06-30, to: 2014-06-30 }
    events: [{ id: d, type: decision, on: 2014-07-01, of: { rule: judged, period: 2014Q2, unit: 甲 }, amount: { point: -10 }, by: office_head }]
    entries:
      - [quota/2014-06, 甲, point, '-30.0', missed]
      - [judged/2014Q2, 甲, point, '-10.0', poor]
      - [half/2014H1, 甲, point, '-5.0', again]
`;
/** Half a year without an adoption has its price in the text. */
const priced = {
  rules: `  - id: half
    at: half_end
    measure: { count: adoption }
    table:
      - [id, score, point, clause]
      - [none, 0, -1, '4.1']
`,
  cases: `  - name: 半年未采用的扣分
    settle: { from: 2014-06-30, to: 2014-06-30 }
    events: []
    entries:
      - [quota/2014-06, 甲, point, '-30.0', missed]
      - [half/2014H1, 甲, point, '-1.0', none]
`,
};

let database: TestDatabase;
let clock: FixedClock;
let ledger: LedgerBuilt;

beforeEach(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  clock = new FixedClock('2014-04-10T01:00:00Z');
  const units = { 甲局: 'department', 乙局: 'department' };
  ledger = await aLedger(database, { units, regulation: regulationFiles({ rules, cases }), given: [clock] });
});
afterEach(() => database.close());

const on = (unit: string, period = '2014Q1') => ({ rule: 'judged', period, unit: String(ledger.unit(unit)) });
const decide = (unit: string, point: string, more: Record<string, unknown> = {}) =>
  ledger.record({ type: 'decision', on: '2014-04-08', of: on(unit), amount: { point }, by: 'office_head', ...more });
const closeQuarter = async () => {
  for (const month of ['2014-01', '2014-02', '2014-03']) await ledger.close(month);
};
const results = (period = '2014Q1', rule = 'judged') =>
  database.unitOfWork.read((tx) => construct(ReadResults, [clock]).ofPeriod(tx, ledger.officeId, period, rule));
const pending = (month: string) =>
  database.unitOfWork.read((tx) => construct(ReadPending).ofMonth(tx, ledger.officeId, month));
const judged = ({ receipt }: Awaited<ReturnType<typeof decide>>) =>
  receipt.entries.map(({ period, rule, amount, bookedMonth }) => `${period} ${rule} ${amount} in ${bookedMonth}`);

describe('a decision on what a period brings', () => {
  it('is booked at once where the period is closed, and leaves the others waiting', async () => {
    await closeQuarter();
    expect((await results()).pending.map(({ result }) => result?.unit)).toEqual([on('甲局').unit, on('乙局').unit]);
    expect(judged(await decide('甲局', '-12'))).toEqual(['2014Q1 judged -12.0 in 2014-04']);
    expect((await results()).pending.map(({ result }) => result?.unit)).toEqual([on('乙局').unit]);
    expect(await ledger.verify()).toEqual([]);
  });

  it('is asked for by the name a decision gives it, so that whoever decides has nothing to look up', async () => {
    const waits = (await pending('2014-03')).filter(({ result }) => result?.rule === 'judged');
    expect(waits.map(({ event, result }) => [event, result])).toEqual(
      ['甲局', '乙局'].map((unit) => [null, { ...on(unit), unit: undefined, unitId: ledger.unit(unit) }]),
    );
  });

  it('has nobody read half a year for a version none of whose results may wait, nor for a quota', async () => {
    const daysRead = (ask: (tx: Tx) => Promise<unknown>) =>
      database.unitOfWork.read(async (tx) => {
        const given = (await statementsOf(tx, () => ask(tx))).flatMap(([, parameters]) => parameters);
        return [...new Set(given.filter((each) => /^\d{4}-\d\d-\d\d$/.test(String(each))))].sort();
      });
    const pendingIn = (month: string) => (tx: Tx) => construct(ReadPending).ofMonth(tx, ledger.officeId, month);
    expect(await daysRead(pendingIn('2014-03'))).toEqual(['2014-01-01', '2014-03-31']);
    const results = construct(ReadResults, [clock]);
    expect(await daysRead((tx) => results.ofPeriod(tx, ledger.officeId, '2014-03', 'quota'))).toEqual([]);
    await ledger.put(regulationFiles({ version: 2, from: '2014-04-01', ...priced }));
    expect(await daysRead(pendingIn('2014-06'))).toEqual(['2014-06-01', '2014-06-30']);
  });

  it('waits for the closing where the period is over and not yet closed, and is booked in the period itself', async () => {
    expect(judged(await decide('甲局', '-12'))).toEqual([]);
    await closeQuarter();
    const { rows } = await database.unitOfWork.read((tx) =>
      construct(ReadLedger).entries(tx, ledger.officeId, { kind: 'period' }, undefined, 10),
    );
    expect(rows.map(({ rule, amount, bookedMonth }) => [rule, amount, bookedMonth])).toEqual([
      ['judged', -120, '2014-03'],
    ]);
    const { sentences } = await database.unitOfWork.read((tx) =>
      construct(ReadLedger).explain(tx, ledger.officeId, rows[0]?.seq ?? 0),
    );
    expect(sentences.join('')).toMatch(/裁定.*-12/);
    expect(await ledger.verify()).toEqual([]);
  });

  it('moves what looks at it in longer periods that are closed as well, and back when it is cancelled', async () => {
    await closeQuarter();
    clock.set('2014-07-10T01:00:00Z');
    for (const month of ['2014-04', '2014-05', '2014-06']) await ledger.close(month);
    const made = await decide('甲局', '-12', { on: '2014-07-08' });
    expect(judged(made)).toEqual(['2014Q1 judged -12.0 in 2014-07', '2014H1 half -6.0 in 2014-07']);
    expect(await ledger.verify()).toEqual([]);
    const cancelled = await ledger.record({
      type: 'cancellation',
      on: '2014-07-09',
      cancels: String(made.receipt.event.no),
      reason: '裁定有误',
    });
    expect(judged(cancelled)).toEqual(['2014Q1 judged 12.0 in 2014-07', '2014H1 half 6.0 in 2014-07']);
    expect((await results()).pending).toHaveLength(2);
    expect(await ledger.verify()).toEqual([]);
  });

  it('sees what came late since the last closing, which is settled with it', async () => {
    await closeQuarter();
    await ledger.record({ type: 'adoption', on: '2014-03-20', item: 'A', units: ['甲局'], pub: '政务' });
    await expect(decide('甲局', '-12')).rejects.toMatchObject({ code: 'no_result_to_decide' });
    await decide('乙局', '-3');
    expect((await results()).results.map(({ score }) => score)).toEqual(['1', '0']);
    expect(await ledger.verify()).toEqual([]);
  });

  it('is made once: the same again is answered alike, another one must first be taken back', async () => {
    await closeQuarter();
    const first = await decide('甲局', '-12');
    expect((await decide('甲局', '-12')).receipt).toEqual(first.receipt);
    await expect(decide('甲局', '-13')).rejects.toMatchObject({ code: 'already_recorded' });
  });

  it.each([
    ['lies outside the range', { amount: { point: '-21' } }, 'decision_out_of_range'],
    ['is made by another role', { by: 'somebody' }, 'no_result_to_decide'],
    ['gives an asset that waits for nothing', { amount: { point: '-5', yuan: '5' } }, 'no_result_to_decide'],
    ['is older than the end of the period', { on: '2014-03-30' }, 'decided_before_end'],
    ['is about a period before the ledger began', { of: 'before' }, 'no_result_to_decide'],
    ['is about a rule that is not there', { of: 'rule' }, 'invalid_input'],
    ['is about a unit the office does not have', { of: 'unit' }, 'invalid_input'],
  ])('is refused and leaves no trace when it %s', async (_what, more: Record<string, unknown>, code) => {
    await closeQuarter();
    const others = {
      before: on('甲局', '2013Q4'),
      rule: { ...on('甲局'), rule: 'other' },
      unit: { ...on('甲局'), unit: '4711' },
    } as Record<string, object>;
    const of = typeof more['of'] === 'string' ? { of: others[more['of']] } : {};
    const count = () => database.dataSource.query<object[]>('select * from ledger_event');
    const before = await count();
    await expect(decide('甲局', '-12', { ...more, ...of })).rejects.toMatchObject({ code });
    expect(await count()).toEqual(before);
  });

  it('needs no pending amount to be looked for in a version that came later', async () => {
    await closeQuarter();
    await ledger.put(regulationFiles({ version: 2, from: '2014-04-01' }));
    expect(judged(await decide('甲局', '-12'))).toEqual(['2014Q1 judged -12.0 in 2014-04']);
    expect(await ledger.verify()).toEqual([]);
  });
});
