import { databaseFile } from '@app/platform';
import { onlyOn, openTestDatabase, type TestDatabase } from '@app/testing';
import Libsql from 'libsql';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Note, notePart } from '../../fixtures/note';

/** One transaction fails while another, begun in its midst, is told that it has committed. */
async function failAndCommit(dataSource: DataSource): Promise<void> {
  const failing = dataSource.transaction(async (manager) => {
    await manager.insert(Note, { id: 'lost', value: 0 });
    await sleep(30);
    throw new Error('refused');
  });
  const failed = expect(failing).rejects.toThrow('refused');
  await sleep(10);
  const kept = dataSource.transaction((manager) => manager.insert(Note, { id: 'kept', value: 0 }));
  await expect(kept).resolves.toBeDefined();
  await failed;
}

describe('a transaction that commits while another fails', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase([notePart]);
  });
  afterEach(() => database.close());

  const ids = async () =>
    (await database.dataSource.query<{ id: string }[]>('SELECT id FROM note')).map(({ id }) => id);

  it('is kept, even one that TypeORM itself began', async () => {
    await failAndCommit(database.dataSource);
    expect(await ids()).toEqual(['kept']);
  });

  onlyOn('embedded')('through TypeORM as it comes', () => {
    it('is lost, which is what this library is for', async () => {
      const stock = new DataSource({
        type: 'better-sqlite3',
        driver: Libsql,
        database: databaseFile(database.dataDir),
        entities: [Note],
      });
      await stock.initialize();
      await failAndCommit(stock);
      await stock.destroy();
      expect(await ids()).toEqual([]);
    });
  });
});
