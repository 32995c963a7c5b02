import type { FastifyRequest } from 'fastify';
import { bulletinError } from '../domain/errors';

/**
 * Refuses a form that another site had the browser send (`foreign_form`). Browsers say where a POST comes from; what
 * says nothing is no browser, and carries no cookie that it was not given.
 */
export function requireOwnForm(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined ? site !== 'same-origin' && site !== 'none' : isForeign(request))
    throw bulletinError.foreign_form();
}

/** Over plain HTTP there is only the origin. */
function isForeign({ headers, host }: FastifyRequest): boolean {
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
