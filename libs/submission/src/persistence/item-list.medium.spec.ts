import { directoryPersistence } from '@app/directory';
import { insertRows, managerOf, type Tx } from '@app/platform';
import { entriesRead, onlyOn, openTestDatabase, statementsOf, type TestDatabase } from '@app/testing';
import { itemTitled } from './item-conditions';
import { ItemList, type ItemFilter, type ItemPlace } from './item-list';
import { ItemRow } from './rows';
import { submissionPersistence } from './submission-persistence';

const OFFICE = 1;
/** Enough that MariaDB would rather look up the whole office than begin in the midst of it. */
const ITEMS = 4_000;
const list = new ItemList();

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase([directoryPersistence, submissionPersistence]);
  const items = Array.from({ length: ITEMS }, (_, no) => item(no));
  await database.unitOfWork.run((tx) => insertRows(tx, ItemRow, items));
  await database.unitOfWork.run((tx) => insertRows(tx, ItemRow, [{ ...item(7), id: 'neighbour', officeId: 2 }]));
});
afterAll(() => database.close());

const page = (tx: Tx, filter: ItemFilter, descending: boolean, after?: ItemPlace) =>
  list.page(tx, OFFICE, filter, { by: 'submitted', descending }, after, 3);
const numbers = (filter: ItemFilter, descending = false, after?: number) =>
  database.unitOfWork.read(async (tx) =>
    (await page(tx, filter, descending, after === undefined ? undefined : placeOf(after))).map(({ id }) => Number(id)),
  );

it('finds what few titles hold and what many do, in order and behind a place, and of no other office', async () => {
  const rare = { text: '春耕_备耕' };
  expect(await numbers(rare)).toEqual([7, 1_007, 2_007]);
  expect(await numbers(rare, true, 2_007)).toEqual([1_007, 7]);
  expect(await numbers({ ...rare, status: 'adopted' })).toEqual([1_007, 2_007, 3_007]);
  expect(await numbers({ text: '进展' }, true, 3_000)).toEqual([2_999, 2_998, 2_997]);
  expect(await numbers({ text: '春耕x备耕' })).toEqual([]);
});

it('looks through the titles once for a page and for how many there are, since that takes longer than all else', async () => {
  const order = { by: 'submitted', descending: true } as const;
  const asked = await database.unitOfWork.read((tx) =>
    statementsOf(tx, async () => {
      const filter = { text: '春耕_备耕' };
      await list.page(tx, OFFICE, filter, order, undefined, 3);
      expect(await list.count(tx, OFFICE, filter, order, 100)).toBe(4);
      expect(await list.count(tx, OFFICE, { text: '春耕x备耕' }, order, 100)).toBe(0);
    }),
  );
  expect(asked.filter(([sql]) => sql.includes('title LIKE'))).toHaveLength(2);
});

it('remembers what many titles hold, whoever goes on through them', async () => {
  const looks = () =>
    database.unitOfWork
      .read((tx) => statementsOf(tx, () => page(tx, { text: '项进展' }, true)))
      .then((all) => all.length);
  expect([await looks(), await looks()]).toEqual([2, 1]);
});

it('tells other lists of what few titles hold and of what many do', async () => {
  const count = (text: string) =>
    database.unitOfWork.read(async (tx) => {
      const { on, values } = await itemTitled(tx, OFFICE, text);
      const sql = `SELECT COUNT(*) AS found FROM item WHERE ${on('item.id')}`;
      const [row] = await managerOf(tx).query<{ found: number | string }[]>(sql, [...values]);
      return Number(row?.found);
    });
  expect(await count('春耕_备耕')).toBe(4);
  expect(await count('春耕x备耕')).toBe(0);
  expect(await count('第3')).toBe(1_111);
});

it('counts what is left by the conditions, and no further than asked', async () => {
  const count = (filter: ItemFilter, most: number) =>
    database.unitOfWork.read((tx) => list.count(tx, OFFICE, filter, { by: 'submitted', descending: true }, most));
  expect(await count({ text: '春耕_备耕' }, 100)).toBe(4);
  expect(await count({ text: '春耕_备耕', status: 'adopted' }, 2)).toBe(2);
  expect(await count({}, 1_000)).toBe(1_000);
});

it('knows the titles of what was handed in last: no drafts, nothing of other offices', async () => {
  const draft = { ...item(9_000), id: 'draft', submittedOn: null, status: 'draft', title: '还在写' };
  await database.unitOfWork.run((tx) => insertRows(tx, ItemRow, [draft, { ...item(9_001), officeId: 2 }]));
  const titles = await database.unitOfWork.read((tx) => list.newestTitles(tx, OFFICE, 2));
  expect(titles).toEqual(['第3999项进展', '第3998项进展']);
});

onlyOn('mysql')('a page of items', () => {
  beforeAll(() => database.dataSource.query('ANALYZE TABLE item'));

  it.each([
    ['all', {}, false, 400],
    ['all, the newest first', {}, true, 3_600],
    ['a status, the newest first', { status: 'adopted' }, true, 3_601],
    ['all since a day', { from: day(400) }, false, undefined],
  ] as const)(
    'of %s costs what stands on it, however many stand before it',
    async (_case, filter, descending, after) => {
      const read = await database.unitOfWork.read((tx) =>
        entriesRead(tx, () => page(tx, filter, descending, after === undefined ? undefined : placeOf(after))),
      );
      expect(read).toBeLessThan(100);
    },
  );
});

function day(no: number): string {
  return new Date(Date.UTC(2010, 0, 1) + Math.floor(no / 4) * 86_400_000).toISOString().slice(0, 10);
}

function placeOf(no: number): ItemPlace {
  return [day(no), idOf(no)];
}

function idOf(no: number): string {
  return String(no).padStart(8, '0');
}

function item(no: number): ItemRow {
  return {
    ...{
      id: idOf(no),
      officeId: OFFICE,
      title: `第${no}项${no % 1_000 === 7 ? '春耕_备耕' : ''}进展`,
      submittedOn: day(no),
    },
    ...{ contributors: '[]', eventNo: no, submittedBy: 1, createdAt: new Date(Date.UTC(2014, 0, 1)), seal: '' },
    ...{
      unitId: null,
      kind: '动态',
      occurredAt: null,
      contact: null,
      status: no % 2 === 1 && no > 7 ? 'adopted' : 'submitted',
    },
    ...{ steps: 0, revisions: 0 },
  };
}
