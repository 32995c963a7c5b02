import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../application/open-session';

/** The access token, for pages. */
const ACCESS = 'session';
/** The refresh token. */
const RENEWAL = 'renewal';

/** Keeps both tokens until the browser is closed. No script can read them and no other site can send them. */
export function setSessionCookie(reply: FastifyReply, { accessToken, refreshToken }: Session): void {
  void reply.setCookie(ACCESS, accessToken, optionsFor(reply));
  void reply.setCookie(RENEWAL, refreshToken, optionsFor(reply));
}

/** For clients of the API, which keep the access token themselves. */
export function setRenewalCookie(reply: FastifyReply, { refreshToken }: Session): void {
  void reply.setCookie(RENEWAL, refreshToken, optionsFor(reply));
}

export function clearSessionCookie(reply: FastifyReply): void {
  for (const name of [ACCESS, RENEWAL]) void reply.clearCookie(name, optionsFor(reply));
}

export function sessionCookieOf(request: FastifyRequest): string | null {
  return request.cookies[ACCESS] || null;
}

export function renewalCookieOf(request: FastifyRequest): string | null {
  return request.cookies[RENEWAL] || null;
}

/** What the browser will send from now on, for the rest of this request. */
export function putSessionCookie(request: FastifyRequest, { accessToken }: Session): void {
  request.cookies[ACCESS] = accessToken;
}

function optionsFor(reply: FastifyReply): CookieSerializeOptions {
  // The plugin's own `secure: 'auto'` would loosen SameSite to lax without https.
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: reply.request.protocol === 'https' };
}
