import { migrateTestDatabase, type TestDatabase } from '@app/testing';
import { Outbox } from './outbox';
import { outboxPersistence } from './outbox-persistence';

describe('the outbox', () => {
  const outbox = new Outbox();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migrateTestDatabase([outboxPersistence]);
  });
  afterAll(() => database.close());

  const message = (topic: string, second: number, payload: object = { second }) => ({
    officeId: 1,
    topic,
    payload: { ...payload },
    createdAt: new Date(Date.UTC(2014, 2, 3, 1, 0, second)),
  });
  const waiting = (topic: string, limit = 10) => database.unitOfWork.read((tx) => outbox.waiting(tx, topic, limit));
  const add = (...messages: ReturnType<typeof message>[]) => database.unitOfWork.run((tx) => outbox.add(tx, messages));

  it('has exactly the table its entity describes, so that no column exists in one of them only', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('holds what was committed, the longest waiting first, each topic for itself', async () => {
    await add(message('a', 2), message('a', 1), message('b', 0));
    expect((await waiting('a')).map(({ payload }) => payload)).toEqual([{ second: 1 }, { second: 2 }]);
    expect(await waiting('a', 1)).toHaveLength(1);
    expect(await waiting('c')).toEqual([]);
  });

  it('tells of nothing that was rolled back, because it did not happen', async () => {
    const undone = database.unitOfWork.run(async (tx) => {
      await outbox.add(tx, [message('undone', 1)]);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await waiting('undone')).toEqual([]);
  });

  it('keeps a message until the transaction that acted on it is committed, so that a follower may be killed at any moment', async () => {
    await add(message('kept', 1));
    const [first] = await waiting('kept');
    const ids = [first?.id ?? ''];
    const killed = database.unitOfWork.run(async (tx) => {
      await outbox.remove(tx, ids);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await waiting('kept')).toEqual([first]);
    await database.unitOfWork.run((tx) => outbox.remove(tx, ids));
    await database.unitOfWork.run((tx) => outbox.remove(tx, ids));
    expect(await waiting('kept')).toEqual([]);
  });
});
