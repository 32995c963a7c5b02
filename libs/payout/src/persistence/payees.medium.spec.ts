import { onlyOn, openTestDatabase, rowsRead, type TestDatabase } from '@app/testing';
import type { Payee } from '../domain/payee';
import { Payees } from './payees';
import { payoutPersistence } from './payout-persistence';

const OFFICE = 1;
const payees = new Payees();

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase([payoutPersistence]);
});
afterAll(() => database.close());

const add = (all: readonly Payee[]) =>
  database.unitOfWork.run(async (tx) => {
    for (const payee of all) await payees.add(tx, payee);
  });
const holders = (unitId: number, after?: readonly [number, string], limit = 50) =>
  database.unitOfWork.ask(async (tx) =>
    (await payees.page(tx, OFFICE, { unitId }, after, limit)).map(({ holder }) => holder),
  );

it('hold of a unit and of each of its persons what was recorded last, and nothing of one replaces the other', async () => {
  await add([
    payee(7, null, 1, '甲局旧户'),
    payee(7, null, 3, '甲局新户'),
    payee(7, '张某', 2, '张某'),
    payee(7, '李某', 4, '李某旧户'),
    payee(7, '李某', 5, '李某新户'),
  ]);
  expect(await holders(7)).toEqual(['甲局新户', '张某', '李某新户']);
  expect(await holders(7, [7, ''])).toEqual(['张某', '李某新户']);
  expect(await holders(7, [7, '张某'])).toEqual(['李某新户']);
  const before = await database.unitOfWork.read((tx) => payees.heldAt(tx, OFFICE, [7], day(4)));
  expect([...before.values()].map(({ holder }) => holder).sort()).toEqual(['张某', '李某旧户', '甲局新户'].sort());
});

onlyOn('mysql')('a page of payees', () => {
  it('costs what stands on it, however many persons its unit has', async () => {
    await add(Array.from({ length: 600 }, (_, i) => payee(9, `某人${1_000 + i}`, 1, `某人${1_000 + i}`)));
    await database.dataSource.query('ANALYZE TABLE payout_payee');
    const read = await database.unitOfWork.read((tx) =>
      rowsRead(tx, () => payees.page(tx, OFFICE, {}, [9, '某人1300'], 20)),
    );
    expect(read).toBeLessThan(150);
  });
});

const day = (n: number) => new Date(`2014-03-${String(n).padStart(2, '0')}T00:00:00.000Z`);

let added = 0;
function payee(unitId: number, person: string | null, on: number, holder: string): Payee {
  return {
    ...{ id: `payee-${++added}`, officeId: OFFICE, unitId, person, holder, bank: '某银行', cardTail: '1111' },
    ...{ sealedCard: 'sealed', cardIndex: `card-${added}`, sealedIdentity: null, maskedIdentity: null },
    ...{ recordedBy: 1, recordedAt: day(on) },
  };
}
