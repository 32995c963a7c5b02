import type { Caller } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What the guard leaves on a request. */
export type RequestWithSession = FastifyRequest & { caller?: Caller; sessionId?: string };

/** The id of the session the request came by. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { sessionId } = context.switchToHttp().getRequest<RequestWithSession>();
  if (sessionId === undefined)
    throw new Error('no session on the request: the route is public or the guard did not run');
  return sessionId;
});
