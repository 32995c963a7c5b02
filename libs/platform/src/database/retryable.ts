/** MySQL family: deadlock, lock wait, certification failure, TiDB's write conflicts, OceanBase's, Galera not ready. */
const ERRNOS = new Set([1213, 1205, 3101, 9007, 8002, 8022, 8028, 6002, 1047]);
const DUPLICATE_KEY = 1062;
/** MySQL family: disk full, table full. */
const FULL = new Set([1021, 1114]);

/** The connection was lost before COMMIT was sent: whatever was done in the transaction is undone. */
export class NothingCommitted extends Error {
  override readonly name = 'NothingCommitted';

  constructor(override readonly cause: unknown) {
    super(`connection lost before the commit: ${String(cause)}`);
  }
}

/** Whether the transaction certainly left nothing behind and the same work may succeed if done again from its start. */
export function isRetryable(error: unknown): boolean {
  return some(error, (at) => {
    const { errno, code } = at as { errno?: unknown; code?: unknown };
    if (at instanceof NothingCommitted) return true;
    if (typeof errno === 'number' && ERRNOS.has(errno)) return true;
    return typeof code === 'string' && /^SQLITE_BUSY(_|$)/.test(code);
  });
}

/**
 * Whether the MySQL family refused a second row of one key. Where writers run side by side it may be another's row,
 * written after this transaction had looked for it: looking once more gives the answer meant for that case.
 */
export function isDuplicateKey(error: unknown): boolean {
  return some(error, (at) => (at as { errno?: unknown }).errno === DUPLICATE_KEY);
}

/** Whether there was no space left to write to. */
export function isStorageFull(error: unknown): boolean {
  return some(error, (at) => {
    const { errno, code } = at as { errno?: unknown; code?: unknown };
    return code === 'SQLITE_FULL' || (typeof errno === 'number' && FULL.has(errno));
  });
}

/** TypeORM wraps what the driver threw. */
function some(error: unknown, fits: (at: object) => boolean): boolean {
  for (let at = error; typeof at === 'object' && at !== null; at = (at as { driverError?: unknown }).driverError)
    if (fits(at)) return true;
  return false;
}
