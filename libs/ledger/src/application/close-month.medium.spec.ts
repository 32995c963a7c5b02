import { directoryPersistence } from '@app/directory';
import { aLedger, construct, FixedClock, openTestDatabase, type LedgerBuilt, type TestDatabase } from '@app/testing';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { ReadLedger } from './read-ledger';
import { ReadStandings } from './read-standings';
import { RebuildStandings } from './rebuild-standings';

let database: TestDatabase;
let clock: FixedClock;
let ledger: LedgerBuilt;

beforeEach(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  clock = new FixedClock('2014-03-03T01:00:00Z');
  ledger = await aLedger(database, { given: [clock] });
});
afterEach(() => database.close());

const submission = (n: number, on: string) => ({ type: 'submission', on, item: `S${n}`, units: ['甲局'] });
const adoption = (on: string, more = {}) => ({
  type: 'adoption',
  on,
  item: 'A',
  units: ['甲局'],
  pub: '政务',
  ...more,
});

/** Points of 甲局 in a booked month, in tenths, and how many of its items were submitted and adopted. */
async function table(month: string) {
  const { lines, cells } = await database.unitOfWork.read((tx) =>
    construct(ReadStandings).ofPeriod(tx, ledger.officeId, month),
  );
  const line = lines.find(({ unit }) => unit.id === ledger.unit('甲局'));
  return {
    points: line?.total.get('point') ?? 0,
    submitted: line?.submitted,
    adopted: [...(line?.adopted.values() ?? [])].reduce((a, b) => a + b, 0),
    cells: cells
      .filter(({ value }) => value !== 0)
      .map((cell) => JSON.stringify(cell))
      .sort(),
  };
}

describe('closing a month', () => {
  it('settles its quotas: who met them is rewarded, who did not pays, who has none is left alone', async () => {
    await ledger.record(submission(1, '2014-01-10'));
    await ledger.record(submission(2, '2014-01-31'));
    const closed = await ledger.close('2014-01');
    expect(closed).toMatchObject({ month: '2014-01', entries: 2, closedAt: '2014-03-03T01:00:00.000Z' });
    expect(closed.hash).toMatch(/^[0-9a-f]{64}$/);
    const { lines } = await database.unitOfWork.read((tx) =>
      construct(ReadStandings).ofPeriod(tx, ledger.officeId, '2014-01'),
    );
    expect(lines.map(({ unit, total }) => [unit.name, total.get('point')])).toEqual([
      ['甲局', 200],
      ['乙局', -300],
      ['丙镇', undefined],
    ]);
  });

  it('goes in order, so that no month is left open between two closed ones', async () => {
    await expect(ledger.close('2014-02')).rejects.toMatchObject({ code: 'month_not_next' });
    await ledger.close('2014-01');
    await expect(ledger.close('2014-01')).rejects.toMatchObject({ code: 'month_closed' });
    await ledger.close('2014-02');
  });

  it('waits until the month is over in Shanghai, to the minute', async () => {
    await ledger.close('2014-01');
    await ledger.close('2014-02');
    clock.set('2014-03-31T15:59:59.999Z');
    await expect(ledger.close('2014-03')).rejects.toMatchObject({ code: 'month_not_over' });
    clock.set('2014-03-31T16:00:00.000Z');
    expect((await ledger.close('2014-03')).month).toBe('2014-03');
  });

  it('answers a repeated request under its key with the first closing', async () => {
    const first = await ledger.close('2014-01', 'close-1');
    expect(await ledger.close('2014-01', 'close-1')).toEqual(first);
  });

  it('needs a regulation, without which nothing could be settled', async () => {
    const bare = await aLedger(database, { code: 'bare', regulation: null, given: [clock] });
    await expect(bare.close('2014-01')).rejects.toMatchObject({ code: 'no_regulation' });
    await expect(bare.record(adoption('2014-01-05'))).rejects.toMatchObject({ code: 'no_regulation' });
  });
});

describe('what becomes known after its month was closed', () => {
  beforeEach(async () => {
    await ledger.record(adoption('2014-01-20'));
    await ledger.close('2014-01');
  });

  it('keeps its date and is booked in the open month', async () => {
    const { receipt } = await ledger.record(adoption('2014-01-25', { item: 'B', pub: '专报' }));
    expect(receipt.event).toMatchObject({ occurredOn: '2014-01-25', bookedMonth: '2014-02' });
    expect(receipt.entries[0]).toMatchObject({ period: '2014-01', bookedMonth: '2014-02', amount: '50.0' });
  });

  it('leaves every figure of the closed month as it was printed', async () => {
    const printed = await table('2014-01');
    const first = await ledger.record(adoption('2014-01-20'));
    await ledger.record(adoption('2014-01-25', { item: 'B' }));
    await ledger.record({ type: 'cancellation', cancels: String(first.receipt.event.no), reason: '失实' });
    await ledger.record(submission(1, '2014-01-11'));
    await ledger.record(submission(2, '2014-01-12'));
    await ledger.close('2014-02');
    expect(await table('2014-01')).toEqual(printed);
    expect(await ledger.verify()).toEqual([]);
  });

  it('takes points and count back in one month, whatever the date on the cancellation', async () => {
    const { receipt } = await ledger.record(adoption('2014-02-10', { item: 'C' }));
    await ledger.record({ type: 'cancellation', on: '2014-03-02', cancels: String(receipt.event.no) });
    expect(await table('2014-02')).toMatchObject({ points: 0, adopted: 0 });
    expect(await table('2014-03')).toMatchObject({ points: 0, adopted: 0 });
  });

  it('has its quota looked at again: the submission that was forgotten turns a deduction into a reward', async () => {
    expect((await ledger.record(submission(1, '2014-01-30'))).receipt.entries).toEqual([]);
    const { receipt } = await ledger.record(submission(2, '2014-01-31'));
    expect(receipt.entries.map((e) => [e.row, e.amount, e.period, e.bookedMonth])).toEqual([
      ['missed', '30.0', '2014-01', '2014-02'],
      ['met', '20.0', '2014-01', '2014-02'],
    ]);
    const back = await ledger.record({ type: 'cancellation', cancels: String(receipt.event.no), reason: '重复' });
    expect(back.receipt.entries.map((e) => [e.row, e.amount])).toEqual([
      ['met', '-20.0'],
      ['missed', '-30.0'],
    ]);
    expect((await ledger.record(submission(2, '2014-01-31'))).receipt.entries).toHaveLength(2);
    expect(await ledger.verify()).toEqual([]);
  });

  it('tells a repeated record about the same quota entries as the first, since they are its doing', async () => {
    await ledger.record(submission(1, '2014-01-30'));
    const first = await ledger.record(submission(2, '2014-01-31'));
    expect((await ledger.record(submission(2, '2014-01-31'))).receipt).toEqual(first.receipt);
  });

  it('does not settle months from before the ledger began, which nobody ever closed here', async () => {
    const { receipt } = await ledger.record(submission(9, '2013-12-30')).catch(() => ({ receipt: { entries: [] } }));
    expect(receipt.entries).toEqual([]);
    const later = await aLedger(database, { code: 'later', firstMonth: '2014-02', given: [clock] });
    expect((await later.record(submission(1, '2014-01-15'))).receipt.entries).toEqual([]);
    expect(await later.verify()).toEqual([]);
    await later.close('2014-02');
    expect((await later.record(submission(2, '2014-01-16'))).receipt.entries).toEqual([]);
    expect(await later.verify()).toEqual([]);
  });
});

describe('the turn of the year', () => {
  it('parts 31 December from 1 January by the date that was recorded, not by the moment of recording', async () => {
    clock.set('2014-12-31T15:59:59Z');
    const old = await ledger.record(adoption('2014-12-31', { issue: '1' }));
    await expect(ledger.record(adoption('2015-01-01', { issue: '2' }))).rejects.toMatchObject({
      code: 'date_in_future',
    });
    clock.set('2014-12-31T16:00:00Z');
    const late = await ledger.record(adoption('2014-12-31', { issue: '3' }));
    const young = await ledger.record(adoption('2015-01-01', { issue: '2' }));
    expect([old, late, young].map(({ receipt }) => receipt.event.bookedMonth)).toEqual([
      '2014-12',
      '2014-12',
      '2015-01',
    ]);
    expect([(await table('2014')).points, (await table('2015')).points]).toEqual([200, 100]);
  });
});

describe('the projection', () => {
  it('dropped and built again is the same, and says how many figures it has', async () => {
    const { receipt } = await ledger.record(adoption('2014-01-20'));
    await ledger.record(adoption('2014-02-20', { item: 'B', units: ['甲局', '乙局'] }));
    await ledger.close('2014-01');
    await ledger.record({ type: 'cancellation', cancels: String(receipt.event.no) });
    const [january, february] = [await table('2014-01'), await table('2014-02')];
    await database.dataSource.query('delete from standing_cell');
    expect((await table('2014-01')).points).toBe(0);
    const built = await construct(RebuildStandings, [database.unitOfWork]).rebuild(ledger.officeId);
    expect([await table('2014-01'), await table('2014-02')]).toEqual([january, february]);
    expect(built).toBe(january.cells.length + february.cells.length);
    expect(await ledger.verify()).toEqual([]);
  });

  it('says of what was taken back just what it says after a rebuild: nothing', async () => {
    const { receipt } = await ledger.record(adoption('2014-01-10'));
    await ledger.record({ type: 'cancellation', cancels: String(receipt.event.no), on: '2014-01-11' });
    const before = await table('2014-01');
    await construct(RebuildStandings, [database.unitOfWork]).rebuild(ledger.officeId);
    expect(before).toEqual(await table('2014-01'));
    expect(before.cells).toEqual([]);
  });

  it('is refused for a period that is none', async () => {
    const asked = table('2014Q5');
    await expect(asked).rejects.toMatchObject({ code: 'bad_period' });
  });

  it('knows the closed months and the open one', async () => {
    await ledger.close('2014-01');
    const reader = construct(ReadLedger);
    const [closed, open] = await database.unitOfWork.read(async (tx) => [
      await reader.closedMonths(tx, ledger.officeId),
      await reader.openMonth(tx, ledger.officeId),
    ]);
    expect([closed.map(({ month }) => month), open]).toEqual([['2014-01'], '2014-02']);
  });
});
