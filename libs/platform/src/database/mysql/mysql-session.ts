import type { PoolConnection } from 'mysql2';

const prepared = new WeakSet<PoolConnection>();

/**
 * What every connection must have, whatever the server's defaults: nothing is cut to fit or rounded without an error, a
 * transaction that only reads sees one state, and nobody waits for a row longer than a caller listens.
 */
const SETTINGS = [
  `SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', innodb_lock_wait_timeout = 10, time_zone = '+00:00'`,
  'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
];

/** Does it once a connection; the pool hands out the same connection many times. */
export async function prepareSession(connection: PoolConnection): Promise<void> {
  if (prepared.has(connection)) return;
  for (const setting of SETTINGS) await connection.promise().query(setting);
  prepared.add(connection);
}
