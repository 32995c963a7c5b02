import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'session';

/** Keeps the token for page routes until the browser is closed. No script can read it and no other site can send it. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(NAME, token, optionsFor(reply));
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(NAME, optionsFor(reply));
}

export function sessionCookieOf(request: FastifyRequest): string | null {
  return request.cookies[NAME] || null;
}

function optionsFor(reply: FastifyReply): CookieSerializeOptions {
  // The plugin's own `secure: 'auto'` would loosen SameSite to lax without https.
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: reply.request.protocol === 'https' };
}
