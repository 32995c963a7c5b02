import { DomainError } from '@app/kernel';
import { forUpdate, managerOf, type Tx, UnitOfWork } from '@app/platform';
import { onlyOn, openTestDatabase, type TestDatabase, testDatabaseKind } from '@app/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { Note, notePart } from '../../fixtures/note';

const onMysql = testDatabaseKind === 'mysql';
const refusal = new DomainError('no', 'invalid', '不行');
const busy = () => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });

describe('a unit of work', () => {
  let database: TestDatabase;
  let unitOfWork: UnitOfWork;
  beforeEach(async () => {
    database = await openTestDatabase([notePart]);
    unitOfWork = database.unitOfWork;
  });
  afterEach(() => database.close());

  const add = (tx: Tx, id: string, value = 0) => managerOf(tx).insert(Note, { id, value });
  const ids = () =>
    unitOfWork.read(async (tx) => (await managerOf(tx).find(Note, { order: { id: 'ASC' } })).map((note) => note.id));

  it('commits what its function did and answers with its result', async () => {
    expect(await unitOfWork.run(async (tx) => (await add(tx, 'a'), 'done'))).toBe('done');
    expect(await ids()).toEqual(['a']);
  });

  it('leaves nothing behind when its function throws, and throws the same', async () => {
    const work = unitOfWork.run(async (tx) => {
      await add(tx, 'a');
      throw refusal;
    });
    await expect(work).rejects.toBe(refusal);
    expect(await ids()).toEqual([]);
  });

  it('keeps what it committed although one that ran at the same time rolled back', async () => {
    const failing = unitOfWork.run(async (tx) => {
      await add(tx, 'lost');
      await sleep(30);
      throw refusal;
    });
    const kept = unitOfWork.run((tx) => add(tx, 'kept'));
    await Promise.allSettled([failing, kept]);
    await expect(kept).resolves.toBeDefined();
    expect(await ids()).toEqual(['kept']);
  });

  it('lets many writers add to one row at a time, so that no addition is lost', async () => {
    await unitOfWork.run((tx) => add(tx, 'sum'));
    const addOne = () =>
      unitOfWork.run(async (tx) => {
        const { value } = await managerOf(tx).findOneOrFail(Note, { where: { id: 'sum' }, ...forUpdate(tx) });
        await sleep(1);
        await managerOf(tx).update(Note, { id: 'sum' }, { value: value + 1 });
      });
    await Promise.all(Array.from({ length: 25 }, addOne));
    expect((await unitOfWork.read((tx) => managerOf(tx).findOneByOrFail(Note, { id: 'sum' }))).value).toBe(25);
  });

  onlyOn('embedded')('on the one connection that writes', () => {
    it('serves writers in the order in which they came, so that none is starved', async () => {
      const served: number[] = [];
      await Promise.all([1, 2, 3, 4].map((n) => unitOfWork.run(async () => void served.push(n))));
      expect(served).toEqual([1, 2, 3, 4]);
    });
  });

  describe('that the database asks to repeat', () => {
    it('is run again from its start, without the rows of the first try', async () => {
      let tries = 0;
      await unitOfWork.run(async (tx) => {
        await add(tx, `try ${++tries}`);
        if (tries < 3) throw busy();
      });
      expect(await ids()).toEqual(['try 3']);
    });

    it('gives up after the fifth try and says so in words for a user', async () => {
      let tries = 0;
      const work = unitOfWork.run(async () => {
        tries += 1;
        throw busy();
      });
      await expect(work).rejects.toMatchObject({ code: 'database_busy', kind: 'busy', cause: { code: 'SQLITE_BUSY' } });
      expect(tries).toBe(5);
    });

    it('is not repeated for an error of its own, which would only happen again', async () => {
      let tries = 0;
      const twice = unitOfWork.run(async (tx) => {
        tries += 1;
        await add(tx, 'a');
        await add(tx, 'a');
      });
      const [code, times] = onMysql ? ['ER_DUP_ENTRY', 2] : ['SQLITE_CONSTRAINT_PRIMARYKEY', 1];
      await expect(twice).rejects.toMatchObject({ driverError: { code } });
      // Where writers run side by side the row may have been another's, so the first collision is looked at once more.
      expect(tries).toBe(times);
    });
  });

  it('that finds no space left is not repeated, leaves nothing behind and says who can help', async () => {
    let tries = 0;
    const work = unitOfWork.run(async (tx) => {
      tries += 1;
      await add(tx, 'a');
      await fillUp(tx);
    });
    await expect(work).rejects.toMatchObject({
      code: 'storage_full',
      kind: 'busy',
      message: expect.stringContaining('管理员') as string,
      cause: { driverError: onMysql ? { errno: 1114 } : { code: 'SQLITE_FULL' } },
    });
    expect(tries).toBe(1);
    expect(await ids()).toEqual([]);
  });

  describe('that is over', () => {
    it('has a dead Tx, so that nothing is written outside a transaction by accident', async () => {
      let kept: Tx | undefined;
      await unitOfWork.run(async (tx) => void (kept = tx));
      expect(() => managerOf(kept as Tx)).toThrow('this Tx is over');
    });

    it('has a dead manager as well', async () => {
      let kept: EntityManager | undefined;
      await unitOfWork.run(async (tx) => void (kept = managerOf(tx)));
      await expect(kept?.query('SELECT 1')).rejects.toThrow('released');
    });

    it('lets no straggler write behind its rollback, at whatever moment the straggler comes', async () => {
      let stragglers: Promise<unknown>[] = [];
      const work = unitOfWork.run(async (tx) => {
        const manager = managerOf(tx);
        const insertAfter = async (ticks: number) => {
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
          await manager.query('INSERT INTO note VALUES (?, 0)', [`n${ticks}`]);
        };
        stragglers = Array.from({ length: 60 }, (_, ticks) => insertAfter(ticks));
        throw refusal;
      });
      await expect(work).rejects.toBe(refusal);
      const ends = await Promise.allSettled(stragglers);
      expect(ends.some((end) => end.status === 'rejected')).toBe(true);
      expect(await ids()).toEqual([]);
    });
  });

  it.each(['run', 'read', 'ask'] as const)('refuses %s inside another, which would wait for itself', async (inner) => {
    const work = unitOfWork.run(() => unitOfWork[inner](async () => 1));
    await expect(work).rejects.toThrow('do not nest');
  });

  it('may be started by work that an earlier one left running', async () => {
    let later: Promise<unknown> = Promise.resolve();
    await unitOfWork.run(async () => {
      later = sleep(20).then(() => unitOfWork.run((tx) => add(tx, 'later')));
    });
    await later;
    expect(await ids()).toEqual(['later']);
  });

  onlyOn('embedded')('that SQLite itself has rolled back', () => {
    it('stops, instead of storing the rest piece by piece', async () => {
      const work = unitOfWork.run(async (tx) => {
        await add(tx, 'a');
        await managerOf(tx)
          .query('INSERT OR ROLLBACK INTO note VALUES (?, 0)', ['a'])
          .catch(() => undefined);
        await add(tx, 'b');
      });
      await expect(work).rejects.toThrow('rolled the transaction back');
      expect(await ids()).toEqual([]);
      await unitOfWork.run((tx) => add(tx, 'c'));
      expect(await ids()).toEqual(['c']);
    });
  });

  it('may use savepoints of its own, and undoing one keeps the rest', async () => {
    await unitOfWork.run(async (tx) => {
      await add(tx, 'a');
      const undone = managerOf(tx).transaction(async (inner) => {
        await inner.insert(Note, { id: 'b', value: 0 });
        throw refusal;
      });
      await expect(undone).rejects.toBe(refusal);
      await add(tx, 'c');
    });
    expect(await ids()).toEqual(['a', 'c']);
  });

  onlyOn('embedded')('on the one connection that writes', () => {
    it('holds back a plain query until it is over, so that the query is not lost with it', async () => {
      let plain: Promise<unknown> = Promise.resolve();
      const work = unitOfWork.run(async (tx) => {
        await add(tx, 'lost');
        plain = database.dataSource.query("INSERT INTO note VALUES ('plain', 0)");
        await sleep(10);
        throw refusal;
      });
      await expect(work).rejects.toBe(refusal);
      await plain;
      expect(await ids()).toEqual(['plain']);
    });
  });

  describe('that reads', () => {
    it('sees one state from its first statement to its last', async () => {
      await unitOfWork.run((tx) => add(tx, 'a'));
      const [before, after] = await unitOfWork.read(async (tx) => {
        const count = () => managerOf(tx).count(Note);
        const first = await count();
        await Promise.resolve(database.dataSource.query("INSERT INTO note VALUES ('b', 0)"));
        return [first, await count()];
      });
      expect([before, after]).toEqual([1, 1]);
      expect(await ids()).toEqual(['a', 'b']);
    });

    it('does not wait for a writer, nor a writer for it', async () => {
      const order: string[] = [];
      await Promise.all([
        unitOfWork.run(async (tx) => {
          await add(tx, 'a');
          await sleep(40);
          order.push('written');
        }),
        unitOfWork.read(async (tx) => order.push(`read ${await managerOf(tx).count(Note)}`)),
      ]);
      expect(order).toEqual(['read 0', 'written']);
    });

    it('cannot write', async () => {
      const work = unitOfWork.read((tx) => add(tx, 'a'));
      const code = onMysql ? 'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION' : 'SQLITE_READONLY';
      await expect(work).rejects.toMatchObject({ driverError: { code } });
    });

    it('waits for its turn when all readers are busy', async () => {
      const counts = await Promise.all(
        Array.from({ length: 20 }, () => unitOfWork.read(async (tx) => (await sleep(2), managerOf(tx).count(Note)))),
      );
      expect(counts).toEqual(Array(20).fill(0));
    });
  });

  describe('that asks one thing', () => {
    const all = (tx: Tx) => managerOf(tx).query<{ id: string }[]>('SELECT id FROM note');

    it('is answered from what was committed, and leaves its connection as good as it was', async () => {
      await unitOfWork.run((tx) => add(tx, 'a'));
      for (let i = 0; i < 30; i++) expect(await unitOfWork.ask(all)).toEqual([{ id: 'a' }]);
      await unitOfWork.run((tx) => add(tx, 'b'));
      expect(await unitOfWork.ask(all)).toHaveLength(2);
    });

    it('is refused a second statement, which could see another state than the first', async () => {
      await expect(unitOfWork.ask(async (tx) => [await all(tx), await all(tx)])).rejects.toThrow('more than one');
    });

    it('cannot write, also by what is no plain INSERT', async () => {
      await expect(unitOfWork.ask((tx) => add(tx, 'a'))).rejects.toThrow('only a SELECT');
      await expect(
        unitOfWork.ask((tx) => managerOf(tx).query('WITH x AS (SELECT 1) DELETE FROM note')),
      ).rejects.toThrow('only a SELECT');
      expect(await ids()).toEqual([]);
    });

    it('throws what its function throws, and what the database refuses', async () => {
      const failing = unitOfWork.ask(async () => Promise.reject(refusal));
      await expect(failing).rejects.toBe(refusal);
      await expect(unitOfWork.ask((tx) => managerOf(tx).query('SELECT id FROM nowhere'))).rejects.toThrow('nowhere');
      expect(await unitOfWork.ask(all)).toEqual([]);
    });

    it('waits for its turn when all readers are busy', async () => {
      const asked = Array.from({ length: 20 }, () => unitOfWork.ask(async (tx) => (await sleep(2), all(tx))));
      expect(await Promise.all(asked)).toEqual(Array(20).fill([]));
    });
  });

  it('accepts only a data source that this house has opened, because any other loses commits', () => {
    const foreign = new DataSource({ type: 'better-sqlite3', database: ':memory:', driver: class {} });
    expect(() => new UnitOfWork(foreign)).toThrow('openDatabase');
  });
});

/** Writes until the database has no more space, of which it is given little. */
async function fillUp(tx: Tx): Promise<never> {
  const run = (sql: string, parameters?: unknown[]) => managerOf(tx).query<unknown>(sql, parameters);
  if (onMysql) {
    await run('SET SESSION max_heap_table_size = 16384');
    await run('CREATE TEMPORARY TABLE crowd (id varchar(200)) ENGINE = MEMORY');
  } else {
    await run('CREATE TABLE crowd (id varchar(200))');
    await run('PRAGMA max_page_count = 1');
  }
  for (let i = 0; i < 10_000; i++) await run('INSERT INTO crowd VALUES (?)', ['x'.repeat(200)]);
  throw new Error('there was space for all of it');
}
