import { FixedClock, openTestDatabase, type TestDatabase } from '@app/testing';
import { filePersistence } from '../files/file-persistence';
import { FileStore } from '../files/file-store';
import { StoredFiles } from '../files/stored-files';
import { downloadPersistence } from './download-persistence';
import { DownloadStore } from './download-store';
import { MakeDownload } from './make-download';

const caller = { officeId: 1, accountId: 7, unitId: null, role: 'finance', name: '财务' };
const clock = new FixedClock('2014-03-20T02:00:00Z');
const store = new DownloadStore();
let database: TestDatabase;
let files: StoredFiles;
let making: MakeDownload;

beforeAll(async () => {
  database = await openTestDatabase([filePersistence, downloadPersistence]);
  files = new StoredFiles(database.unitOfWork, new FileStore(), clock);
  const kind = { kind: 'list', permission: 'payout.read', make: async () => ({ ...file, bytes: bytes() }) };
  making = new MakeDownload(kind, files, store, clock);
});
afterAll(() => database.close());

const file = { name: '清单.txt', type: 'text/plain' };
async function* bytes() {
  yield Buffer.from('一行');
}

/** Asked for and made, but not yet marked done. */
async function made(id: string) {
  const asked = { id, ...caller, kind: 'list', title: '清单.txt', permission: 'payout.read', requestedAt: clock.now() };
  const { role: _role, name: _name, ...row } = { ...asked, fileId: null, expiresAt: null };
  await database.unitOfWork.run((tx) => store.add(tx, row));
  const context = { jobId: id, caller, signal: new AbortController().signal, progress: () => undefined };
  return making.work({}, context);
}

describe('a file that is made for somebody', () => {
  it('waits as many days as the office says, together with what says so', async () => {
    const outcome = await made('11111111-1111-4111-8111-111111111111');
    await database.unitOfWork.run((tx) => making.settle(tx, outcome));
    const found = await database.unitOfWork.read((tx) => store.find(tx, caller, outcome.id));
    expect(found).toMatchObject({ fileId: outcome.file.id, expiresAt: new Date('2014-03-27T02:00:00Z') });
  });

  it('is not delivered when all were taken away meanwhile, because it may hold the very words that had to go', async () => {
    const outcome = await made('22222222-2222-4222-8222-222222222222');
    await database.unitOfWork.run((tx) => store.clear(tx, caller.officeId, clock.now(), 500));
    const settling = database.unitOfWork.run((tx) => making.settle(tx, outcome));
    await expect(settling).rejects.toMatchObject({ code: 'download_not_found' });
    expect(await database.unitOfWork.read((tx) => store.find(tx, caller, outcome.id))).toBeNull();
  });

  it('is taken away with all others a transaction’s worth at a time, the newest first, and what is asked for later stays', async () => {
    const at = (minute: number) => new Date(Date.UTC(2014, 3, 1, 0, minute));
    const none = { fileId: null, expiresAt: null };
    const { role: _role, name: _name, ...owner } = { ...caller, officeId: 2 };
    const row = { ...owner, ...none, kind: 'list', title: '清单.txt', permission: 'payout.read' };
    await database.unitOfWork.run(async (tx) => {
      for (const minute of [1, 2, 3, 4]) await store.add(tx, { ...row, id: `d${minute}`, requestedAt: at(minute) });
    });
    const clear = () => database.unitOfWork.run((tx) => store.clear(tx, 2, at(3), 2));
    const left = () => database.unitOfWork.read((tx) => store.page(tx, owner, {}, at(9), undefined, 9));
    expect((await clear()).rows).toBe(2);
    expect((await left()).map(({ id }) => id)).toEqual(['d4', 'd1']);
    expect((await clear()).rows).toBe(1);
    expect((await left()).map(({ id }) => id)).toEqual(['d4']);
  });
});
