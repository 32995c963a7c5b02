import { insertRows } from '@app/platform';
import { onlyOn, openTestDatabase, plansOf, rowsRead, statementsOf, type TestDatabase } from '@app/testing';
import { BatchLines } from './batch-lines';
import { Batches } from './batches';
import { payoutPersistence } from './payout-persistence';
import { BatchRow, EntryClaimRow, LineRow } from './rows';

const OFFICE = 1;
/** Enough that to look through what was paid cannot be taken for looking up what was not. */
const PAID = 600;
const lines = new BatchLines(new Batches());

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase([payoutPersistence]);
  const batches = [batch('paid', 'filed'), batch('dropped', 'discarded'), batch('drawn', 'drawing')];
  const paid = Array.from({ length: PAID }, (_, i) => claim(1_000 + i, 'paid'));
  const others = [claim(3, 'dropped'), claim(2, null), claim(9, 'drawn'), claim(5_000, null), claim(7, null, 'point')];
  await database.unitOfWork.run(async (tx) => {
    await insertRows(tx, BatchRow, [...batches, batch('theirs', 'discarded', 2)]);
    await insertRows(tx, LineRow, [
      line('paid', 1, 7, 300),
      line('paid', 2, 8, 500, 150),
      line('paid', 3, 7, 100, 20),
      line('paid', 4, 9, 400),
      line('dropped', 1, 9, 9_000),
    ]);
    await insertRows(tx, EntryClaimRow, [...paid, ...others, { ...claim(4, null), officeId: 2 }]);
  });
});
afterAll(() => database.close());

const waiting = () =>
  database.unitOfWork.read(async (tx) =>
    (await lines.waitingEntries(tx, OFFICE, 'yuan', 'drawn')).map(({ seq }) => seq),
  );
const left = (order: 'oldest' | 'newest', after?: number) =>
  database.unitOfWork.ask(async (tx) =>
    (await lines.left(tx, OFFICE, { asset: 'yuan', order }, after, 3)).map(({ seq }) => seq),
  );

it('wait for a batch where none has them: left out before, of a discarded one, or drawn by itself until it broke off', async () => {
  expect(await waiting()).toEqual([2, 3, 9, 5_000]);
});

it('are left by number, either way round and behind a place', async () => {
  expect([await left('oldest'), await left('newest'), await left('oldest', 2)]).toEqual([
    [2, 5_000],
    [5_000, 2],
    [5_000],
  ]);
});

it('are compared by what a unit and its people get after tax, the most first and of one batch alone', async () => {
  expect(await database.unitOfWork.read((tx) => lines.mostByUnit(tx, 'paid', 2))).toEqual([
    { unitId: 9, net: 400 },
    { unitId: 7, net: 380 },
  ]);
});

onlyOn('embedded')('entries nobody was paid for', () => {
  it('are looked up, or the list would take longer with all that is paid', async () => {
    const asked = await database.unitOfWork.read((tx) =>
      statementsOf(tx, async () => {
        await lines.left(tx, OFFICE, { asset: 'yuan' }, 2, 3);
        await lines.waitingEntries(tx, OFFICE, 'yuan', 'drawn');
      }),
    );
    const ofEntries = asked.filter(([sql]) => sql.includes('FROM "payout_entry"'));
    const lookedUp = (more: string): unknown[] => [
      expect.stringMatching(`^SEARCH payout_entry USING INDEX payout_entry_left \\(.*batch_id=\\?${more}\\)$`),
    ];
    expect(await plansOf(database.unitOfWork, ofEntries)).toEqual([
      lookedUp(' AND entry_seq>\\?'),
      lookedUp(''),
      lookedUp(''),
    ]);
  });
});

onlyOn('mysql')('entries nobody was paid for', () => {
  it('are looked up, or the list would take longer with all that is paid', async () => {
    await database.dataSource.query('ANALYZE TABLE payout_entry');
    const read = await database.unitOfWork.read((tx) =>
      rowsRead(tx, async () => {
        await lines.left(tx, OFFICE, { asset: 'yuan' }, 2, 3);
        await lines.waitingEntries(tx, OFFICE, 'yuan', 'drawn');
      }),
    );
    expect(read).toBeLessThan(100);
  });
});

function batch(id: string, state: string, officeId = OFFICE): BatchRow {
  const at = new Date(Date.UTC(2014, 2, 1));
  return {
    ...{ id, officeId, schemeId: 'scheme', through: '2014-02', payOn: '2014-03-10', state, lines: 0, gross: 0, tax: 0 },
    ...{ createdBy: 1, createdAt: at, drawnAt: null, contentSha256: null },
  };
}

function line(batchId: string, no: number, unitId: number, gross: number, tax = 0): LineRow {
  const paidAnew = { reissuesBatch: null, reissuesLine: null, returnedBecause: null };
  return { batchId, no, unitId, person: null, gross, tax, ...paidAnew };
}

function claim(entrySeq: number, batchId: string | null, asset = 'yuan'): EntryClaimRow {
  const placed = batchId === null ? { lineNo: null, leftBecause: 'no_author' } : { lineNo: 1, leftBecause: null };
  return { officeId: OFFICE, entrySeq, asset, unitId: 7, person: null, amount: 100, batchId, ...placed };
}
