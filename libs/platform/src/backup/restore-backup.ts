import { type Clock, DomainError, localTimeOf, SystemClock } from '@app/kernel';
import type { DataSource } from 'typeorm';
import type { PersistencePart } from '../database/database-kind';
import { type DatabaseOptions, openDatabase } from '../database/open-database';
import { managerOf, type Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { platformErrors } from '../errors';
import { type RunningService, RunningServices } from '../presence/running-services';
import { type BackupHeader, type BackupTable, fromCell } from './backup-format';
import { type BackupRows, checkBackup, readBackup } from './read-backup';
import { RestoreMark } from './restore-mark';
import type { RowProgress } from './write-backup';

export interface RestoreWanted {
  /** Absolute. */
  readonly file: string;
  /** Where to; a database of either kind. */
  readonly place: Pick<DatabaseOptions, 'dataDir' | 'databaseUrl'>;
  readonly progress?: RowProgress;
  /** The machine's own unless told otherwise. */
  readonly clock?: Clock;
}

/** Values in one statement: below SQLite's limit of 32,766. */
const VALUES = 10_000;

/**
 * Fills an empty database from a backup, first making the tables as they were when it was written; a newer build then
 * migrates them as it migrates its own. Nothing opens the database before all rows are in and counted. A restore that was
 * broken off is done again from its start. Throws what `checkBackup` throws before it touches anything, then
 * `backup_newer`, `restore_not_empty`, `restore_in_use`, `restore_taken_over`.
 */
export async function restoreBackup(parts: readonly PersistencePart[], wanted: RestoreWanted): Promise<BackupHeader> {
  const { file, place, progress, clock = new SystemClock() } = wanted;
  const header = await checkBackup(file);
  const dataSource = await openAsOf(header, parts, place);
  try {
    const unitOfWork = new UnitOfWork(dataSource);
    const mark = new RestoreMark();
    const again = await unitOfWork.run(async (tx) => {
      const brokenOff = await mark.set(tx);
      if (!brokenOff) await refuseFilled(tx, header.tables);
      return brokenOff;
    });
    // Asked only now: what begins to use the database from here on is kept out by the mark.
    const using = await new RunningServices(dataSource).at(clock.now());
    if (using.length > 0) {
      if (!again) await unitOfWork.run((tx) => mark.remove(tx));
      throw platformErrors.restore_in_use({ services: using.map(inWords).join('；') });
    }
    if (again) await clear(dataSource, header.tables);
    await fill(unitOfWork, mark, file, header, progress);
    await unitOfWork.run(async (tx) => {
      await mark.require(tx);
      await requireCounts(tx, header.tables);
      await mark.remove(tx);
    });
    return header;
  } finally {
    await dataSource.destroy();
  }
}

/** Opens the database with the tables of the backup's time and none of later migrations. */
async function openAsOf(
  { migrations: names, product }: BackupHeader,
  parts: readonly PersistencePart[],
  place: RestoreWanted['place'],
): Promise<DataSource> {
  const known = parts.flatMap((part) => [...part.migrations]);
  const migrations = known.filter(({ name }) => names.includes(name));
  if (migrations.length < names.length) throw platformErrors.backup_newer({ product });
  try {
    return await openDatabase([{ entities: [], migrations }], { ...place, migrate: true, halfRestored: true });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'database_ahead') throw platformErrors.restore_onto_newer();
    throw error;
  }
}

function inWords({ name, host, pid, since, seen }: RunningService): string {
  const title = { api: '服务程序', worker: '后台任务程序' }[name];
  return `${title}（主机 ${host}，进程号 ${pid}，${localTimeOf(since)} 启动，${localTimeOf(seen)} 还在运行）`;
}

async function refuseFilled(tx: Tx, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const rows = await managerOf(tx).query<unknown[]>(`SELECT 1 FROM ${quoted(tx, name)} LIMIT 1`);
    if (rows.length > 0) throw platformErrors.restore_not_empty({ table: name });
  }
}

async function clear(dataSource: DataSource, tables: readonly BackupTable[]): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    for (const { name } of tables) await runner.clearTable(name);
  } finally {
    await runner.release();
  }
}

async function fill(
  unitOfWork: UnitOfWork,
  mark: RestoreMark,
  file: string,
  { tables }: BackupHeader,
  progress?: RowProgress,
): Promise<void> {
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for await (const part of readBackup(file)) {
    if ('format' in part) continue;
    await unitOfWork.run(async (tx) => {
      await mark.require(tx);
      await insert(tx, part);
    });
    progress?.((done += part.rows.length), all);
  }
}

async function insert(tx: Tx, { table, rows }: BackupRows): Promise<void> {
  const columns = table.columns.map((column) => quoted(tx, column)).join(', ');
  const places = `(${table.columns.map(() => '?').join(', ')})`;
  const atOnce = Math.max(1, Math.floor(VALUES / table.columns.length));
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    await managerOf(tx).query(
      `INSERT INTO ${quoted(tx, table.name)} (${columns}) VALUES ${some.map(() => places).join(', ')}`,
      some.flatMap((row) => row.map(fromCell)),
    );
  }
}

async function requireCounts(tx: Tx, tables: readonly BackupTable[]): Promise<void> {
  for (const { name, rows } of tables) {
    const [count] = await managerOf(tx).query<{ n: number | string }[]>(
      `SELECT COUNT(*) AS n FROM ${quoted(tx, name)}`,
    );
    if (Number(count?.n) !== rows) throw platformErrors.restore_disturbed({ table: name });
  }
}

function quoted(tx: Tx, name: string): string {
  return managerOf(tx).connection.driver.escape(name);
}
