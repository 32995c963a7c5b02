import { addMonths, SystemClock } from '@app/kernel';
import { directoryPersistence } from '@app/directory';
import { insertRows, type Tx } from '@app/platform';
import { onlyOn, openTestDatabase, plansOf, rowsRead, statementsOf, type TestDatabase } from '@app/testing';
import { EntryReader } from './entry-reader';
import { ledgerPersistence } from './ledger-persistence';
import { LedgerStore } from './ledger-store';
import { CellRow, EventRow } from './rows';

const OFFICE = 1;
const store = new LedgerStore();
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence]);
  const events = [
    event(1, 'early', '2014-01-10'),
    event(2, 'late', '2014-03-02'),
    event(3, 'early', '2014-03-05'),
    event(4, 'other', '2014-01-20'),
  ];
  await database.unitOfWork.run((tx) => insertRows(tx, EventRow, events));
});

afterAll(() => database.close());

describe('scopes that have changed since the last settlement', () => {
  it('are those recorded since then that reach back before a day, because closed periods may have changed by them', async () => {
    const changed = (since: number) =>
      database.unitOfWork.read((tx) =>
        store.scopesChanged(tx, OFFICE, since, '2014-03-01').then((scopes) => scopes.sort()),
      );
    expect([await changed(0), await changed(3), await changed(4)]).toEqual([['early', 'other'], ['other'], []]);
  });

  onlyOn('embedded')('asked of a database without figures about its tables', () => {
    it('are looked for among the new events, or closing a month would take longer with every year', async () => {
      const asked = await database.unitOfWork.read((tx) =>
        statementsOf(tx, () => store.scopesChanged(tx, OFFICE, 1, '2014-03-01')),
      );
      expect(await plansOf(database.unitOfWork, asked)).toEqual([
        [expect.stringMatching(/^SEARCH young .*seq>/), expect.stringMatching(/^SEARCH old .*scope=/)],
      ]);
    });
  });
});

onlyOn('embedded')('what a page of items came to for a unit', () => {
  it('is looked up item by item, or the page would take longer the more the unit ever earned', async () => {
    const asked = await database.unitOfWork.read((tx) =>
      statementsOf(tx, () => new EntryReader().movedIn(tx, OFFICE, ['item:a', 'item:b'], 1)),
    );
    expect(await plansOf(database.unitOfWork, asked)).toEqual([
      [expect.stringMatching(/ledger_entry_scope \(office_id=\? AND scope=\?\)$/)],
    ]);
  });
});

describe('the months in which anything is booked', () => {
  beforeAll(async () => {
    const months = Array.from({ length: 30 }, (_, i) => addMonths('2011-11', i)).filter((month) => month !== '2012-02');
    const cells = months.flatMap((month) => Array.from({ length: 20 }, (_, unitId) => cell(month, unitId, 10)));
    // What was booked and taken back adds up to nothing.
    const nothing = [cell('2010-05', 1, 0), cell('2012-02', 1, 0), cell('2015-01', 1, 0)];
    await database.unitOfWork.run((tx) =>
      insertRows(tx, CellRow, [...cells, ...nothing, { ...cell('2009-01', 1, 10), officeId: 2 }]),
    );
  });

  const booked = (tx: Tx) => store.bookedMonths(tx, OFFICE);

  it('are told one by one, from the first to the last, without those in which it came to nothing', async () => {
    const months = await database.unitOfWork.read(booked);
    expect(months.slice(0, 5)).toEqual(['2011-11', '2011-12', '2012-01', '2012-03', '2012-04']);
    expect([months.length, months.at(-1)]).toEqual([29, '2014-04']);
    expect(await database.unitOfWork.read((tx) => store.lastBookedMonth(tx, OFFICE))).toBe('2014-04');
    expect(await database.unitOfWork.read((tx) => store.bookedMonths(tx, 3))).toEqual([]);
  });

  onlyOn('embedded')('of an office with many cells', () => {
    it('are looked up month by month, or a table of quarters would take longer with every year', async () => {
      const asked = await database.unitOfWork.read((tx) => statementsOf(tx, () => booked(tx)));
      const plans = await plansOf(database.unitOfWork, asked.slice(2));
      expect(plans.flat()).toContainEqual(expect.stringMatching(/^SEARCH cell .*\(office_id=\? AND month=\?\)$/));
    });
  });

  onlyOn('mysql')('of an office with many cells', () => {
    it('are looked up month by month, or a table of quarters would take longer with every year', async () => {
      await database.dataSource.query('ANALYZE TABLE standing_cell');
      const read = await database.unitOfWork.read((tx) => rowsRead(tx, () => booked(tx)));
      expect(read).toBeLessThan(200);
    });
  });
});

function cell(month: string, unitId: number, value: number): CellRow {
  return { officeId: OFFICE, month, unitId, measure: 'point', kind: 'adoption', level: 'city', detail: '', value };
}

function event(seq: number, scope: string, occurredOn: string): EventRow {
  return {
    officeId: OFFICE,
    seq,
    type: 'submission',
    occurredOn,
    recordedAt: new SystemClock().now(),
    bookedMonth: occurredOn.slice(0, 7),
    scope,
    itemId: null,
    naturalKey: String(seq).padStart(64, '0'),
    generation: 0,
    subjectType: 'submission',
    subjectMonth: occurredOn.slice(0, 7),
    targetSeq: null,
    actorId: 1,
    actorName: '编辑',
    content: '{}',
    hash: String(seq).padStart(64, '0'),
    words: null,
    salt: null,
  };
}
