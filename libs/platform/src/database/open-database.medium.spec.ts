import { databaseFile, DatabaseModule, managerOf, openDatabase, UnitOfWork } from '@app/platform';
import { aTestPlace, onlyOn, type TestPlace } from '@app/testing';
import { Test } from '@nestjs/testing';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { CreateNote1700000000001, Note, notePart } from '../../fixtures/note';

class AddOwner1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE owner (id int PRIMARY KEY)');
    await runner.query('CREATE TABLE owned (id int PRIMARY KEY, owner int REFERENCES owner (id))');
  }
  async down(): Promise<void> {}
}

class Broken1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half (id int)');
    await runner.query('CREATE TABLE note (id int)');
  }
  async down(): Promise<void> {}
}

describe('the database', () => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await aTestPlace();
  });
  afterEach(() => place.remove());

  const open = (migrations: (new () => MigrationInterface)[], migrate = true) =>
    openDatabase([{ entities: [Note], migrations }], { ...place, migrate });

  onlyOn('embedded')('in one file', () => {
    it('is durable and strict: WAL, full synchronisation, foreign keys, ten seconds of patience', async () => {
      const dataSource = await open([CreateNote1700000000001]);
      const pragma = async (name: string) =>
        Object.values((await dataSource.query<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {})[0];
      expect(await pragma('journal_mode')).toBe('wal');
      expect(await pragma('synchronous')).toBe(2);
      expect(await pragma('foreign_keys')).toBe(1);
      expect(await pragma('busy_timeout')).toBe(10_000);
      await dataSource.destroy();
    });

    it('leaves everything in that one file when it is closed, also after it was read, since a finished file is moved alone', async () => {
      const first = await open([CreateNote1700000000001]);
      const work = new UnitOfWork(first);
      await work.run((tx) => managerOf(tx).insert(Note, { id: 'a', value: 1 }));
      await work.read((tx) => managerOf(tx).count(Note));
      await work.run((tx) => managerOf(tx).insert(Note, { id: 'b', value: 2 }));
      await first.destroy();
      const moved = join(place.dataDir ?? '', 'moved');
      await mkdir(moved);
      await copyFile(databaseFile(place.dataDir ?? ''), databaseFile(moved));
      const second = await openDatabase([notePart], { dataDir: moved, migrate: false });
      expect(await new UnitOfWork(second).read((tx) => managerOf(tx).count(Note))).toBe(2);
      await second.destroy();
    });

    it('checks foreign keys also right after its migrations, which switch them off', async () => {
      const dataSource = await open([CreateNote1700000000001, AddOwner1700000000002]);
      await expect(dataSource.query('INSERT INTO owned VALUES (1, 7)')).rejects.toThrow('FOREIGN KEY');
      await dataSource.destroy();
    });
  });

  it('keeps its rows when it is opened again', async () => {
    const first = await open([CreateNote1700000000001]);
    await new UnitOfWork(first).run((tx) => managerOf(tx).insert(Note, { id: 'a', value: 1 }));
    await first.destroy();
    const second = await open([CreateNote1700000000001], false);
    expect(await new UnitOfWork(second).read((tx) => managerOf(tx).count(Note))).toBe(1);
    await second.destroy();
  });

  it('is refused without migrating when tables are missing, rather than failing at the first query', async () => {
    await expect(open([CreateNote1700000000001], false)).rejects.toMatchObject({
      code: 'database_behind',
      message: expect.stringContaining('1 项') as string,
    });
  });

  it('is refused when a newer build has changed it, because this one could harm it', async () => {
    await (await open([CreateNote1700000000001, AddOwner1700000000002])).destroy();
    await expect(open([CreateNote1700000000001])).rejects.toMatchObject({ code: 'database_ahead' });
  });

  onlyOn('embedded')('whose tables are made in transactions', () => {
    it('is left as it was by a migration that fails half-way', async () => {
      await expect(open([CreateNote1700000000001, Broken1700000000003])).rejects.toThrow('already exists');
      const dataSource = await open([CreateNote1700000000001]);
      expect(await dataSource.query("SELECT 1 FROM sqlite_master WHERE name = 'half'")).toEqual([]);
      await dataSource.destroy();
    });
  });

  it('lets a running transaction finish when it is closed', async () => {
    const dataSource = await open([CreateNote1700000000001]);
    const running = new UnitOfWork(dataSource).run(async (tx) => {
      await sleep(50);
      await managerOf(tx).insert(Note, { id: 'a', value: 1 });
    });
    await sleep(5);
    await dataSource.destroy();
    await running;
    const again = await open([CreateNote1700000000001]);
    expect(await again.query('SELECT id FROM note')).toEqual([{ id: 'a' }]);
    await again.destroy();
  });

  it('is opened and closed with the application that needs it', async () => {
    const module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot([notePart], { ...place, migrate: true })],
    }).compile();
    const unitOfWork = module.get(UnitOfWork);
    await unitOfWork.run((tx) => managerOf(tx).insert(Note, { id: 'a', value: 1 }));
    await module.close();
    expect(module.get(DataSource).isInitialized).toBe(false);
    await expect(unitOfWork.run(async () => 1)).rejects.toThrow('closed');
  });

  it('lies in the data folder under a fixed name, so that a backup knows what to copy', () => {
    expect(databaseFile('/srv/data')).toBe(join('/srv/data', 'info-ledger.sqlite'));
  });
});
