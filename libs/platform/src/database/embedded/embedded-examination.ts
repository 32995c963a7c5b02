import { statSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import type { Examined } from '../database-kind';

const MB = 1 << 20;
const LONG_WAL_MB = 256;

/** What can be wrong with a database in one file. */
export async function examineEmbedded(dataSource: DataSource, file: string): Promise<Examined[]> {
  const pragma = async (name: string) =>
    (await dataSource.query<Record<string, unknown>[]>(`PRAGMA ${name}`)).map((row) => String(Object.values(row)[0]));
  const size = megabytes(file);
  const wal = megabytes(`${file}-wal`);
  const [mode] = await pragma('journal_mode');
  const damage = (await pragma('quick_check')).filter((line) => line !== 'ok');
  const [version] = await dataSource.query<{ v: string }[]>('SELECT sqlite_version() AS v');
  return [
    { name: '数据库', level: 'ok', says: `内置数据库 SQLite ${version?.v}，${size} MB，${file}` },
    mode === 'wal'
      ? { name: '日志方式', level: 'ok', says: `WAL，待并入 ${wal} MB` }
      : { name: '日志方式', level: 'error', says: `${mode}，应为 WAL：数据目录可能在网络盘上，请移到本机磁盘` },
    ...(wal > LONG_WAL_MB ? [longWal(wal)] : []),
    damage.length === 0
      ? { name: '文件完整', level: 'ok', says: 'quick_check 没有发现损坏' }
      : {
          name: '文件完整',
          level: 'error',
          says: `quick_check 发现损坏（${damage[0]}）：请停止服务，保留这个文件，从备份恢复到另一个目录`,
        },
  ];
}

function longWal(wal: number): Examined {
  return { name: 'WAL', level: 'note', says: `-wal 文件有 ${wal} MB，有程序长时间占着数据库；重启服务后会并入` };
}

function megabytes(file: string): number {
  return Math.ceil((statSync(file, { throwIfNoEntry: false })?.size ?? 0) / MB);
}
