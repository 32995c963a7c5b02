import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../logs/log';
import { viewOf } from './error-view';

/** What Node says of a socket and what that is in HTTP; anything else is garbage. */
const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};
const GARBAGE = 400;

/**
 * Closes a connection on which no request arrived that could be handed on, after saying so in the envelope. There is no
 * request whose line in the log would tell of it, so it has a line of its own.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket, log?: Log): void {
  const requestId = randomUUID();
  const status = STATUS[error.code ?? ''] ?? GARBAGE;
  log?.info({ requestId, status, code: error.code, from: socket.remoteAddress }, 'connection cut off');
  // A socket the client has reset is destroyed already, and no longer writable.
  if (socket.writable) socket.write(answerTo(error, status, requestId));
  socket.destroy();
}

function answerTo({ code }: NodeJS.ErrnoException, statusCode: number, requestId: string): string {
  const refused = Object.assign(new Error(code), { statusCode });
  const { status, ...envelope } = viewOf(refused, { requestId, method: '', path: '' });
  const body = JSON.stringify(envelope);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${envelope.requestId}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
