import type { PoolConnection } from 'mysql2';
import type { ColumnType, ObjectLiteral, QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import type { Purpose } from '../database-kind';
import type { Lanes, Lease } from '../lanes';
import { OneSelect } from '../one-select';
import { checkParameters } from '../parameters';
import { isRetryable, NothingCommitted } from '../retryable';
import { atCommit, isConnectionLost, tooLong } from './mysql-errors';
import { prepareSession } from './mysql-session';

type IsolationLevel = Parameters<QueryRunner['startTransaction']>[0];

const COLLATION = ' DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
const TABLE_EXISTS = 1050;
const INDEX_EXISTS = 1061;
const ENDS = new Set(['COMMIT', 'ROLLBACK']);

/** A runner that never lets a statement reach a connection on which its transaction is already over or undone. */
export class MysqlRunner extends MysqlQueryRunner {
  private opening?: Promise<unknown>;
  private held?: PoolConnection;
  private lease?: Lease<object>;
  /** True from COMMIT or ROLLBACK on: a straggler's query must not slip in behind it as an autocommit. */
  private ending = false;
  /** Why the server has rolled back on its own; it would answer a COMMIT with success all the same. */
  private undone?: Error;
  private readonly oneSelect = new OneSelect();

  constructor(
    private readonly mysql: MysqlDriver,
    private readonly lanes: Lanes<object>,
    private readonly purpose: Purpose = 'write',
    private readonly oneTransaction = false,
  ) {
    super(mysql, 'master');
  }

  override connect(): Promise<unknown> {
    return (this.opening ??= this.open());
  }

  override async startTransaction(level?: IsolationLevel): Promise<void> {
    if (this.transactionDepth > 0 || this.purpose === 'write') return super.startTransaction(level);
    // Before the statement: a connection lost at it is one lost in the transaction.
    this.isTransactionActive = true;
    this.transactionDepth = 1;
    if (this.purpose === 'ask') return void (await this.connect());
    await this.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  }

  override async commitTransaction(): Promise<void> {
    if (this.transactionDepth > 1) return super.commitTransaction();
    this.ending = true;
    if (this.purpose === 'ask') return this.endUnbegun();
    try {
      await super.commitTransaction();
    } catch (error) {
      throw atCommit(error);
    }
    this.end();
  }

  override async rollbackTransaction(): Promise<void> {
    if (this.transactionDepth > 1) return super.rollbackTransaction();
    this.ending = true;
    if (this.purpose === 'ask') {
      if (this.undone) throw this.undone;
      return this.endUnbegun();
    }
    await super.rollbackTransaction();
    this.end();
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeORM's own signature
  override async query(sql: string, parameters: unknown[] | ObjectLiteral = [], structured = false): Promise<any> {
    if (Array.isArray(parameters)) checkParameters(parameters);
    if (this.purpose === 'ask') this.oneSelect.admit(sql);
    const text = sql.startsWith('CREATE TABLE ') ? sql + COLLATION : sql;
    try {
      return (await super.query(text, parameters as unknown[], structured)) as unknown;
    } catch (error) {
      throw tooLong(driverErrorOf(error)) ?? error;
    }
  }

  /** A table cannot be rolled back here, so a migration that was broken off must be able to meet what it had made. */
  override async createTable(table: Table, _ifNotExists?: boolean, foreignKeys?: boolean): Promise<void> {
    const wanted = table.clone();
    wanted.columns.forEach(asLongAsEmbedded);
    try {
      await super.createTable(wanted, true, foreignKeys);
    } catch (error) {
      if ((error as { errno?: number }).errno !== TABLE_EXISTS) throw error;
    }
  }

  override async addColumn(table: Table | string, column: TableColumn): Promise<void> {
    if (await this.hasColumn(table, column)) return;
    const wanted = column.clone();
    asLongAsEmbedded(wanted);
    await super.addColumn(table, wanted);
  }

  /** TypeORM would drop a column of another length, with all it holds, and add an empty one. */
  override async changeColumn(table: Table | string, before: TableColumn | string, after: TableColumn): Promise<void> {
    const found = typeof table === 'string' ? await this.getTable(table) : table;
    const column = typeof before === 'string' ? found?.findColumnByName(before) : before;
    const sameButLonger = column?.name === after.name && column.type === after.type && column.length !== after.length;
    if (!found || !sameButLonger) return super.changeColumn(table, before, after);
    await this.query(`ALTER TABLE ${this.escapePath(found)} MODIFY ${this.buildCreateColumnSql(after, true)}`);
    this.replaceCachedTable(found, found);
  }

  override async createIndex(table: Table | string, index: TableIndex): Promise<void> {
    try {
      await super.createIndex(table, index);
    } catch (error) {
      if ((error as { errno?: number }).errno !== INDEX_EXISTS) throw error;
    }
  }

  /** A connection whose transaction has not ended in good order is closed, never handed to the next caller. */
  override async release(): Promise<void> {
    if (this.isReleased) return;
    this.isReleased = true;
    await this.opening?.catch(() => undefined);
    if (this.isTransactionActive || this.undone) this.held?.destroy();
    else this.held?.release();
    this.lease?.free();
  }

  private async open(): Promise<unknown> {
    this.lease = await this.lanes.acquire();
    try {
      this.held = (await this.mysql.obtainMasterConnection()) as PoolConnection;
      await prepareSession(this.held);
    } catch (error) {
      this.held?.destroy();
      throw isConnectionLost(error) ? new NothingCommitted(error) : error;
    }
    return { promise: () => ({ query: (sql: string, parameters?: unknown[]) => this.send(sql, parameters) }) };
  }

  /** Checks and hands over in one turn of the event loop; the connection then keeps the order. */
  private async send(sql: string, parameters?: unknown[]): Promise<unknown> {
    if (this.ending && !ENDS.has(sql)) throw new Error('the transaction is over');
    if (this.undone && sql !== 'ROLLBACK') throw this.undone;
    try {
      return await this.held?.promise().query(sql, parameters);
    } catch (error) {
      if (!this.isTransactionActive || ENDS.has(sql)) throw error;
      if (isConnectionLost(error)) throw (this.undone = new NothingCommitted(error));
      if (isRetryable(error)) this.undone = error as Error;
      throw error;
    }
  }

  /** One SELECT is a transaction to the server, which has begun and ended it. */
  private endUnbegun(): void {
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    this.end();
  }

  /** After its one transaction a runner takes nothing more; TypeORM's own runners may begin another. */
  private end(): void {
    this.undone = undefined;
    if (!this.oneTransaction) this.ending = false;
  }
}

/** What the driver threw, under what TypeORM made of it. */
function driverErrorOf(error: unknown): unknown {
  return (error as { driverError?: unknown }).driverError ?? error;
}

/** A text is as long as it wants in SQLite, and so are bytes; those of the MySQL family end at 64 KB. */
export const longTypes: ReadonlyMap<ColumnType, 'longtext' | 'longblob'> = new Map([
  ['text', 'longtext'],
  ['blob', 'longblob'],
]);

function asLongAsEmbedded(column: TableColumn): void {
  column.type = longTypes.get(column.type as ColumnType) ?? column.type;
}
