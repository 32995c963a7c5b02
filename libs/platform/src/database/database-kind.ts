import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

/** `read` sees one state of the database from its first statement to its last and cannot change anything. */
export type Purpose = 'write' | 'read';

/** What the persistence room of a lib hands to the database. */
export interface PersistencePart {
  readonly entities: readonly (abstract new (...args: never[]) => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** A sort of database engine. There is the embedded one; a MySQL family kind would stand beside it. */
export interface DatabaseKind {
  /** A data source that is not connected yet. */
  createDataSource(parts: readonly PersistencePart[]): DataSource;
  /** A runner of its own with its transaction begun; after commit or rollback it refuses every further query. */
  begin(dataSource: DataSource, purpose: Purpose): Promise<QueryRunner>;
  /** Puts back whatever running migrations switches off. */
  afterMigrations(dataSource: DataSource): Promise<void>;
}

const kinds = new WeakMap<DataSource, DatabaseKind>();

export function rememberKind(dataSource: DataSource, kind: DatabaseKind): void {
  kinds.set(dataSource, kind);
}

export function kindOf(dataSource: DataSource): DatabaseKind {
  const kind = kinds.get(dataSource);
  if (!kind) throw new Error('this DataSource was not opened by openDatabase');
  return kind;
}
