/** MySQL family: deadlock, lock wait, certification failure, TiDB's write conflicts, OceanBase's, Galera not ready. */
const ERRNOS = new Set([1213, 1205, 3101, 9007, 8002, 8022, 8028, 6002, 1047]);

/** Whether the transaction certainly left nothing behind and the same work may succeed if done again from its start. */
export function isRetryable(error: unknown): boolean {
  for (let at = error; typeof at === 'object' && at !== null;) {
    const { errno, code, driverError } = at as { errno?: unknown; code?: unknown; driverError?: unknown };
    if (typeof errno === 'number' && ERRNOS.has(errno)) return true;
    if (typeof code === 'string' && /^SQLITE_BUSY(_|$)/.test(code)) return true;
    at = driverError;
  }
  return false;
}
