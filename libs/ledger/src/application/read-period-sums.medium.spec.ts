import { directoryPersistence } from '@app/directory';
import { aLedger, construct, openTestDatabase, type LedgerBuilt, type TestDatabase } from '@app/testing';
import { COUNT } from '../domain/cells';
import { ledgerPersistence } from '../persistence/ledger-persistence';
import { ReadPeriodSums } from './read-period-sums';
import { ReadStandings } from './read-standings';

let database: TestDatabase;
let ledger: LedgerBuilt;

beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  ledger = await aLedger(database);
});
afterAll(() => database.close());

const incident = async (units: readonly string[], fault: string, on = '2014-01-10') =>
  (await ledger.record({ type: 'incident', units, fault, on })).receipt.event.no;
const cancel = (no: number) => ledger.record({ type: 'cancellation', cancels: String(no), reason: '查无此事' });
const decide = async (of: number, point: string) =>
  (await ledger.record({ type: 'decision', of: String(of), amount: { point }, reason: '初犯' })).receipt.event.no;

/** Unit, kind, how often, and points in tenths. */
const faults = async (from: string, to = from) => {
  const sums = await database.unitOfWork.read((tx) =>
    construct(ReadPeriodSums).faults(tx, ledger.officeId, { from, to }, 'point'),
  );
  return sums.map(({ unitId, fault, times, amount }) => [unitId, fault, times, amount]);
};

describe('incidents of a stretch of months', () => {
  it('are told by unit and kind, late and false reports alike, with what each cost', async () => {
    const [first, second] = [ledger.unit('甲局'), ledger.unit('乙局')];
    await incident(['甲局', '乙局'], 'late');
    await incident(['甲局'], 'late', '2014-01-20');
    const untrue = await incident(['甲局'], 'untrue');
    expect(await faults('2014-01')).toEqual([
      [first, '迟报', 2, -200],
      [second, '迟报', 1, -100],
      [first, '失实', 1, 0],
    ]);
    await cancel(await decide(untrue, '-60'));
    await decide(untrue, '-50');
    expect(await faults('2014-01', '2014-03')).toContainEqual([first, '失实', 1, -500]);
  });

  it('are taken back in the month in which that is booked, as the standings count them', async () => {
    const gone = await incident(['丙镇'], 'late', '2014-01-21');
    await ledger.close('2014-01');
    await cancel(gone);
    const unitId = ledger.unit('丙镇');
    expect(await faults('2014-02')).toEqual([[unitId, '迟报', -1, 100]]);
    expect((await faults('2014-01', '2014-02')).map(([unit]) => unit)).not.toContain(unitId);
    const { cells } = await database.unitOfWork.read((tx) =>
      construct(ReadStandings).ofPeriod(tx, ledger.officeId, '2014Q1'),
    );
    const sum = (of: (cell: (typeof cells)[number]) => boolean) =>
      cells.filter((cell) => cell.kind === 'incident' && of(cell)).reduce((all, { value }) => all + value, 0);
    const told = await faults('2014-01', '2014-03');
    const total = (at: 2 | 3) => told.reduce((all, line) => all + Number(line[at]), 0);
    expect([total(2), total(3)]).toEqual([
      sum(({ measure }) => measure === COUNT),
      sum(({ measure }) => measure === 'point'),
    ]);
  });
});
