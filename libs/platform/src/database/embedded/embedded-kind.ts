import type { Database } from 'libsql';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type QueryRunner } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { commonOptions, type DatabaseKind, type Examined, type PersistencePart, type Purpose } from '../database-kind';
import { Lanes } from '../lanes';
import { BUSY_TIMEOUT_MS, EmbeddedConnection, prepareConnection } from './embedded-connection';
import { examineEmbedded } from './embedded-examination';
import { EmbeddedRunner } from './embedded-runner';

const READERS = 4;

/** SQLite in one file: one connection that writes and a few that only read, each used by one transaction at a time. */
export class EmbeddedKind implements DatabaseKind {
  /** The writer has the whole database to itself. */
  readonly locksRows = false;
  private readonly readers: Lanes<Database>;
  private readonly writer: Lanes<Database>;
  private driver!: BetterSqlite3Driver;

  constructor(
    private readonly file: string,
    waitMs = BUSY_TIMEOUT_MS,
  ) {
    this.writer = new Lanes(() => this.driver.databaseConnection as Database, 1, waitMs);
    this.readers = new Lanes(() => this.openReader(), READERS, waitMs);
  }

  createDataSource(parts: readonly PersistencePart[]): DataSource {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    const dataSource = new DataSource({
      type: 'better-sqlite3',
      driver: EmbeddedConnection,
      database: this.file,
      prepareDatabase: (connection: Database) => prepareConnection(connection, 'write'),
      ...commonOptions(parts),
    });
    this.adopt(dataSource.driver as BetterSqlite3Driver);
    return dataSource;
  }

  async begin(dataSource: DataSource, purpose: Purpose): Promise<QueryRunner> {
    const lanes = purpose === 'write' ? this.writer : this.readers;
    const runner = new EmbeddedRunner(this.driver, lanes, purpose, true);
    Object.assign(runner, { manager: dataSource.createEntityManager(runner) });
    await runner.startTransaction();
    return runner;
  }

  /** Processes that migrate the same file exclude each other by SQLite's own write lock. */
  async migrating(dataSource: DataSource, migrate: () => Promise<void>): Promise<void> {
    await migrate();
    // TypeORM switches them off to be able to rebuild tables.
    await dataSource.query('PRAGMA foreign_keys = ON');
  }

  whyUnreachable(): undefined {
    return undefined;
  }

  examine(dataSource: DataSource): Promise<Examined[]> {
    return examineEmbedded(dataSource, this.file);
  }

  private adopt(driver: BetterSqlite3Driver): void {
    this.driver = driver;
    const disconnect = driver.disconnect.bind(driver);
    driver.createQueryRunner = () => new EmbeddedRunner(driver, this.writer);
    driver.disconnect = async () => {
      const [readers] = await Promise.all([this.readers.close(), this.writer.close()]);
      for (const reader of readers) reader.close();
      // The file alone is to hold everything: a reader that was closed may still keep SQLite from seeing to it itself.
      (driver.databaseConnection as Database).pragma('wal_checkpoint(PASSIVE)');
      await disconnect();
    };
  }

  private openReader(): Database {
    const reader = new EmbeddedConnection(this.file);
    prepareConnection(reader, 'read');
    return reader;
  }
}
