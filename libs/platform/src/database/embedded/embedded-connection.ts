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
    this.prepare = reusing((sql) => packParameters(prepare(sql))) as typeof this.prepare;
  }
}

/** Statements kept ready: preparing an INSERT of many rows takes as long as carrying it out. */
const READY = 100;
/** What changes tables or settings is rare, and not worth the question whether it may be kept. */
const WORTH_KEEPING = /^(SELECT|INSERT|UPDATE|DELETE)\b/;

/** Every statement is read to its end before the next one is asked for, so one may be used again at once. */
function reusing(prepare: (sql: string) => Database.Statement): (sql: string) => Database.Statement {
  const ready = new Map<string, Database.Statement>();
  return (sql) => {
    if (!WORTH_KEEPING.test(sql)) return prepare(sql);
    const statement = ready.get(sql) ?? prepare(sql);
    // Put last, so that the first is the one that was not used for longest.
    ready.delete(sql);
    ready.set(sql, statement);
    if (ready.size > READY) ready.delete(ready.keys().next().value as string);
    return statement;
  };
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
