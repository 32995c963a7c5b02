import { cpus, totalmem } from 'node:os';
import { hasMariadb, onServer } from './places';

/** What the figures were measured on. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly node: string;
  /** Version and what decides its speed; null without a server. */
  readonly mariadb: Readonly<Record<string, unknown>> | null;
}

export async function machine(): Promise<Machine> {
  const [settings] = hasMariadb()
    ? await onServer(
        'SELECT version() AS version, @@innodb_flush_log_at_trx_commit AS flush_log_at_commit, ' +
          '@@innodb_doublewrite AS doublewrite, @@innodb_buffer_pool_size DIV 1048576 AS buffer_pool_mib',
      )
    : [];
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    mariadb: settings ?? null,
  };
}
