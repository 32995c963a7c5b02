import { DomainError } from '@app/kernel';
import { platformErrors } from '../../errors';
import { isRetryable } from '../retryable';
import type { MysqlAddress } from './mysql-address';

const DATA_TOO_LONG = 1406;
const DENIED = new Set([1044, 1045, 1698]);
const UNKNOWN_DATABASE = 1049;
const NO_ANSWER = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET']);
const NOT_SECURE = new Set(['HANDSHAKE_NO_SSL_SUPPORT', 'HANDSHAKE_SSL_ERROR']);
/** The server itself ends the connection: shutdown, KILL in MySQL's words and in MariaDB's. */
const ENDED_BY_SERVER = new Set([1053, 1927, 3169]);

interface DriverError {
  readonly errno?: number;
  readonly code?: string;
  readonly fatal?: boolean;
  readonly sqlMessage?: string;
}

/** Whether the connection is gone, so that the server has rolled back what it had begun on it. */
export function isConnectionLost(error: unknown): boolean {
  const { errno, code, fatal } = error as DriverError;
  if (errno !== undefined && ENDED_BY_SERVER.has(errno)) return true;
  return fatal === true || code === 'PROTOCOL_CONNECTION_LOST' || NO_ANSWER.has(code ?? '') || code === 'EPIPE';
}

/** Any error at COMMIT but the server's own word that it rolled back leaves the outcome open. */
export function atCommit(error: unknown): unknown {
  return isRetryable(error) ? error : Object.assign(platformErrors.outcome_unknown(), { cause: error });
}

/** The refusal for text that does not fit its column, which the embedded database would have taken; else undefined. */
export function tooLong(error: unknown): DomainError | undefined {
  const { errno, sqlMessage = '' } = error as DriverError;
  if (errno !== DATA_TOO_LONG) return undefined;
  return platformErrors.value_too_long({ column: /column '([^']+)'/.exec(sqlMessage)?.[1] ?? '?' });
}

/** Why no connection could be made, without the password. */
export function whyUnreachable(error: unknown, address: MysqlAddress): DomainError | undefined {
  const { errno, code } = error as DriverError;
  const { user, database } = address;
  const host = `${address.host}:${address.port}`;
  if (DENIED.has(errno ?? 0)) return platformErrors.database_denied({ user });
  if (errno === UNKNOWN_DATABASE) return platformErrors.database_missing({ database });
  if (NOT_SECURE.has(code ?? '')) return platformErrors.database_not_secure({ host });
  return NO_ANSWER.has(code ?? '') ? platformErrors.database_unreachable({ host }) : undefined;
}
