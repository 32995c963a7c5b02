import type { EntityManager, EntityMetadata } from 'typeorm';
import { type BackupCell, toCell } from './backup-format';

const PAGE = 1_000;
/** Of a table whose rows may hold whole files. */
const PAGE_WITH_BYTES = 20;

/** All rows of a table in order of its key, page by page, so that memory holds one page whatever the table's size. */
export async function* pagesOf(manager: EntityManager, table: EntityMetadata): AsyncGenerator<BackupCell[][]> {
  const names = table.columns.map(({ databaseName }) => databaseName);
  const keys = table.primaryColumns.map(({ databaseName }) => databaseName);
  const size = table.columns.some(({ type }) => /blob/.test(String(type))) ? PAGE_WITH_BYTES : PAGE;
  const quoted = (some: readonly string[]) => some.map((name) => manager.connection.driver.escape(name));
  const select = `SELECT ${quoted(names).join(', ')} FROM ${quoted([table.tableName])[0]}`;
  const order = `ORDER BY ${quoted(keys).join(', ')} LIMIT ${size}`;
  for (let last: BackupCell[] | undefined; ;) {
    const { sql, parameters } = last ? behind(quoted(keys), last) : { sql: '', parameters: [] };
    const rows = await manager.query<Record<string, unknown>[]>(`${select} ${sql} ${order}`, parameters);
    const page = rows.map((row) => table.columns.map((column) => toCell(row[column.databaseName], column)));
    if (page.length > 0) yield page;
    if (page.length < size) return;
    last = keys.map((key) => page.at(-1)?.[names.indexOf(key)] ?? null);
  }
}

/**
 * The rows behind one key, said twice: SQLite finds its place in the index by the comparison of whole keys, MySQL by the
 * comparison column by column, and neither by the other's.
 */
function behind(keys: readonly string[], last: readonly BackupCell[]): { sql: string; parameters: BackupCell[] } {
  const steps = keys.map((key, i) =>
    [...keys.slice(0, i).map((before) => `${before} = ?`), `${key} > ?`].join(' AND '),
  );
  const places = keys.map(() => '?').join(', ');
  return {
    sql: `WHERE (${keys.join(', ')}) > (${places}) AND (${steps.map((step) => `(${step})`).join(' OR ')})`,
    parameters: [...last, ...keys.flatMap((_, i) => last.slice(0, i + 1))],
  };
}
