import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const LEASE_S = 30;
const RENEW_MS = 10_000;
const LOOK_AGAIN_MS = 200;

/**
 * Lets one process at a time migrate. A lease taken by a conditional UPDATE holds on every member of the family, also
 * across the nodes of a cluster, where named locks and row locks do not; who dies while holding it is waited for at most
 * 30 seconds. Time is the database's own, so clocks of machines need not agree.
 */
export class MigrationLease {
  private readonly holder = randomUUID();

  constructor(private readonly dataSource: DataSource) {}

  async during(work: () => Promise<void>): Promise<void> {
    await this.prepare();
    while (!(await this.take())) await sleep(LOOK_AGAIN_MS);
    const renewing = setInterval(() => void this.renew(LEASE_S).catch(() => undefined), RENEW_MS);
    try {
      await work();
    } finally {
      clearInterval(renewing);
      await this.renew(0);
    }
  }

  private async prepare(): Promise<void> {
    await this.dataSource.query(
      'CREATE TABLE IF NOT EXISTS migration_lease (id int NOT NULL PRIMARY KEY, holder varchar(36) NOT NULL, until_s bigint NOT NULL)',
    );
    await this.dataSource.query("INSERT IGNORE INTO migration_lease (id, holder, until_s) VALUES (1, '', 0)");
  }

  private async take(): Promise<boolean> {
    const taken = await this.dataSource.query<{ affectedRows: number }>(
      'UPDATE migration_lease SET holder = ?, until_s = UNIX_TIMESTAMP() + ? WHERE id = 1 AND until_s < UNIX_TIMESTAMP()',
      [this.holder, LEASE_S],
    );
    return taken.affectedRows === 1;
  }

  private async renew(seconds: number): Promise<void> {
    await this.dataSource.query(
      'UPDATE migration_lease SET until_s = UNIX_TIMESTAMP() + ? WHERE id = 1 AND holder = ?',
      [seconds === 0 ? -1 : seconds, this.holder],
    );
  }
}
