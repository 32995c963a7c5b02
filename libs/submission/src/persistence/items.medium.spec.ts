import { directoryPersistence } from '@app/directory';
import { ledgerPersistence } from '@app/ledger';
import { insertRows } from '@app/platform';
import { onlyOn, openTestDatabase, plansOf, type Statement, statementsOf, type TestDatabase } from '@app/testing';
import { Items } from './items';
import { ItemRow } from './rows';
import { submissionPersistence } from './submission-persistence';
import { verifyItems } from './verify-items';

const OFFICE = 1;
const items = new Items();

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, ledgerPersistence, submissionPersistence]);
  await database.unitOfWork.run((tx) =>
    insertRows(tx, ItemRow, [...['one', 'two', 'three'].map((id) => item(id)), item('theirs', 2)]),
  );
});
afterAll(() => database.close());

const toAdopted = { from: 'in_work', to: 'adopted', steps: 1 } as const;

it('finds those of the office among the numbers it is given, and moves them', async () => {
  const moved = await database.unitOfWork.run(async (tx) => {
    expect([...(await items.known(tx, OFFICE, ['two', 'theirs', 'one'])).keys()].sort()).toEqual(['one', 'two']);
    expect([...(await items.titles(tx, OFFICE, ['theirs', 'two'])).keys()]).toEqual(['two']);
    await items.hold(tx, OFFICE, ['one', 'two']);
    await items.move(tx, OFFICE, new Map([['one', toAdopted]]));
    return items.known(tx, OFFICE, ['one', 'two']);
  });
  expect([...moved.values()].map(({ id, status, steps }) => [id, status, steps])).toEqual([
    ['one', 'adopted', 1],
    ['two', 'in_work', 0],
  ]);
  const gone = database.unitOfWork.run((tx) => items.move(tx, OFFICE, new Map([['theirs', toAdopted]])));
  await expect(gone).rejects.toThrow('1 items were to leave in_work, 0 did');
});

onlyOn('embedded')('several items of an office', () => {
  it('are looked up by their numbers, or each adoption would take longer with every item there ever was', async () => {
    const asked = await database.unitOfWork.run((tx) =>
      statementsOf(tx, async () => {
        await items.hold(tx, OFFICE, ['two', 'three']);
        await items.move(tx, OFFICE, new Map(['two', 'three'].map((id) => [id, toAdopted])));
      }),
    );
    const byKey = [expect.stringMatching(/^SEARCH item USING .*\(id=\?\)$/)];
    const lookingThemUp = asked.filter(([sql]) => sql.includes(' IN (')).map(asSelect);
    expect(await plansOf(database.unitOfWork, lookingThemUp)).toEqual([byKey, byKey]);
  });

  it('are verified in the order of their numbers without being sorted, or each page would cost what all of them do', async () => {
    const [first] = await database.unitOfWork.read((tx) =>
      statementsOf(tx, async () => {
        for await (const { table } of verifyItems(tx, OFFICE)) expect(table).toBe('item');
      }),
    );
    expect(await plansOf(database.unitOfWork, first ? [first] : [])).toEqual([
      [expect.stringMatching(/^SEARCH item USING INDEX .*\(id>\?\)$/)],
    ]);
  });
});

/** The rows of a statement, since the driver does not let SQLite explain a change. */
function asSelect([sql, parameters]: Statement): Statement {
  const [before = '', where = ''] = sql.split(/(?= WHERE )/);
  return [`SELECT 1 FROM "item"${where}`, parameters.slice(before.split('?').length - 1)];
}

function item(id: string, officeId = OFFICE): ItemRow {
  return {
    ...{ id, officeId, title: `标题 ${id}`, submittedOn: '2014-03-01', contributors: '[]', eventNo: null },
    ...{ submittedBy: 1, createdAt: new Date(0), seal: '0'.repeat(64), unitId: null, kind: null, occurredAt: null },
    ...{ contact: null, status: 'in_work', steps: 0, revisions: 0 },
  };
}
