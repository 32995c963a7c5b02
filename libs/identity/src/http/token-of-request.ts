import type { FastifyRequest } from 'fastify';
import { sessionCookieOf } from './session-cookie';

/**
 * The token of a request: the Authorization header, or on pages the cookie. A browser sends cookies by itself, so they
 * count only where nothing can be changed: GET of a route outside /api. The route's own pattern decides, because an
 * address can be written in many ways.
 */
export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const route = request.routeOptions.url;
  const isPage = request.method === 'GET' && route !== undefined && !/^\/api(\/|$)/.test(route);
  return isPage ? sessionCookieOf(request) : null;
}
