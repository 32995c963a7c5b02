import { type Clock, DomainError } from '@app/kernel';
import type { DataSource } from 'typeorm';
import { type Examined, kindOf, type PersistencePart } from './database-kind';
import { type DatabaseOptions, openDatabase } from './open-database';

/** Looks at a database as an operator would: whether it opens, what it is, and how it is set. Changes nothing. */
export async function examineDatabase(
  parts: readonly PersistencePart[],
  place: Omit<DatabaseOptions, 'migrate'>,
  clock: Clock,
): Promise<Examined[]> {
  let dataSource: DataSource;
  try {
    dataSource = await openDatabase(parts, { ...place, migrate: false });
  } catch (error) {
    return [{ name: '数据库', level: 'error', says: reasonOf(error) }];
  }
  try {
    const migrations = `${dataSource.migrations.length} 项结构变更都已执行`;
    return [
      ...(await kindOf(dataSource).examine(dataSource, clock)),
      { name: '表结构', level: 'ok', says: migrations },
    ];
  } catch (error) {
    return [{ name: '数据库', level: 'error', says: reasonOf(error) }];
  } finally {
    await dataSource.destroy();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DomainError) {
    const whenNew = '；如果是新的空数据库，请用 office create 建立第一个办公室，或用 restore 恢复备份';
    return error.code === 'database_behind' ? error.message + whenNew : error.message;
  }
  const { code = '', message } = error as { code?: string; message: string };
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return '数据库文件已损坏，请停止服务，从备份恢复';
  return `打不开：${message}`;
}
