import { SystemClock } from '@app/kernel';
import { directoryPersistence } from '@app/directory';
import { insertRows } from '@app/platform';
import { onlyOn, openTestDatabase, plansOf, statementsOf, type TestDatabase } from '@app/testing';
import { ledgerPersistence } from './ledger-persistence';
import { LedgerStore } from './ledger-store';
import { EventRow } from './rows';

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
