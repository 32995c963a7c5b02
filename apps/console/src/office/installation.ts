import { createSecretKey, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { AssessmentModule, assessmentPersistence } from '@app/assessment';
import { BulletinModule, bulletinPersistence } from '@app/bulletin';
import { Clock, SystemClock } from '@app/kernel';
import { Directory, directoryPersistence, DirectoryModule, type Office } from '@app/directory';
import { EditorialModule, editorialPersistence } from '@app/editorial';
import { callerMay, identityPersistence, IdentityModule } from '@app/identity';
import { ledgerPersistence, LedgerModule } from '@app/ledger';
import { noticePersistence } from '@app/notice';
import { PayoutModule, payoutPersistence } from '@app/payout';
import {
  type Config,
  databaseFile,
  DatabaseModule,
  downloadPersistence,
  DownloadsModule,
  filePersistence,
  FilesModule,
  importPersistence,
  ImportsModule,
  jobPersistence,
  JobsModule,
  loadConfig,
  outboxPersistence,
  PlatformModule,
  settingPersistence,
  type Tx,
  UnitOfWork,
} from '@app/platform';
import { submissionPersistence, SubmissionModule } from '@app/submission';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Misuse } from '../cli/exit-status';

/** The parts of the installation whose use cases a command calls; no controller answers here. */
export type Installation = Pick<INestApplicationContext, 'get'>;

@Module({})
class ConsoleModule {}

/** The tables of every context. */
export const parts = [
  jobPersistence,
  outboxPersistence,
  settingPersistence,
  filePersistence,
  importPersistence,
  downloadPersistence,
  directoryPersistence,
  identityPersistence,
  ledgerPersistence,
  submissionPersistence,
  editorialPersistence,
  payoutPersistence,
  assessmentPersistence,
  bulletinPersistence,
  noticePersistence,
];

/** Opens the installation in DATA_DIR, or at DATABASE_URL, lets `work` use it and closes it. Throws Misuse when there is no database. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const config = loadConfig(process.env);
  if (config.databaseUrl === undefined && !existsSync(databaseFile(config.dataDir)))
    throw new Misuse(`数据目录 ${config.dataDir} 里没有数据库，请核对 DATA_DIR，或先运行 npm start。`);
  return withDatabase(config, { migrate: false }, work);
}

/** The same on a database that may have to be made first, under a clock of the caller's. */
export async function withDatabase<T>(
  config: Config,
  { migrate, clock = new SystemClock() }: { readonly migrate: boolean; readonly clock?: Clock },
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const imports = [
    PlatformModule.forRoot(config, clock),
    DatabaseModule.forRoot(parts, { dataDir: config.dataDir, databaseUrl: config.databaseUrl, migrate }),
    FilesModule.forRoot({ expire: false }),
    // A command does its own work and leaves waiting jobs to the server.
    JobsModule.forRoot({ run: false }),
    ImportsModule.forRoot({ may: callerMay }),
    DownloadsModule.forRoot({ may: callerMay }),
    DirectoryModule,
    // Nobody signs in here, so the key that would sign tokens need not outlive the command.
    IdentityModule.forRoot({ jwtKey: createSecretKey(randomBytes(32)) }),
    LedgerModule,
    SubmissionModule,
    EditorialModule,
    PayoutModule,
    AssessmentModule,
    BulletinModule,
  ];
  const module = { module: ConsoleModule, imports };
  const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** All offices, or the one of that code. Throws Misuse when there is none of it. */
export async function officesOf(installation: Installation, code: string | undefined): Promise<readonly Office[]> {
  const directory = installation.get(Directory);
  return installation.get(UnitOfWork).read(async (tx) => {
    const all = await directory.allOffices(tx);
    if (code === undefined) return all;
    const named = all.filter((office) => office.code === code);
    if (named.length > 0) return named;
    throw new Misuse(`没有代码为“${code}”的办公室，现有：${codes(all) || '一个也没有'}。`);
  });
}

/** The office a command is about. Throws Misuse when the choice is left open. */
export async function theOffice(installation: Installation, code: string | undefined): Promise<Office> {
  const [office, ...others] = await officesOf(installation, code);
  if (!office) throw new Misuse('数据库里还没有办公室。');
  if (others.length > 0) throw new Misuse(`有几个办公室，请用 --office 指明一个：${codes([office, ...others])}。`);
  return office;
}

export function read<T>(installation: Installation, work: (tx: Tx) => Promise<T>): Promise<T> {
  return installation.get(UnitOfWork).read(work);
}

function codes(offices: readonly Office[]): string {
  return offices.map((office) => office.code).join('、');
}
