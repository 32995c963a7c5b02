import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/config';

export type Log = Logger;

const SECRETS = ['password', 'token', 'secret', 'authorization', 'cookie', 'body', 'headers'];

/** One JSON object a line, to stderr unless told otherwise. Written at once, so that a crash loses nothing. */
export function createLog(level: LogLevel, to: DestinationStream = pino.destination({ fd: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      // A second fence only: nothing here is supposed to be handed to the log in the first place.
      redact: SECRETS.flatMap((name) => [name, `*.${name}`]),
    },
    to,
  );
}

export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

/** Chosen fields only: a database error also carries the parameters of its statement, which may be secrets. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
  };
}
