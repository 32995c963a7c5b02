import type { Clock, DomainError } from '@app/kernel';
import type { DataSource, DataSourceOptions, Logger, MigrationInterface, QueryRunner } from 'typeorm';
import { SnakeCaseNames } from './snake-case-names';

/**
 * `read` sees one state of the database from its first statement to its last and cannot change anything; `ask` is one
 * SELECT, which sees one state by itself.
 */
export type Purpose = 'write' | 'read' | 'ask';

/** One thing looked at, and what to do about it unless it is `ok`; a `note` does not keep the program from working. */
export interface Examined {
  readonly name: string;
  readonly level: 'ok' | 'note' | 'error';
  /** A Chinese sentence. */
  readonly says: string;
}

/** What the persistence room of a lib hands to the database. */
export interface PersistencePart {
  readonly entities: readonly (abstract new (...args: never[]) => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** A sort of database engine; all that differs between engines is behind this. */
export interface DatabaseKind {
  /** Whether writers run side by side, so that a row read to be changed must be locked. */
  readonly locksRows: boolean;
  /** A data source that is not connected yet. */
  createDataSource(parts: readonly PersistencePart[]): DataSource;
  /** A runner of its own with its transaction begun; after commit or rollback it refuses every further query. */
  begin(dataSource: DataSource, purpose: Purpose): Promise<QueryRunner>;
  /** Runs `migrate` while no other process does, and puts back whatever migrations switch off. */
  migrating(dataSource: DataSource, migrate: () => Promise<void>): Promise<void>;
  /** Why connecting failed, in words for whoever set it up; undefined when the error speaks for itself. */
  whyUnreachable(error: unknown): DomainError | undefined;
  /** What an operator should know about this database and its settings. */
  examine(dataSource: DataSource, clock: Clock): Promise<Examined[]>;
}

/** What every kind tells TypeORM alike. */
export function commonOptions(parts: readonly PersistencePart[]) {
  return {
    entities: parts.flatMap((part) => [...part.entities]),
    migrations: parts.flatMap((part) => [...part.migrations]),
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNames(),
    logger: SILENT,
  } satisfies Partial<DataSourceOptions>;
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

/** TypeORM prints statements with their parameters; whatever fails is thrown as well. */
const SILENT: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
