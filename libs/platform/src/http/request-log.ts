import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Log } from '../logs/log';

const SANE_ID = /^[\w.-]{8,64}$/;
const actors = new WeakMap<object, string>();

/** Notes who a request comes from, for its line in the log; `request` is what a guard or controller is given. */
export function noteActor(request: object, actorId: string): void {
  actors.set(request, actorId);
}

/** The caller's `x-request-id` if it is 8 to 64 plain characters, a new one otherwise. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
}

/** Marks a handler that machines call all day: its requests are logged at `debug`. */
export const Quiet = () => RouteConfig({ quiet: true });

/** One line a request. The route's pattern stands for its address, which may hold what must not be logged. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { quiet } = request.routeOptions.config as { quiet?: boolean };
    log[quiet ? 'debug' : 'info'](
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actor: actors.get(request),
      },
      'request',
    );
    done();
  });
}
