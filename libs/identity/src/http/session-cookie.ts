import { parse, serialize, type SerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'session';

/** Keeps the token for page routes until the browser is closed. No script can read it and no other site can send it. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.header('set-cookie', serialize(NAME, token, optionsFor(reply)));
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.header('set-cookie', serialize(NAME, '', { ...optionsFor(reply), maxAge: 0 }));
}

export function sessionCookieOf(request: FastifyRequest): string | null {
  return parse(request.headers.cookie ?? '')[NAME] || null;
}

function optionsFor(reply: FastifyReply): SerializeOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: reply.request.protocol === 'https' };
}
