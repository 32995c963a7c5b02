import { forUpdate, managerOf, openDatabase, type PersistencePart, type Tx, UnitOfWork } from '@app/platform';
import { aTestPlace, LosingProxy, onlyOn, openTestDatabase, type TestDatabase, type TestPlace } from '@app/testing';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';
import {
  Column,
  type DataSource,
  Entity,
  type MigrationInterface,
  PrimaryColumn,
  type QueryRunner,
  Table,
  TableIndex,
} from 'typeorm';
import { Note, notePart } from '../../../fixtures/note';

@Entity('page')
class Page {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  id: string;

  @Column({ type: 'text' })
  content: string;
}

const pageTable = new Table({
  name: 'page',
  columns: [
    { name: 'id', type: 'varchar', length: '10', isPrimary: true },
    { name: 'content', type: 'text' },
  ],
});

class CreatePage1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(pageTable);
  }
  async down(): Promise<void> {}
}

const pagePart: PersistencePart = { entities: [Page], migrations: [CreatePage1700000000002] };
const add = (tx: Tx, id: string, value = 0) => managerOf(tx).insert(Note, { id, value });

onlyOn('mysql')('a database of the MySQL family', () => {
  let database: TestDatabase;
  let unitOfWork: UnitOfWork;
  beforeEach(async () => {
    database = await openTestDatabase([notePart, pagePart]);
    unitOfWork = database.unitOfWork;
  });
  afterEach(() => database.close());

  const ids = () =>
    unitOfWork.read(async (tx) => (await managerOf(tx).find(Note, { order: { id: 'ASC' } })).map((note) => note.id));

  it('tells keys apart as the embedded database does, whatever the server takes for its default', async () => {
    await unitOfWork.run(async (tx) => {
      for (const id of ['a', 'A', 'á', '甲', '𠀀']) await add(tx, id);
    });
    expect(await ids()).toEqual(['A', 'a', 'á', '甲', '𠀀']);
  });

  it('keeps a text of any length, as a regulation may be longer than 64 KB', async () => {
    const content = '规'.repeat(100_000);
    await unitOfWork.run((tx) => managerOf(tx).insert(Page, { id: 'long', content }));
    const page = await unitOfWork.read((tx) => managerOf(tx).findOneByOrFail(Page, { id: 'long' }));
    expect(page.content).toBe(content);
    const drift = await database.dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('refuses a text that does not fit and names its column, instead of cutting it', async () => {
    const work = unitOfWork.run((tx) => managerOf(tx).insert(Page, { id: '12345678901', content: '' }));
    await expect(work).rejects.toMatchObject({
      code: 'value_too_long',
      kind: 'invalid',
      message: expect.stringContaining(' id ') as string,
    });
  });

  it('commits nothing of a transaction that lost a deadlock, although its work went on as if nothing were', async () => {
    await unitOfWork.run(async (tx) => (await add(tx, 'a'), await add(tx, 'b')));
    const hold = async (tx: Tx, id: string) =>
      void (await managerOf(tx).findOneOrFail(Note, { where: { id }, ...forUpdate(tx) }));
    let tries = 0;
    const cross = (first: string, second: string) =>
      unitOfWork.run(async (tx) => {
        tries += 1;
        await managerOf(tx).increment(Note, { id: first }, 'value', 1);
        await sleep(100);
        await hold(tx, second).catch(() => undefined);
        await managerOf(tx)
          .increment(Note, { id: second }, 'value', 1)
          .catch(() => undefined);
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(tries).toBeGreaterThan(2);
    const notes = await unitOfWork.read((tx) => managerOf(tx).find(Note));
    expect(notes.map(({ value }) => value)).toEqual([2, 2]);
  });

  it('looks once more when another has just written the same key, so that the second caller gets a proper answer', async () => {
    const addOnce = () =>
      unitOfWork.run(async (tx) => {
        if (await managerOf(tx).existsBy(Note, { id: 'a' })) return 'there already';
        await sleep(50);
        await add(tx, 'a');
        return 'added';
      });
    expect((await Promise.all([addOnce(), addOnce()])).sort()).toEqual(['added', 'there already']);
  });

  it('does the work again when the server ended the connection before the commit', async () => {
    let tries = 0;
    await unitOfWork.run(async (tx) => {
      tries += 1;
      await add(tx, `try ${tries}`);
      if (tries > 1) return;
      const [{ id }] = await managerOf(tx).query<[{ id: number }]>('SELECT CONNECTION_ID() AS id');
      await database.dataSource.query(`KILL ${id}`);
      await add(tx, 'more');
    });
    expect(await ids()).toEqual(['try 2']);
  });

  it('gives no connection to the next caller on which a transaction is still open', async () => {
    const one = await openDatabase([notePart, pagePart], {
      ...database.place,
      databaseUrl: `${database.place.databaseUrl}?pool=1`,
      migrate: false,
    });
    const runner = one.createQueryRunner();
    await runner.startTransaction();
    await runner.query("INSERT INTO note VALUES ('left open', 0)");
    await runner.release();
    await new UnitOfWork(one).run((tx) => add(tx, 'mine'));
    await one.destroy();
    expect(await ids()).toEqual(['mine']);
  });

  describe('whose connection is lost at the commit', () => {
    let proxy: LosingProxy;
    let through: DataSource;
    beforeEach(async () => {
      proxy = await LosingProxy.before(database.place);
      through = await openDatabase([notePart, pagePart], { ...database.place, databaseUrl: proxy.url, migrate: false });
    });
    afterEach(async () => {
      await through.destroy();
      await proxy.close();
    });

    it.each([
      ['although it was committed', 'answer', ['a']],
      ['and it was not committed', 'commit', []],
    ] as const)('says that the outcome is unknown and does not try again, %s', async (_case, lose, left) => {
      let tries = 0;
      const work = new UnitOfWork(through).run(async (tx) => {
        tries += 1;
        await add(tx, 'a');
        proxy.loseOnce(lose);
      });
      await expect(work).rejects.toMatchObject({ code: 'outcome_unknown', kind: 'busy' });
      expect(tries).toBe(1);
      await sleep(200);
      expect(await ids()).toEqual(left);
    });

    it('reads once more when it is lost as the reading begins, on a connection that had served before', async () => {
      const reading = () => new UnitOfWork(through).read((tx) => managerOf(tx).count(Note));
      await reading();
      proxy.loseOnce('begin', 'reading');
      expect(await reading()).toBe(0);
    });

    it('asks once more when the server ends it at the question, and never again on that connection', async () => {
      let tries = 0;
      const asking = () => new UnitOfWork(through).ask((tx) => (tries++, managerOf(tx).count(Note)));
      await asking();
      proxy.endAtNextSelect();
      expect(await asking()).toBe(0);
      expect(tries).toBe(3);
    });

    it('reads once more, because what only reads has no outcome to be unsure of', async () => {
      proxy.loseOnce('answer', 'reading');
      expect(await new UnitOfWork(through).read((tx) => managerOf(tx).count(Note))).toBe(0);
    });
  });
});

onlyOn('mysql')('opening a database of the MySQL family', () => {
  let place: TestPlace;
  beforeEach(async () => {
    place = await aTestPlace();
  });
  afterEach(() => place.remove());

  it.each([
    ['database_missing', (url: URL) => (url.pathname = '/info_ledger_test_nowhere')],
    ['database_denied', (url: URL) => (url.password = 'hunter2')],
    ['database_unreachable', (url: URL) => (url.port = '1')],
  ])('fails with %s in words for whoever set it up, without the password', async (code, spoil) => {
    const url = new URL(place.databaseUrl ?? '');
    spoil(url);
    const opening = openDatabase([notePart], { ...place, databaseUrl: url.href, migrate: true });
    const error = await opening.then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error).toMatchObject({ code });
    expect(error?.message).toMatch(/DATABASE_URL|CREATE DATABASE/);
    expect(error?.message).not.toContain('hunter2');
  });

  it('fails rather than sends a password in the clear to a server that cannot prove who it is', async () => {
    const url = new URL(place.databaseUrl ?? '');
    const ca = join(place.dataDir, 'ca.pem');
    await writeFile(ca, rootCertificates[0] ?? '');
    url.searchParams.set('ca', ca);
    const opening = openDatabase([notePart], { ...place, databaseUrl: url.href, migrate: true });
    const closed = opening.then((dataSource) => dataSource.destroy());
    await expect(closed).rejects.toMatchObject({
      code: 'database_not_secure',
      message: expect.stringContaining(url.host) as string,
    });
  });

  it('goes on with a migration that was broken off, since a table or an index made is not rolled back', async () => {
    let fails = true;
    class Two1700000000003 implements MigrationInterface {
      async up(runner: QueryRunner): Promise<void> {
        await runner.createTable(pageTable);
        await runner.createIndex('page', new TableIndex({ name: 'page_id', columnNames: ['id'] }));
        if (fails) throw new Error('power cut');
        await runner.createTable(
          new Table({ name: 'second', columns: [{ name: 'id', type: 'int', isPrimary: true }] }),
        );
      }
      async down(): Promise<void> {}
    }
    const part = { entities: [Page], migrations: [Two1700000000003] };
    await expect(openDatabase([part], { ...place, migrate: true })).rejects.toThrow('power cut');
    fails = false;
    const dataSource = await openDatabase([part], { ...place, migrate: true });
    expect(await dataSource.query('SELECT * FROM second')).toEqual([]);
    await dataSource.destroy();
  });
});
