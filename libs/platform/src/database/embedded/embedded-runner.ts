import type { Database } from 'libsql';
import type { ObjectLiteral, QueryRunner } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Purpose } from '../database-kind';
import type { Lanes, Lease } from '../lanes';
import { checkParameters } from '../parameters';
import { OneSelect } from '../one-select';
import { isRetryable } from '../retryable';
import { BUSY_TIMEOUT_MS } from './embedded-connection';

type IsolationLevel = Parameters<QueryRunner['startTransaction']>[0];

/**
 * A runner of one caller's own. TypeORM shares a single one for all SQLite work, so a transaction begun while another
 * runs becomes a savepoint inside it and is lost when that other one rolls back. Here a lane is held from BEGIN to the
 * end, and a query outside any transaction waits for the writer's lane like everybody else.
 */
export class EmbeddedRunner extends BetterSqlite3QueryRunner {
  private leasing?: Promise<Lease<Database>>;
  private lease?: Lease<Database>;
  /** True while COMMIT or ROLLBACK is under way: a straggler's query must not slip in behind it as an autocommit. */
  private ending = false;
  private readonly oneSelect = new OneSelect();

  constructor(
    driver: BetterSqlite3Driver,
    private readonly lanes: Lanes<Database>,
    private readonly purpose: Purpose = 'write',
    private readonly oneTransaction = false,
  ) {
    super(driver);
  }

  override connect(): Promise<unknown> {
    return this.lease ? Promise.resolve(this.lease.item) : super.connect();
  }

  override async startTransaction(level?: IsolationLevel): Promise<void> {
    try {
      this.leasing ??= this.lanes.acquire();
      this.lease = await this.leasing;
      await super.startTransaction(level);
    } catch (error) {
      if (this.transactionDepth === 0) this.end();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth > 1) return super.commitTransaction();
    this.ending = true;
    try {
      await super.commitTransaction();
      this.end();
    } finally {
      this.ending = false;
    }
  }

  override async rollbackTransaction(): Promise<void> {
    if (this.transactionDepth > 1) return super.rollbackTransaction();
    const undoneBySqlite = this.lease?.item.inTransaction === false;
    this.ending = true;
    try {
      if (!undoneBySqlite) await super.rollbackTransaction();
    } finally {
      this.end();
      this.ending = false;
    }
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeORM's own signature
  override async query(sql: string, parameters: unknown[] | ObjectLiteral = [], structured = false): Promise<any> {
    if (Array.isArray(parameters)) checkParameters(parameters);
    if (!this.lease) return this.queryAlone(sql, parameters, structured);
    if (sql === 'BEGIN TRANSACTION') return this.begin(this.lease.item);
    if (this.ending && sql !== 'COMMIT' && sql !== 'ROLLBACK') throw new Error('the transaction is over');
    // After a full disk, say, SQLite rolls back on its own, and what follows would be stored piece by piece.
    if (this.transactionDepth > 0 && !this.lease.item.inTransaction) {
      throw new Error('SQLite has rolled the transaction back; nothing more can be done in it');
    }
    if (this.purpose === 'ask' && !this.ending) this.oneSelect.admit(sql);
    return super.query(sql, parameters, structured);
  }

  override async release(): Promise<void> {
    try {
      if (this.isTransactionActive) {
        this.transactionDepth = 1;
        await this.rollbackTransaction();
      }
    } finally {
      this.end();
      this.isReleased = true;
      await super.release();
    }
  }

  private async queryAlone(sql: string, parameters: unknown[] | ObjectLiteral, structured: boolean): Promise<unknown> {
    const lease = await this.lanes.acquire();
    try {
      return (await super.query(sql, parameters, structured)) as unknown;
    } finally {
      lease.free();
    }
  }

  /**
   * A deferred BEGIN asks for the write lock only at the first write and then fails at once if another process wrote in
   * between, so a writer asks for it at BEGIN. The driver is synchronous: it must not sit and wait for another process
   * in one call, or every other request would stand still with it.
   */
  private async begin(connection: Database): Promise<void> {
    if (this.purpose !== 'write') return void (await super.query('BEGIN DEFERRED'));
    const deadline = performance.now() + BUSY_TIMEOUT_MS;
    for (;;) {
      connection.pragma('busy_timeout = 0');
      try {
        return void (await super.query('BEGIN IMMEDIATE'));
      } catch (error) {
        if (!isRetryable(error) || performance.now() > deadline) throw error;
      } finally {
        connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
      }
      await sleep(1 + Math.random() * 9);
    }
  }

  private end(): void {
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    if (this.oneTransaction) this.isReleased = true;
    const lease = this.lease;
    this.lease = undefined;
    this.leasing = undefined;
    lease?.free();
  }
}
