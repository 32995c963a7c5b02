import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { aTestPlace, FixedClock, onlyOn, type TestPlace } from '@app/testing';
import type { DataSource } from 'typeorm';
import { Note, notePart } from '../../fixtures/note';
import { AddColour1700000000012, Shelf, shelfPart } from '../../fixtures/shelf';
import type { PersistencePart } from '../database/database-kind';
import { openDatabase } from '../database/open-database';
import { managerOf } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { OwnName, TellRunning } from '../presence/tell-running';
import { sha256Hex } from '../sha256';
import { checkBackup } from './read-backup';
import { restoreBackup } from './restore-backup';
import { RestoreMark } from './restore-mark';
import { writeBackup } from './write-backup';

const parts = [notePart, shelfPart];
const grown: PersistencePart[] = [
  notePart,
  { entities: [Shelf], migrations: [...shelfPart.migrations, AddColour1700000000012] },
];
const ROWS = 2_345;

let from: TestPlace;
let to: TestPlace;
beforeEach(async () => {
  [from, to] = [await aTestPlace(), await aTestPlace()];
});
afterEach(async () => {
  await from.remove();
  await to.remove();
});

async function within<T>(
  place: Pick<TestPlace, 'dataDir' | 'databaseUrl'>,
  work: (dataSource: DataSource, unitOfWork: UnitOfWork) => Promise<T>,
  { migrate = true, of = parts }: { migrate?: boolean; of?: readonly PersistencePart[] } = {},
): Promise<T> {
  const dataSource = await openDatabase(of, { ...place, migrate });
  try {
    return await work(dataSource, new UnitOfWork(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

const shelves = (): Shelf[] =>
  Array.from({ length: ROWS }, (_, i) => ({
    room: i % 7,
    place: `位${String(i).padStart(4, '0')}`,
    amount: i % 5 === 0 ? null : -(2 ** 53 - 1) + i,
    since: '2014-02-28',
    seenAt: i % 3 === 0 ? null : new Date(Date.UTC(2014, 1, 28, 15, 59, 59, i % 1000)),
    words: `第 ${i} 行\n\u2028“引号”\\ '😀'`,
    picture: i % 50 === 0 ? Buffer.from([0, 255, i % 256, 10]) : null,
  }));

async function fill(place: TestPlace): Promise<void> {
  await within(place, async (_dataSource, unitOfWork) => {
    const all = shelves();
    for (let i = 0; i < all.length; i += 500)
      await unitOfWork.run(async (tx) => void (await managerOf(tx).insert(Shelf, all.slice(i, i + 500))));
    await unitOfWork.run(async (tx) => void (await managerOf(tx).insert(Note, { id: '一', value: 1 })));
  });
}

const backup = (place: Pick<TestPlace, 'dataDir' | 'databaseUrl'>, file: string) =>
  within(place, (_dataSource, unitOfWork) => writeBackup(unitOfWork, { ...told, file }));
const told = { product: '1.2.3', createdAt: new Date('2014-03-01T00:00:00Z'), about: async () => ({ heads: [1] }) };

async function filledAndSaved(): Promise<string> {
  await fill(from);
  const file = join(from.dataDir, 'night.backup');
  await backup(from, file);
  return file;
}

const found = (place: Pick<TestPlace, 'dataDir' | 'databaseUrl'>) =>
  within(
    place,
    async (dataSource) => ({
      shelves: (await dataSource.manager.find(Shelf, { order: { place: 'ASC' } })).map((row) => ({
        ...row,
        picture: row.picture && [...new Uint8Array(row.picture)],
      })),
      notes: await dataSource.manager.find(Note),
    }),
    { migrate: false },
  );
const expected = () => ({
  shelves: shelves().map((row) => ({ ...row, picture: row.picture && [...row.picture] })),
  notes: [{ id: '一', value: 1 }],
});

describe('a backup', () => {
  it('gives back every value of every sort, over several pages', async () => {
    const file = await filledAndSaved();
    await restoreBackup(parts, { file, place: to });
    expect(await found(to)).toEqual(expected());
  });

  it('says what it holds in its first line, and is for its owner alone', async () => {
    const file = await filledAndSaved();
    const header = await checkBackup(file);
    expect(header).toMatchObject({
      product: '1.2.3',
      createdAt: '2014-03-01T00:00:00.000Z',
      migrations: ['CreateNote1700000000001', 'CreateShelf1700000000011'],
      tables: [
        { name: 'note', rows: 1 },
        { name: 'shelf', rows: ROWS },
      ],
      about: { heads: [1] },
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is of one moment, whatever is written while it is taken', async () => {
    await fill(from);
    const file = join(from.dataDir, 'busy.backup');
    await within(from, async (_dataSource, unitOfWork) => {
      let pages = 0;
      let written = 0;
      const saved = writeBackup(unitOfWork, { ...told, file, progress: () => void (pages += 1) }).finally(
        () => (pages = Infinity),
      );
      while (pages === 0) await turn();
      for (; pages < Infinity; written++) {
        const row = { ...(shelves()[0] as Shelf), room: 99, place: `later ${written}` };
        await turn();
        await unitOfWork.run(async (tx) => void (await managerOf(tx).insert(Shelf, row)));
      }
      await saved;
      expect(written).toBeGreaterThan(0);
    });
    await restoreBackup(parts, { file, place: to });
    expect(await found(to)).toEqual(expected());
  });

  it('overwrites nothing, not even what another one is about to write', async () => {
    const file = join(from.dataDir, 'mine');
    for (const taken of [file, `${file}.partial`]) {
      writeFileSync(taken, 'mine');
      await expect(backup(from, file)).rejects.toMatchObject({ code: 'backup_exists' });
      expect(readFileSync(taken, 'utf8')).toBe('mine');
      truncateSync(taken);
    }
  });

  it('that cannot be finished leaves no file behind', async () => {
    await fill(from);
    const file = join(from.dataDir, 'never');
    const about = async () => Promise.reject(new Error('no heads'));
    await within(from, (_dataSource, unitOfWork) =>
      expect(writeBackup(unitOfWork, { ...told, file, about })).rejects.toThrow('no heads'),
    );
    expect([existsSync(file), existsSync(`${file}.partial`)]).toEqual([false, false]);
    await expect(backup(from, join(from.dataDir, 'nowhere', 'x'))).rejects.toMatchObject({ code: 'backup_unwritable' });
  });

  it('goes over from one kind of database to the other and back', async () => {
    const file = await filledAndSaved();
    const embedded = await aTestPlace();
    try {
      await restoreBackup(parts, { file, place: { dataDir: embedded.dataDir } });
      expect(await found({ dataDir: embedded.dataDir })).toEqual(expected());
      await backup({ dataDir: embedded.dataDir }, join(embedded.dataDir, 'second'));
      await restoreBackup(parts, { file: join(embedded.dataDir, 'second'), place: to });
      expect(await found(to)).toEqual(expected());
      const lines = (path: string) => gunzipSync(readFileSync(path)).toString('utf8').split('\n').length;
      expect(lines(join(embedded.dataDir, 'second'))).toBe(lines(file));
    } finally {
      await embedded.remove();
    }
  });
});

describe('a restore refuses, before it touches the database,', () => {
  const untouched = async () => {
    const { shelves: rows, notes } = await within(to, () => found(to));
    expect([rows, notes]).toEqual([[], []]);
  };

  it('a file with one byte changed, wherever it is', async () => {
    const file = await filledAndSaved();
    const whole = readFileSync(file);
    // The ten bytes at the front are gzip's own and say nothing about the content.
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      const bytes = Buffer.from(whole);
      const at = 10 + Math.floor(share * (bytes.length - 10));
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      await expect(restoreBackup(parts, { file, place: to })).rejects.toMatchObject({
        code: expect.stringMatching(/^backup_(damaged|foreign)$/) as string,
      });
    }
    await untouched();
  });

  it('a file that ends too early, wherever it ends', async () => {
    const file = await filledAndSaved();
    for (const length of [statSync(file).size - 1, 2_000, 20]) {
      truncateSync(file, length);
      await expect(restoreBackup(parts, { file, place: to })).rejects.toMatchObject({
        code: expect.stringMatching(/^backup_(damaged|foreign)$/) as string,
      });
    }
    await untouched();
  });

  it('a file somebody has packed again after changing it', async () => {
    const file = await filledAndSaved();
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const refused = async (changed: string) => {
      writeFileSync(file, gzipSync(changed));
      await expect(restoreBackup(parts, { file, place: to })).rejects.toMatchObject({ code: 'backup_damaged' });
    };
    await refused(text.replace('第 77 行', '第 78 行'));
    const lines = text.split('\n');
    lines.splice(100, 1);
    await refused(lines.join('\n'));
    const unsigned = lines.slice(0, -2).join('\n');
    await refused(`${unsigned}\n${JSON.stringify({ sha256: sha256Hex(`${unsigned}\n`) })}\n`);
    await untouched();
  });

  it('what is no backup, or cannot be read', async () => {
    const file = join(from.dataDir, 'letter');
    for (const content of ['Dear Sir', '', gzipSync('{"format":"tar"}\n'), gzipSync('')]) {
      writeFileSync(file, content);
      await expect(restoreBackup(parts, { file, place: to })).rejects.toMatchObject({ code: 'backup_foreign' });
    }
    const missing = restoreBackup(parts, { file: `${file}-not`, place: to });
    await expect(missing).rejects.toMatchObject({ code: 'backup_unreadable' });
  });

  it('a backup of a later version of the program', async () => {
    const file = join(from.dataDir, 'later');
    await within(from, (_dataSource, unitOfWork) => writeBackup(unitOfWork, { ...told, file }), { of: grown });
    await expect(restoreBackup(parts, { file, place: to })).rejects.toMatchObject({
      code: 'backup_newer',
      message: expect.stringContaining('1.2.3') as string,
    });
  });
});

describe('a restore', () => {
  it('goes only into an empty database', async () => {
    const file = await filledAndSaved();
    await within(to, (_dataSource, unitOfWork) =>
      unitOfWork.run(async (tx) => void (await managerOf(tx).insert(Note, { id: 'own', value: 5 }))),
    );
    await expect(restoreBackup(parts, { file, place: to })).rejects.toMatchObject({ code: 'restore_not_empty' });
    expect(await found(to)).toEqual({ shelves: [], notes: [{ id: 'own', value: 5 }] });
  });

  it('goes only into a database nobody uses, though whoever uses it writes nothing', async () => {
    const file = await filledAndSaved();
    const clock = new FixedClock('2014-03-20T02:00:00Z');
    await within(to, async (dataSource) => {
      const service = new TellRunning(dataSource, clock, new OwnName('worker'));
      await service.onApplicationBootstrap();
      await expect(restoreBackup(parts, { file, place: to, clock })).rejects.toMatchObject({
        code: 'restore_in_use',
        message: expect.stringMatching(
          `后台任务程序（主机 .+，进程号 ${process.pid}，2014-03-20 10:00 启动，2014-03-20 10:00 还在运行）`,
        ) as string,
      });
      await service.beforeApplicationShutdown();
    });
    expect(await found(to)).toEqual({ shelves: [], notes: [] });
    await restoreBackup(parts, { file, place: to, clock });
    expect(await found(to)).toEqual(expected());
  });

  it('that was broken off lets nobody in, and is done again from its start', async () => {
    const file = await filledAndSaved();
    const broken = restoreBackup(parts, {
      file,
      place: to,
      progress: (done) => {
        if (done > 1_000) throw new Error('the power went');
      },
    });
    await expect(broken).rejects.toThrow('the power went');
    await expect(found(to)).rejects.toMatchObject({ code: 'restore_unfinished' });
    await restoreBackup(parts, { file, place: to });
    expect(await found(to)).toEqual(expected());
  });

  it('stops when another one takes the database over, so that two never mix their rows', async () => {
    await within(to, async (_dataSource, unitOfWork) => {
      const [first, second] = [new RestoreMark(), new RestoreMark()];
      expect(await unitOfWork.run((tx) => first.set(tx))).toBe(false);
      await unitOfWork.run((tx) => first.require(tx));
      expect(await unitOfWork.run((tx) => second.set(tx))).toBe(true);
      await unitOfWork.run((tx) => second.require(tx));
      const late = unitOfWork.run((tx) => first.require(tx));
      await expect(late).rejects.toMatchObject({ code: 'restore_taken_over' });
    });
  });

  it('of an older backup makes the tables of its time, which are then migrated like any others', async () => {
    const file = await filledAndSaved();
    await restoreBackup(grown, { file, place: to });
    await expect(within(to, async () => undefined, { of: grown, migrate: false })).rejects.toMatchObject({
      code: 'database_behind',
    });
    await within(
      to,
      async (dataSource) => {
        const rows = await dataSource.query<{ colour: string }[]>("SELECT colour FROM shelf WHERE colour = 'red'");
        expect(rows).toHaveLength(ROWS);
      },
      { of: grown },
    );
  });

  it('of an older backup into newer empty tables is refused, and says that they are in the way', async () => {
    const file = await filledAndSaved();
    await within(to, async () => undefined, { of: grown });
    await expect(restoreBackup(grown, { file, place: to })).rejects.toMatchObject({ code: 'restore_onto_newer' });
  });
});

// The embedded database has one writer, and this thread must not wait for itself.
onlyOn('mysql')('a restore under a service that was running before it', () => {
  it('fails at its end when the service has written meanwhile, and leaves a database that nothing opens', async () => {
    const file = await filledAndSaved();
    await within(to, async (_dataSource, unitOfWork) => {
      let intruding: Promise<unknown> | undefined;
      const intrude = () =>
        unitOfWork.run(async (tx) => void (await managerOf(tx).insert(Note, { id: 'late', value: 5 })));
      const restored = restoreBackup(parts, { file, place: to, progress: () => void (intruding ??= intrude()) });
      await expect(restored).rejects.toMatchObject({ code: 'restore_disturbed' });
      await intruding;
    });
    await expect(found(to)).rejects.toMatchObject({ code: 'restore_unfinished' });
  });
});
