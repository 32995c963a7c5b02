import { FixedClock, migrateTestDatabase, type TestDatabase } from '@app/testing';
import { settingPersistence } from './setting-persistence';
import { SettingStates } from './setting-states';

const of = (officeId: number, name: string) => ({ accountId: 1, officeId, unitId: null, role: 'editor', name });

describe('the states of settings', () => {
  let database: TestDatabase;
  const clock = new FixedClock('2014-03-20T02:00:00Z');
  const states = new SettingStates(clock);
  const change = (name: string, setting: string, seen: number, officeId = 1) =>
    database.unitOfWork.run((tx) => states.change(tx, of(officeId, name), setting, seen));
  beforeAll(async () => {
    database = await migrateTestDatabase([settingPersistence]);
  });
  afterAll(() => database.close());

  it('are made exactly as the entities describe, so that no column exists in one of them only', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('begin at 0 and grow with each change, for each office and setting by itself', async () => {
    expect(await database.unitOfWork.read((tx) => states.of(tx, 1, 'days'))).toEqual({ version: 0, changed: null });
    await change('张某', 'days', 0);
    expect(await change('李某', 'days', 1)).toEqual({ version: 2, changed: { by: '李某', at: clock.now() } });
    expect(await change('王某', 'days', 0, 2)).toMatchObject({ version: 1 });
    expect(await change('张某', 'words', 0)).toMatchObject({ version: 1 });
    expect(await database.unitOfWork.read((tx) => states.of(tx, 1, 'days'))).toMatchObject({ version: 2 });
  });

  it('refuse whoever saw an earlier one, and say who was first and when', async () => {
    await change('张某', 'late', 0);
    await expect(change('李某', 'late', 0)).rejects.toMatchObject({
      code: 'setting_changed',
      message: expect.stringMatching(/张某.*2014-03-20 10:00/) as string,
    });
    await expect(change('李某', 'never', 7)).rejects.toMatchObject({ code: 'setting_changed' });
  });

  it('let one of several who change at the same moment through, since each would take the others back', async () => {
    for (const seen of [0, 1]) {
      const tried = await Promise.allSettled(['甲', '乙', '丙', '丁'].map((name) => change(name, 'at once', seen)));
      expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const each of tried)
        if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'setting_changed' });
    }
  });
});
