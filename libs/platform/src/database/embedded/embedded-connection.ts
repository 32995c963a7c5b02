import Database from 'libsql';

export const BUSY_TIMEOUT_MS = 10_000;

/**
 * libsql as TypeORM's driver. Its statements take their parameters as one array, because libsql reads a lone parameter
 * that is null or a buffer as a bag of named ones: the first throws, the second ends the process.
 */
export class EmbeddedConnection extends Database {
  constructor(file: string) {
    super(file, { timeout: BUSY_TIMEOUT_MS });
    const prepare = this.prepare.bind(this);
    this.prepare = ((sql: string) => packParameters(prepare(sql))) as typeof this.prepare;
  }
}

function packParameters(statement: Database.Statement): Database.Statement {
  const run = statement.run.bind(statement);
  const all = statement.all.bind(statement);
  return Object.assign(statement, {
    run: (...parameters: unknown[]) => run(parameters),
    all: (...parameters: unknown[]) => all(parameters),
  });
}

/** The settings every connection needs; `query_only` makes a reader refuse to write. */
export function prepareConnection(connection: Database.Database, purpose: 'write' | 'read'): void {
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    `busy_timeout = ${BUSY_TIMEOUT_MS}`,
    'foreign_keys = ON',
    `query_only = ${purpose === 'read' ? 'ON' : 'OFF'}`,
  ]) {
    connection.pragma(pragma);
  }
}
