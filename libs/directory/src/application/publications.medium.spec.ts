import type { Tx } from '@app/platform';
import { anOffice, construct, openTestDatabase, type TestDatabase } from '@app/testing';
import { directoryPersistence } from '../persistence/directory-persistence';
import { Directory } from './directory';
import { NumberPublication } from './number-publication';
import { RenamePublication } from './rename-publication';
import { SetColumn } from './set-column';
import { TakePublications } from './take-publications';

const directory = construct(Directory);
const takePublications = construct(TakePublications);
const renamePublication = construct(RenamePublication);
const setColumn = construct(SetColumn);
const numberPublication = construct(NumberPublication);
const listed = [
  { key: '政务@district', name: '政务', level: 'district', title: '《政务》' },
  { key: '省刊@province', name: '省刊', level: 'province' },
];

describe('the publications of an office, stored', () => {
  let database: TestDatabase;
  let officeId: number;
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence]);
    officeId = (await run((tx) => anOffice(tx))).officeId;
    await run((tx) => takePublications.take(tx, officeId, listed, '2014-01-01'));
  });
  afterEach(() => database.close());

  const run = <T>(work: (tx: Tx) => Promise<T>) => database.unitOfWork.run(work);
  const read = <T>(work: (tx: Tx) => Promise<T>) => database.unitOfWork.read(work);
  const rename = (title: string, from: string, key = '政务@district') =>
    run((tx) => renamePublication.rename(tx, { officeId, key, title, from }));

  it('come from the regulation, with the name as title where it gives none', async () => {
    const titles = (await read((tx) => directory.publications(tx, officeId, '2014-01-01'))).map(({ title }) => title);
    expect(titles).toEqual(['《政务》', '省刊']);
  });

  it('are taken from the next version without what is there, so that a renamed one is not named back', async () => {
    await rename('《政务要情》', '2014-07-01');
    const next = [...listed, { key: '内参@district', name: '内参', level: 'district' }];
    expect(await run((tx) => takePublications.take(tx, officeId, next, '2015-01-01'))).toEqual(['内参@district']);
    const [first] = await read((tx) => directory.publications(tx, officeId, '2015-01-01'));
    expect(first).toMatchObject({ key: '政务@district', title: '《政务要情》', formerTitles: ['《政务》'] });
  });

  it('are found by the new and by the old title under the same key after a renaming', async () => {
    for (let i = 0; i < 2; i++) await rename('《政务要情》', '2014-07-01');
    for (const text of ['《政务》', '政务要情', '政务', '政务@district']) {
      const found = await read((tx) => directory.findPublication(tx, officeId, text, '2014-08-01'));
      expect(found?.key).toBe('政务@district');
    }
  });

  it('are unknown in another office', async () => {
    const other = await run((tx) => anOffice(tx, { code: 'other' }));
    expect(await read((tx) => directory.findPublication(tx, other.officeId, '政务', '2014-08-01'))).toBeUndefined();
    const require = read((tx) => directory.requirePublication(tx, other.officeId, '政务', '2014-08-01'));
    await expect(require).rejects.toMatchObject({ code: 'publication_unknown', kind: 'invalid' });
    const renaming = { officeId: other.officeId, key: '政务@district', title: '新', from: '2014-07-01' };
    const act = run((tx) => renamePublication.rename(tx, renaming));
    await expect(act).rejects.toMatchObject({ code: 'publication_not_found', kind: 'not_found' });
  });

  describe('have columns', () => {
    const columns = [
      { code: 'headline', title: '要目' },
      { code: 'brief', title: '简讯' },
    ];
    const priced = { key: '普刊@district', name: '普刊', level: 'district', columns };
    const key = priced.key;
    const set = (change: object, from = '2014-03-01') =>
      run((tx) => setColumn.set(tx, { officeId, key, code: 'brief', from, ...change }));
    const on = async (date: string) => {
      const found = await read((tx) => directory.requirePublication(tx, officeId, key, date));
      return found.columns.map(({ code, title }) => `${code} ${title}`);
    };
    beforeEach(() => run((tx) => takePublications.take(tx, officeId, [priced], '2014-01-01')));

    it('from the regulation that prices them; a later version adds what is new and takes nothing back', async () => {
      await set({ title: '短讯' });
      const next = [{ ...priced, columns: [...columns, { code: 'news', title: '动态' }] }];
      expect(await run((tx) => takePublications.take(tx, officeId, next, '2015-01-01'))).toEqual([]);
      expect(await on('2014-02-28')).toEqual(['headline 要目', 'brief 简讯']);
      expect(await on('2015-01-01')).toEqual(['headline 要目', 'brief 短讯', 'news 动态']);
    });

    it('that the office orders, gives up and adds to, each from a day on and once', async () => {
      for (let i = 0; i < 2; i++) await set({ sortNo: 1 });
      await set({ code: 'headline', sortNo: 2 });
      await set({ code: 'notes', title: '参考' }, '2014-04-01');
      await set({ inUse: false }, '2014-06-01');
      expect(await on('2014-03-01')).toEqual(['brief 简讯', 'headline 要目']);
      expect(await on('2014-06-01')).toEqual(['headline 要目', 'notes 参考']);
    });

    it('that began earlier than the regulation says, where the office says so', async () => {
      await set({ title: '快讯' }, '2013-12-01');
      expect([await on('2013-11-30'), await on('2013-12-01'), await on('2014-01-01')]).toEqual([
        [],
        ['brief 快讯'],
        ['headline 要目', 'brief 简讯'],
      ]);
    });

    it('of which no two are called the same, and none is new without a title', async () => {
      await expect(set({ title: '要目' })).rejects.toMatchObject({ code: 'column_title_taken' });
      await expect(set({ code: 'new' })).rejects.toMatchObject({ code: 'column_without_title' });
      await expect(set({ key: '无@district' })).rejects.toMatchObject({ code: 'publication_not_found' });
    });
  });

  it('are numbered from 1 each year until the office says otherwise, from the day it says', async () => {
    const rule = { from: '2014-03-10', reset: 'never', first: 47, firstCumulative: 1200 } as const;
    const key = '政务@district';
    for (let i = 0; i < 2; i++) await run((tx) => numberPublication.number(tx, { officeId, key, ...rule }));
    const on = async (date: string) =>
      (await read((tx) => directory.requirePublication(tx, officeId, key, date))).numbering;
    expect(await on('2014-03-09')).toMatchObject({ reset: 'yearly', first: 1, firstCumulative: null });
    expect(await on('2014-03-10')).toEqual(rule);
    // A rule for the same day that differs in one point alone takes its place.
    for (const differing of [{ firstCumulative: null }, { first: 48 }, { reset: 'yearly' }] as const) {
      await run((tx) => numberPublication.number(tx, { officeId, key, ...rule, ...differing }));
      expect(await on('2014-03-10')).toEqual({ ...rule, ...differing });
    }
  });
});
