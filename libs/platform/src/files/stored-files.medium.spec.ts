import { FixedClock, migrateTestDatabase, type TestDatabase } from '@app/testing';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../database/open-database';
import { managerOf } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import { anOfficeDocument } from '../../fixtures/a-zip';
import { ExpireFiles } from './expire-files';
import { filePersistence } from './file-persistence';
import { StoredFileChunkRow, StoredFileRow } from './file-rows';
import { FileStore } from './file-store';
import { ReceiveFile } from './receive-file';
import type { StoredFile } from './stored-file';
import { StoredFiles } from './stored-files';

const office = 1;
const store = new FileStore();
const clock = new FixedClock('2014-03-20T02:00:00Z');
let database: TestDatabase;
let files: StoredFiles;
let expiry: ExpireFiles;

beforeAll(async () => {
  database = await migrateTestDatabase([filePersistence]);
  files = new StoredFiles(database.unitOfWork, store, clock);
  expiry = new ExpireFiles(database.unitOfWork, store, clock);
});
afterEach(async () => {
  clock.set('2015-03-20T02:00:00Z');
  const ids = await database.unitOfWork.read((tx) => managerOf(tx).find(StoredFileRow));
  await database.unitOfWork.run((tx) =>
    files.remove(
      tx,
      ids.map(({ id }) => id),
    ),
  );
  clock.set('2014-03-20T02:00:00Z');
});
afterAll(() => database.close());

async function* pieces(bytes: Buffer, size = 60_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const write = (bytes: Buffer, more: { maxBytes?: number; name?: string } = {}) =>
  files.write({ officeId: office, name: '附件.pdf', type: 'application/pdf', ...more }, pieces(bytes));
const bytesOf = async (source: AsyncIterable<Buffer>) => {
  const all: Buffer[] = [];
  for await (const piece of source) all.push(piece);
  return Buffer.concat(all);
};
const find = (id: string, officeId = office) => database.unitOfWork.read((tx) => store.find(tx, officeId, id));
const left = async () =>
  database.unitOfWork.read(async (tx) => [
    await managerOf(tx).count(StoredFileRow),
    await managerOf(tx).count(StoredFileChunkRow),
  ]);
const keep = (file: StoredFile, until: Date | null = null) =>
  database.unitOfWork.run((tx) => files.keep(tx, file.id, until));

it('the migrations make exactly the tables the entities describe, so that no column exists in one of them only', async () => {
  const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

describe('a file', () => {
  it.each([0, 1, 262_144, 262_145, 1_048_576, 3_000_000])('of %d bytes comes out as it went in', async (size) => {
    const bytes = randomBytes(size);
    const file = await write(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(file).toMatchObject({ size, sha256 });
    expect(await find(file.id)).toEqual(file);
    expect((await bytesOf(files.read(file))).equals(bytes)).toBe(true);
  });

  it('is read from any place, as the contents of an archive are', async () => {
    const bytes = randomBytes(2_500_000);
    const source = files.sourceOf(await write(bytes));
    for (const [from, to] of [
      [0, 4],
      [262_143, 262_145],
      [1_000_000, 2_400_000],
      [2_499_999, 2_500_000],
    ] as const)
      expect((await bytesOf(source.read(from, to))).equals(bytes.subarray(from, to))).toBe(true);
  });

  it('of another office does not exist', async () => {
    expect(await find((await write(randomBytes(10))).id, 2)).toBeNull();
  });

  it('that was damaged ends with an error and not as if it were whole', async () => {
    const file = await write(randomBytes(300_000));
    await database.unitOfWork.run((tx) =>
      managerOf(tx).update(StoredFileChunkRow, { fileId: file.id, seq: 1 }, { bytes: randomBytes(300_000 - 262_144) }),
    );
    await expect(bytesOf(files.read(file))).rejects.toThrow('damaged');
  });

  it('larger than allowed is refused, and leaves nothing behind', async () => {
    await expect(write(randomBytes(2_000_000), { maxBytes: 1_500_000 })).rejects.toMatchObject({
      code: 'file_too_large',
    });
    expect(await left()).toEqual([0, 0]);
  });

  it('whose sender falls silent midway leaves nothing behind', async () => {
    const broken = (async function* () {
      yield randomBytes(1_500_000);
      await Promise.resolve();
      throw new Error('cut off');
    })();
    await expect(files.write({ officeId: office, name: 'a.pdf' }, broken)).rejects.toThrow('cut off');
    expect(await left()).toEqual([0, 0]);
  });
});

describe('time', () => {
  it('takes the file nobody took within the hour, and no other', async () => {
    const [nobodys, kept, until] = [
      await write(randomBytes(300_000)),
      await write(randomBytes(10)),
      await write(randomBytes(10)),
    ];
    await keep(kept);
    await keep(until, new Date('2014-03-21T00:00:00Z'));
    clock.set('2014-03-20T02:59:59Z');
    expect(await expiry.expire()).toBe(0);
    clock.set('2014-03-20T03:00:00Z');
    expect(await expiry.expire()).toBe(1);
    expect(await find(nobodys.id)).toBeNull();
    clock.set('2014-03-21T00:00:00Z');
    expect(await expiry.expire()).toBe(1);
    expect([await find(kept.id), await left()]).toMatchObject([{ id: kept.id }, [1, 1]]);
  });

  it('does not take what its owner takes at the last moment', async () => {
    const file = await write(randomBytes(10));
    clock.set('2014-03-20T04:00:00Z');
    await keep(file);
    expect(await database.unitOfWork.run((tx) => store.removeExpired(tx, file.id, clock.now()))).toBe(false);
    expect(await left()).toEqual([1, 1]);
  });

  it('does not bring back what it has taken: its owner is told', async () => {
    const file = await write(randomBytes(10));
    clock.set('2014-03-20T04:00:00Z');
    await expiry.expire();
    await expect(keep(file)).rejects.toMatchObject({ code: 'file_gone' });
  });
});

describe('a file that is sent', () => {
  const receive = (name: string, bytes: Buffer, size: number | null = bytes.length) =>
    new ReceiveFile(files).receive(
      { name, size, bytes: () => pieces(bytes) },
      { officeId: office, kinds: ['docx'], maxBytes: 5_000_000 },
    );

  it('is known by what is inside, whatever the sender says', async () => {
    const document = anOfficeDocument('docx', { media: { content: randomBytes(700_000) } });
    const file = await receive('C:\\报告.docx', document);
    expect(file).toMatchObject({ name: '报告.docx', type: expect.stringContaining('wordprocessingml') as string });
    expect(await find(file.id)).toEqual(file);
  });

  it.each([
    ['another kind', 'file_type_unwelcome', Buffer.from('%PDF-1.7 x')],
    ['nothing', 'file_empty', Buffer.alloc(0)],
    ['a macro', 'file_active', anOfficeDocument('docm')],
  ])('and is %s is refused, and leaves nothing behind', async (_, code, bytes) => {
    await expect(receive('a.docx', bytes)).rejects.toMatchObject({ code });
    expect(await left()).toEqual([0, 0]);
  });

  it('and says beforehand that it is too large is refused before a byte is taken', async () => {
    const unread = { name: 'a.docx', size: 5_000_001, bytes: () => pieces(Buffer.alloc(0)) };
    const refused = new ReceiveFile(files).receive(unread, { officeId: office, kinds: ['docx'], maxBytes: 5_000_000 });
    await expect(refused).rejects.toMatchObject({ code: 'file_too_large', kind: 'too_large' });
  });
});

it('a backup holds files, and a restore brings them back byte by byte', async () => {
  const bytes = randomBytes(6_000_000);
  const file = await write(bytes);
  await keep(file);
  const dataDir = await mkdtemp(join(tmpdir(), 'info-ledger-'));
  const backup = join(dataDir, 'backup.gz');
  await writeBackup(database.unitOfWork, {
    file: backup,
    product: 'test',
    createdAt: clock.now(),
    about: () => Promise.resolve(null),
  });
  await restoreBackup([filePersistence], { file: backup, place: { dataDir } });
  const restored = await openDatabase([filePersistence], { dataDir, migrate: false });
  const again = new StoredFiles(new UnitOfWork(restored), store, clock);
  expect((await bytesOf(again.read({ ...file, expiresAt: null }))).equals(bytes)).toBe(true);
  await restored.destroy();
  await rm(dataDir, { recursive: true });
});
