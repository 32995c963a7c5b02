import type { FastifyRequest } from 'fastify';
import { sessionCookieOf } from './session-cookie';

/** The token of a request: the Authorization header, or on pages the cookie. */
export function tokenOf(request: FastifyRequest): string | null {
  return bearerOf(request) ?? (isPage(request) ? sessionCookieOf(request) : null);
}

/** Whether only the cookies can say who asks. */
export function isByCookie(request: FastifyRequest): boolean {
  return bearerOf(request) === undefined && isPage(request);
}

/**
 * A browser sends cookies by itself, so they count only where nothing can be changed: GET of a route outside /api. The
 * route's own pattern decides, because an address can be written in many ways.
 */
function isPage(request: FastifyRequest): boolean {
  const route = request.routeOptions.url;
  return request.method === 'GET' && route !== undefined && !/^\/api(\/|$)/.test(route);
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
