import type { Tx } from '@app/platform';
import { anOffice, construct, migrateTestDatabase, openTestDatabase, type TestDatabase } from '@app/testing';
import { directoryPersistence } from '../persistence/directory-persistence';
import { UnitVersionRow } from '../persistence/rows';
import { AddPerson } from './add-person';
import { AddUnit } from './add-unit';
import { CloseBooks } from './close-books';
import { CreateOffice } from './create-office';
import { Directory } from './directory';
import { MergeUnits } from './merge-units';
import { MoveUnitToGroup } from './move-unit-to-group';
import { RenameUnit } from './rename-unit';

const directory = construct(Directory);
const renameUnit = construct(RenameUnit);
const mergeUnits = construct(MergeUnits);

describe('the units of an office, stored', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase([directoryPersistence]);
  });
  afterEach(() => database.close());

  const run = <T>(work: (tx: Tx) => Promise<T>) => database.unitOfWork.run(work);
  const read = <T>(work: (tx: Tx) => Promise<T>) => database.unitOfWork.read(work);
  const namesOn = async (officeId: number, date: string) =>
    (await read((tx) => directory.unitsOn(tx, officeId, date))).map((unit) => unit.name);

  it('have the tables the entities say', async () => {
    const migrated = await migrateTestDatabase([directoryPersistence]);
    const drift = await migrated.dataSource.driver.createSchemaBuilder().log();
    await migrated.close();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('keep the former name for the days before a renaming, so that an old bulletin still reads as printed', async () => {
    const { officeId, unit } = await run((tx) => anOffice(tx, { units: { 工商局: 'department', 城关镇: 'township' } }));
    const renaming = { officeId, unitId: unit('工商局'), name: '市场监管局', from: '2014-07-01' };
    await run((tx) => renameUnit.rename(tx, renaming));
    expect(await namesOn(officeId, '2014-06-30')).toEqual(['工商局', '城关镇']);
    expect(await namesOn(officeId, '2014-07-01')).toEqual(['市场监管局', '城关镇']);
    const [first] = await read((tx) => directory.allUnits(tx, officeId));
    expect(first?.versions.map(({ from, name }) => [from, name])).toEqual([
      ['2013-01-01', '工商局'],
      ['2014-07-01', '市场监管局'],
    ]);
  });

  it('refuse every change that would reach into a closed month, because its table is printed', async () => {
    const { officeId, unit } = await run((tx) =>
      anOffice(tx, { units: { 工商局: 'department', 质监局: 'department' } }),
    );
    await run((tx) => construct(CloseBooks).close(tx, officeId, '2014-03-31'));
    const unitId = unit('工商局');
    const changes = (day: string): ((tx: Tx) => Promise<unknown>)[] => [
      (tx) => renameUnit.rename(tx, { officeId, unitId, name: '市场监管局', from: day }),
      (tx) => construct(MoveUnitToGroup).move(tx, { officeId, unitId, group: 'other', from: day }),
      (tx) => construct(AddUnit).add(tx, { officeId, name: '大数据局', group: 'department', from: day }),
      (tx) => mergeUnits.merge(tx, { officeId, unitId: unit('质监局'), into: unitId, on: day }),
    ];
    for (const change of changes('2014-03-31'))
      await expect(run(change)).rejects.toMatchObject({ code: 'books_closed' });
    for (const change of changes('2014-04-01')) await run(change);
  });

  it('take a renaming sent twice once, because a click may be repeated', async () => {
    const { officeId, unit } = await run((tx) => anOffice(tx, { units: { 工商局: 'department' } }));
    const renaming = { officeId, unitId: unit('工商局'), name: '市场监管局', from: '2014-07-01' };
    for (let i = 0; i < 2; i++) await run((tx) => renameUnit.rename(tx, renaming));
    expect(await database.dataSource.manager.count(UnitVersionRow)).toBe(2);
  });

  it('move to another group from a date on, and keep the group of the days before', async () => {
    const { officeId, unit } = await run((tx) => anOffice(tx, { units: { 开发区: 'township' } }));
    const id = unit('开发区');
    await run((tx) =>
      construct(MoveUnitToGroup).move(tx, { officeId, unitId: id, group: 'department', from: '2014-02-01' }),
    );
    const own = (await read((tx) => directory.rosterOf(tx, officeId))).get(String(id));
    expect(['2012-12-31', '2014-01-31', '2014-02-01'].map((date) => own?.groupOn(date))).toEqual([
      null,
      'township',
      'department',
    ]);
  });

  it('keep the history of a merged unit, which takes nothing more from the day of the merger on', async () => {
    const { officeId, unit } = await run((tx) =>
      anOffice(tx, { units: { 工商局: { people: ['张三'] }, 质监局: 'department' } }),
    );
    const [from, into] = [unit('工商局'), unit('质监局')];
    for (let i = 0; i < 2; i++) {
      await run((tx) => mergeUnits.merge(tx, { officeId, unitId: from, into, on: '2014-06-01' }));
    }
    expect(await namesOn(officeId, '2014-05-31')).toEqual(['工商局', '质监局']);
    expect(await namesOn(officeId, '2014-06-01')).toEqual(['质监局']);
    const merged = (await read((tx) => directory.rosterOf(tx, officeId))).get(String(from));
    expect(merged).toMatchObject({ name: String(from), people: ['张三'] });
    expect([merged?.groupOn('2014-05-31'), merged?.groupOn('2014-06-01')]).toEqual(['department', null]);
    const during = await read((tx) => directory.unitsDuring(tx, officeId, '2014-05-01', '2014-06-30'));
    expect(during.map(({ name }) => name)).toEqual(['工商局', '质监局']);
    expect((await read((tx) => directory.allUnits(tx, officeId)))[0]?.merger).toEqual({ into, on: '2014-06-01' });
  });

  it('are required by id on a date: own ones in the order asked for, merged ones refused by their successor', async () => {
    const { officeId, unit } = await run((tx) =>
      anOffice(tx, { units: { 甲: 'g', 乙: 'g', 丙: { group: 'g', from: '2014-03-01' } } }),
    );
    const require = (ids: number[], on: string) => read((tx) => directory.requireUnits(tx, officeId, ids, on));
    await run((tx) => mergeUnits.merge(tx, { officeId, unitId: unit('甲'), into: unit('乙'), on: '2014-06-01' }));
    expect((await require([unit('乙'), unit('甲')], '2014-01-01')).map(({ name }) => name)).toEqual(['乙', '甲']);
    await expect(require([unit('甲')], '2014-06-01')).rejects.toMatchObject({ code: 'unit_merged', kind: 'invalid' });
    await expect(require([unit('丙')], '2014-02-28')).rejects.toMatchObject({ code: 'unit_not_yet', kind: 'invalid' });
  });

  it("answer for another office's unit as for one that does not exist, so that nobody can feel out other offices", async () => {
    const own = await run((tx) => anOffice(tx, { units: { 甲: 'g' } }));
    const other = await run((tx) => anOffice(tx, { code: 'other', units: { 乙: 'g' } }));
    const foreign = other.unit('乙');
    const refusal = async (id: number) => {
      const asked = read((tx) => directory.requireUnits(tx, own.officeId, [own.unit('甲'), id], '2014-01-01'));
      const error = (await asked.catch((thrown: unknown) => thrown)) as { code: string; kind: string; message: string };
      return [error.code, error.kind, error.message.replace(String(id), 'ID')];
    };
    expect(await refusal(foreign)).toEqual(await refusal(999));
    expect((await refusal(foreign)).slice(0, 2)).toEqual(['unit_unknown', 'invalid']);
    const { officeId } = own;
    const rename = run((tx) => renameUnit.rename(tx, { officeId, unitId: foreign, name: '丙', from: '2014-01-01' }));
    await expect(rename).rejects.toMatchObject({ code: 'unit_not_found', kind: 'not_found' });
    const merge = run((tx) =>
      mergeUnits.merge(tx, { officeId, unitId: own.unit('甲'), into: foreign, on: '2014-01-01' }),
    );
    await expect(merge).rejects.toMatchObject({ code: 'unit_unknown', kind: 'invalid' });
    const person = run((tx) => construct(AddPerson).add(tx, { officeId, unitId: foreign, name: '张三' }));
    await expect(person).rejects.toMatchObject({ code: 'unit_unknown', kind: 'invalid' });
    expect(await namesOn(other.officeId, '2014-01-01')).toEqual(['乙']);
  });

  it('may be called as units of another office are', async () => {
    await run((tx) => anOffice(tx, { units: { 城关镇: 'g' } }));
    await expect(run((tx) => anOffice(tx, { code: 'other', units: { 城关镇: 'g' } }))).resolves.toBeDefined();
  });

  it('refuse two of one name at one time, a person twice, an office code twice', async () => {
    const { officeId, unit } = await run((tx) => anOffice(tx, { units: { 甲: { people: ['张三'] } } }));
    const add = run((tx) => construct(AddUnit).add(tx, { officeId, name: '甲', group: 'g', from: '2014-01-01' }));
    await expect(add).rejects.toMatchObject({ code: 'unit_name_taken' });
    const person = run((tx) => construct(AddPerson).add(tx, { officeId, unitId: unit('甲'), name: '张三' }));
    await expect(person).rejects.toMatchObject({ code: 'person_exists' });
    const office = run((tx) => construct(CreateOffice).create(tx, { code: 'district', name: '另一个' }));
    await expect(office).rejects.toMatchObject({ code: 'office_code_taken' });
  });

  it('name every field that does not fit at once, also to callers that are no request', async () => {
    const { officeId } = await run((tx) => anOffice(tx));
    const add = run((tx) => construct(AddUnit).add(tx, { officeId, name: ' 甲', group: '', from: '2014-02-30' }));
    await expect(add).rejects.toMatchObject({
      code: 'invalid_input',
      problems: [{ field: 'name' }, { field: 'group' }, { field: 'from' }],
    });
  });
});
