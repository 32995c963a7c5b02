import type { DataSource } from 'typeorm';
import { managerOf } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';

/** The programs that stay. */
export type ServiceName = 'api' | 'worker';

/** A process that uses the database as long as it runs. */
export interface RunningService {
  readonly id: string;
  readonly name: ServiceName;
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
  /** When it was last heard of. */
  readonly seen: Date;
}

/** Who has been silent for longer does not run any more. Longer than the clocks of two machines may differ. */
export const SILENT_MS = 120_000;

/**
 * Which processes use a database, told by themselves. The table is about the database as it stands there and part of no
 * backup, so it is made where it is needed, like the lease of migrations: a restore asks before it has made any table.
 */
export class RunningServices {
  private readonly unitOfWork: UnitOfWork;

  constructor(private readonly dataSource: DataSource) {
    this.unitOfWork = new UnitOfWork(dataSource);
  }

  /** Also for one that was forgotten meanwhile, as after the machine slept. */
  async tell({ id, name, host, pid, since, seen }: RunningService): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await managerOf(tx).query(FORGET, [id]);
      await managerOf(tx).query(
        'INSERT INTO running_service (id, name, host, pid, since_ms, seen_ms) VALUES (?, ?, ?, ?, ?, ?)',
        [id, name, host.slice(0, 100), pid, since.getTime(), seen.getTime()],
      );
    });
  }

  async leave(id: string): Promise<void> {
    await this.dataSource.query(FORGET, [id]);
  }

  /** Those that were heard of lately, the oldest first. */
  async at(now: Date): Promise<RunningService[]> {
    await this.forgetSilent(now);
    const rows = await this.dataSource.query<Row[]>('SELECT * FROM running_service ORDER BY since_ms, id');
    return rows.map(({ id, name, host, pid, since_ms, seen_ms }) => ({
      ...{ id, name, host, pid: Number(pid) },
      ...{ since: instant(since_ms), seen: instant(seen_ms) },
    }));
  }

  async forgetSilent(now: Date): Promise<void> {
    await this.prepare();
    await this.dataSource.query('DELETE FROM running_service WHERE seen_ms < ?', [now.getTime() - SILENT_MS]);
  }

  private async prepare(): Promise<void> {
    await this.dataSource.query(
      'CREATE TABLE IF NOT EXISTS running_service (id varchar(36) NOT NULL PRIMARY KEY, name varchar(20) NOT NULL, ' +
        'host varchar(100) NOT NULL, pid int NOT NULL, since_ms bigint NOT NULL, seen_ms bigint NOT NULL)',
    );
  }
}

const FORGET = 'DELETE FROM running_service WHERE id = ?';

interface Row {
  readonly id: string;
  readonly name: ServiceName;
  readonly host: string;
  readonly pid: number | string;
  readonly since_ms: number | string;
  readonly seen_ms: number | string;
}

/** From what either driver makes of a bigint. */
const instant = (milliseconds: number | string) => new Date(Number(milliseconds));
