import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { verifyDirectory } from '@app/directory';
import { verifyIdentity } from '@app/identity';
import type { IntegrityFinding } from '@app/kernel';
import { ChainEnds, VerifyLedger } from '@app/ledger';
import { type BackupHeader, openDatabase, restoreBackup, UnitOfWork, writeBackup } from '@app/platform';
import { verifySubmission } from '@app/submission';
import { DataSource } from 'typeorm';
import { aTestPlace, construct, type TestPlace } from '@app/testing';
import { persistence } from '../../apps/api/src/app.module';
import { TestApp } from '../support/test-app';

/** The chain of the office when the backup was taken, as the header notes it. */
interface Noted {
  readonly seq: number;
  readonly hash: string;
}

let app: TestApp;
const places: TestPlace[] = [];
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(async () => {
  await app.close();
  for (const place of places) await place.remove();
});

type Where = Pick<TestPlace, 'dataDir' | 'databaseUrl'>;

/** A fresh place: of the kind this tier runs on, or embedded. */
async function aPlace(kind: 'same' | 'embedded'): Promise<Where> {
  const place = await aTestPlace();
  places.push(place);
  return kind === 'same' ? place : { dataDir: place.dataDir };
}

const head = async (unitOfWork: UnitOfWork): Promise<Noted> => {
  const found = await unitOfWork.read((tx) => construct(ChainEnds).head(tx, app.officeId));
  return { seq: found?.seq ?? -1, hash: found?.hash ?? '' };
};

const backup = (unitOfWork: UnitOfWork, file: string, progress?: () => void) =>
  writeBackup(unitOfWork, {
    file,
    product: '0',
    createdAt: app.clock.now(),
    about: async (tx) => {
      const found = await construct(ChainEnds).head(tx, app.officeId);
      return { seq: found?.seq ?? null, hash: found?.hash ?? null };
    },
    ...(progress ? { progress } : {}),
  });

/** Everything `verify` looks at, where the backup was restored, and where its chain ends. */
async function examined(place: Where): Promise<{ findings: IntegrityFinding[]; end: Noted }> {
  const dataSource = await openDatabase(persistence, { ...place, migrate: false });
  try {
    const unitOfWork = new UnitOfWork(dataSource);
    const findings = await unitOfWork.read(async (tx) => {
      const found = await construct(VerifyLedger).verify(tx, app.officeId);
      for (const verify of [verifyDirectory, verifyIdentity, verifySubmission])
        for await (const finding of verify(tx, app.officeId)) found.push(finding);
      return found;
    });
    return { findings, end: await head(unitOfWork) };
  } finally {
    await dataSource.destroy();
  }
}

async function restored(file: string, place: Where): Promise<{ header: BackupHeader; findings: unknown; end: Noted }> {
  const header = await restoreBackup(persistence, { file, place });
  return { header, ...(await examined(place)) };
}

/** Two months of an office: adoptions of January, which is then closed, and forty items of February. */
async function twoMonths(): Promise<void> {
  const done = async (who: 'editor' | 'system_administrator', path: string, body: object) => {
    const { status, text } = await app.post(who, path, body);
    if (status !== 201) throw new Error(`${path}: ${text}`);
  };
  for (const units of [['甲局'], ['乙局', '丙镇']]) {
    const itemId = await app.submitted(units, '2014-01-10');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-01-20' };
    await done('editor', '/api/v1/adoptions', adoption);
  }
  await done('system_administrator', '/api/v1/months/2014-01/closing', {});
  for (let n = 1; n <= 40; n++) await app.submitted(['甲局', '丁街道'], '2014-02-03', `二月第 ${n} 条`);
}

it('a backup taken while people go on working is restored, on either kind of database, to the very ledger of its moment', async () => {
  await twoMonths();
  const unitOfWork = app.nest.get(UnitOfWork);
  const file = join(app.place.dataDir, 'night.backup');
  let over = false;
  let during = 0;
  let pages = 0;
  const saving = backup(unitOfWork, file, () => void (pages += 1)).finally(() => (over = true));
  while (pages === 0 && !over) await turn();
  const before = await head(unitOfWork);
  while (!over) {
    await app.submitted(['乙局'], '2014-03-03', `备份时的第 ${(during += 1)} 条`);
    await turn();
  }
  const written = await saving;
  await app.submitted(['乙局'], '2014-03-04', '备份以后');
  expect(during).toBeGreaterThan(0);

  const noted = written.about as unknown as Noted;
  expect(noted).toEqual(before);
  expect((await head(unitOfWork)).seq).toBeGreaterThan(noted.seq);

  const same = await aPlace('same');
  expect(await restored(file, same)).toMatchObject({ findings: [], end: noted, header: { about: noted } });

  const embedded = await aPlace('embedded');
  expect(await restored(file, embedded)).toMatchObject({ findings: [], end: noted });

  const dataSource = await openDatabase(persistence, { ...embedded, migrate: false });
  const second = join(app.place.dataDir, 'second.backup');
  await backup(new UnitOfWork(dataSource), second).finally(() => dataSource.destroy());
  expect(await restored(second, await aPlace('same'))).toMatchObject({ findings: [], end: noted });
}, 120_000);

it('a database says that the application runs on it, so that nothing is restored under it', async () => {
  const rows = await app.nest.get(DataSource).query<{ name: string; pid: number }[]>('SELECT * FROM running_service');
  expect(rows).toMatchObject([{ name: 'api', pid: process.pid }]);
});

it('no table of the database is left out of a backup', async () => {
  const { tables } = await backup(app.nest.get(UnitOfWork), join(app.place.dataDir, 'all.backup'));
  const dataSource = await openDatabase(persistence, { ...app.place, migrate: false });
  const sql = app.place.databaseUrl
    ? 'SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()'
    : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
  const rows = await dataSource.query<{ name: string }[]>(sql).finally(() => dataSource.destroy());
  const aboutTheDatabase = ['migrations', 'migration_lease', 'running_service'];
  const own = rows.map(({ name }) => name).filter((name) => !aboutTheDatabase.includes(name));
  expect(tables.map(({ name }) => name).sort()).toEqual(own.sort());
});
