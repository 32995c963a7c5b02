import type { Clock, DomainError } from '@app/kernel';
import { type ColumnType, DataSource, type QueryRunner } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { commonOptions, type DatabaseKind, type Examined, type PersistencePart, type Purpose } from '../database-kind';
import { Lanes } from '../lanes';
import { MigrationLease } from './migration-lease';
import { type MysqlAddress, readMysqlUrl } from './mysql-address';
import { whyUnreachable } from './mysql-errors';
import { examineMysql } from './mysql-examination';
import { longTypes, MysqlRunner } from './mysql-runner';

const WAIT_MS = 10_000;

/** MySQL, MariaDB and what speaks their language: a pool of connections, each used by one transaction at a time. */
export class MysqlKind implements DatabaseKind {
  readonly locksRows = true;
  private readonly address: MysqlAddress;
  private readonly lanes: Lanes<object>;
  private driver!: MysqlDriver;

  /** Takes an address that `loadConfig` has accepted. */
  constructor(url: string) {
    const { address, problems } = readMysqlUrl(url);
    if (!address) throw new Error(problems.join('; '));
    this.address = address;
    this.lanes = new Lanes(() => ({}), address.poolSize, WAIT_MS);
  }

  createDataSource(parts: readonly PersistencePart[]): DataSource {
    const { host, port, user, password, database, poolSize, tls } = this.address;
    const dataSource = new DataSource({
      type: 'mysql',
      host,
      port,
      username: user,
      password,
      database,
      poolSize,
      charset: 'utf8mb4_bin',
      timezone: 'Z',
      dateStrings: ['DATE'],
      connectTimeout: WAIT_MS,
      ...(tls && { ssl: tls }),
      isolationLevel: 'READ COMMITTED',
      ...commonOptions(parts),
    });
    this.adopt(dataSource.driver as MysqlDriver);
    return dataSource;
  }

  async begin(dataSource: DataSource, purpose: Purpose): Promise<QueryRunner> {
    const runner = new MysqlRunner(this.driver, this.lanes, purpose, true);
    Object.assign(runner, { manager: dataSource.createEntityManager(runner) });
    try {
      await runner.startTransaction();
    } catch (error) {
      await runner.release();
      throw error;
    }
    return runner;
  }

  migrating(dataSource: DataSource, migrate: () => Promise<void>): Promise<void> {
    return new MigrationLease(dataSource).during(migrate);
  }

  whyUnreachable(error: unknown): DomainError | undefined {
    return whyUnreachable(error, this.address);
  }

  examine(dataSource: DataSource, clock: Clock): Promise<Examined[]> {
    return examineMysql(dataSource, clock);
  }

  private adopt(driver: MysqlDriver): void {
    this.driver = driver;
    const disconnect = driver.disconnect.bind(driver);
    const normalizeType = driver.normalizeType.bind(driver);
    driver.createQueryRunner = () => new MysqlRunner(driver, this.lanes);
    // What the runner makes of a text or blob column is what the entities are compared with.
    driver.normalizeType = (column: { type: ColumnType }) => longTypes.get(column.type) ?? normalizeType(column);
    // MariaDB tells of a column without a default that it defaults to NULL.
    const internal = driver as unknown as { compareDefaultValues: (wanted?: string, found?: string) => boolean };
    const sameDefault = internal.compareDefaultValues.bind(driver);
    internal.compareDefaultValues = (wanted, found) => sameDefault(wanted, found === "'NULL'" ? undefined : found);
    driver.disconnect = async () => {
      await this.lanes.close();
      await disconnect();
    };
  }
}
