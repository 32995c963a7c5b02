import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { ErrorView } from './error-view';

/**
 * Marks a handler, or every handler of a controller, whose errors a person looks at in a browser. It travels as the
 * route's configuration, because an exception filter is not told which handler has failed.
 */
export function Page(): ClassDecorator & MethodDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const handlers = descriptor ? [descriptor.value as unknown] : methodsOf(target);
    for (const handler of handlers) if (typeof handler === 'function') RouteConfig({ page: true })(handler);
  };
}

/** Draws an error as a page. Provide it in any module under this token; without one, pages too answer in JSON. */
export abstract class PageErrorRenderer {
  /** To redirect (to a login page, say) answers 303; `html` is sent with the error's own status. */
  abstract render(error: ErrorView, request: FastifyRequest): { html: string } | { redirectTo: string };
}

/** Whether a person is looking: the handler is a page, or no handler was found and a browser asked. */
export function isPageRequest(request: FastifyRequest): boolean {
  const options = request.routeOptions as FastifyRequest['routeOptions'] | undefined;
  if ((options?.config as { page?: unknown } | undefined)?.page === true) return true;
  return options?.url === undefined && (request.headers.accept ?? '').includes('text/html');
}

function methodsOf(target: object): unknown[] {
  const { constructor: _itself, ...members } = Object.getOwnPropertyDescriptors(
    (target as { prototype: object }).prototype,
  );
  return Object.values(members).map((property) => property.value as unknown);
}
