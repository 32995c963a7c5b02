import cookie from '@fastify/cookie';
import { type DynamicModule, type Type } from '@nestjs/common';
import { HttpAdapterHost, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logs/log';
import { NestLog } from '../logs/nest-log';
import { ErrorFilter } from './error-filter';
import { viewOf } from './error-view';
import { PageErrorRenderer } from './page';
import { logRequests, requestId } from './request-log';
import { setSecurityHeaders } from './security-headers';
import { validationPipe } from './validation';

const BODY_LIMIT = 256 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const SHUTDOWN_MS = 10_000;

export interface HttpAppOptions {
  readonly log: Log;
  /** The proxies whose X-Forwarded-For is believed; by default none. */
  readonly trustProxy?: string | boolean;
  /** How long running requests may take to finish when the process is told to stop. */
  readonly shutdownMs?: number;
}

/** Creates and configures the application; the caller sets a prefix and listens. It stops on SIGTERM and SIGINT. */
export async function createHttpApp(
  module: Type | DynamicModule,
  options: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(options), {
    logger: new NestLog(options.log),
    abortOnError: false,
  });
  await configureHttpApp(app, options);
  return app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
}

/** The web server below the application, for those who create the application themselves (tests do). */
export function httpAdapter({ trustProxy = false }: Pick<HttpAppOptions, 'trustProxy'> = {}): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy,
    requestIdHeader: false,
    genReqId: requestId,
    // While stopping, requests on open connections are still served: the database is the last to close.
    return503OnClosing: false,
    // Thrown while an address is being read, before hooks and filters have a part in it.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const place = { requestId: request.id, method: request.method, path: '' };
      const { status, ...envelope } = viewOf(error, place);
      void reply.header('x-request-id', request.id).status(status).send(envelope);
    },
  });
}

/** Everything between the socket and the controllers. Call it before the application is initialised. */
export async function configureHttpApp(app: NestFastifyApplication, options: HttpAppOptions): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify, options.log);
  await setSecurityHeaders(app);
  await app.register(cookie);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ErrorFilter(app.get(HttpAdapterHost), options.log, findRenderer(app)));
  stopInTime(fastify, options.shutdownMs ?? SHUTDOWN_MS);
}

/** Running requests are answered, each as the last on its connection; what is not answered in time is cut off. */
function stopInTime(fastify: FastifyInstance, limitMs: number): void {
  let stopping = false;
  fastify.addHook('preClose', (done) => {
    stopping = true;
    const limit = setTimeout(() => fastify.server.closeAllConnections(), limitMs);
    fastify.server.once('close', () => clearTimeout(limit));
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Not by `app.get`, which reports a token that nobody provides as an error. */
function findRenderer(app: NestFastifyApplication): PageErrorRenderer | undefined {
  for (const module of app.get(ModulesContainer).values()) {
    const provider = module.providers.get(PageErrorRenderer);
    if (provider) return provider.instance as PageErrorRenderer;
  }
  return undefined;
}
