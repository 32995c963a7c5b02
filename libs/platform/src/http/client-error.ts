import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { viewOf } from './error-view';

/** What Node says of a socket and what that is in HTTP; anything else is garbage. */
const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};
const GARBAGE = 400;

/** Closes a connection on which no request arrived that could be handed on, after saying so in the envelope. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // A socket the client has reset is destroyed already, and no longer writable.
  if (socket.writable) socket.write(answerTo(error));
  socket.destroy();
}

function answerTo({ code = '' }: NodeJS.ErrnoException): string {
  const refused = Object.assign(new Error(code), { statusCode: STATUS[code] ?? GARBAGE });
  const { status, ...envelope } = viewOf(refused, { requestId: randomUUID(), method: '', path: '' });
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
