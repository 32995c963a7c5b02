import cookie from '@fastify/cookie';
import { type DynamicModule, type Type } from '@nestjs/common';
import { HttpAdapterHost, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Health } from '../health/health';
import type { Log } from '../logs/log';
import { NestLog } from '../logs/nest-log';
import { Metrics } from '../metrics/metrics';
import { measureRequests } from '../metrics/request-metrics';
import { nameRequestTraces } from '../tracing/tracing';
import { answerClientError } from './client-error';
import { FieldNames } from './field-names';
import { ErrorFilter } from './error-filter';
import { viewOf } from './error-view';
import { PageErrorRenderer } from './page';
import { logRequests, requestId } from './request-log';
import { setSecurityHeaders } from './security-headers';
import { acceptFiles } from './upload';
import { validationPipe } from './validation';

const BODY_LIMIT = 256 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
/** How late a request that takes too long may be noticed; Node itself looks every thirty seconds. */
const NOTICED_WITHIN_MS = 1_000;
const SHUTDOWN_MS = 10_000;

export interface HttpAppOptions {
  readonly log: Log;
  /** Addresses and networks of the proxies whose X-Forwarded-* headers are believed; by default none. */
  readonly trustProxy?: readonly string[];
  /** How long a request may take to arrive, headers and body together; a second later it is cut off. */
  readonly requestTimeoutMs?: number;
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
export function httpAdapter({
  trustProxy = [],
  requestTimeoutMs = REQUEST_TIMEOUT_MS,
  log,
}: Partial<Pick<HttpAppOptions, 'trustProxy' | 'requestTimeoutMs' | 'log'>> = {}): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: requestTimeoutMs,
    // Node takes the longer of the two limits for the whole request, whichever it is, so they must be the same.
    http: { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: NOTICED_WITHIN_MS },
    clientErrorHandler: (error: NodeJS.ErrnoException, socket) => answerClientError(error, socket, log),
    trustProxy: [...trustProxy],
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
  nameRequestTraces(fastify);
  const metrics = provided(app, Metrics);
  if (metrics) measureRequests(fastify, metrics);
  await setSecurityHeaders(app);
  await app.register(cookie);
  acceptFiles(fastify);
  app.useGlobalPipes(validationPipe(provided(app, FieldNames)?.names));
  app.useGlobalFilters(new ErrorFilter(app.get(HttpAdapterHost), options.log, provided(app, PageErrorRenderer)));
  stopInTime(fastify, options.shutdownMs ?? SHUTDOWN_MS, provided(app, Health));
}

/** Running requests are answered, each as the last on its connection; what is not answered in time is cut off. */
function stopInTime(fastify: FastifyInstance, limitMs: number, health = { stopping: false }): void {
  fastify.addHook('preClose', (done) => {
    health.stopping = true;
    const limit = setTimeout(() => fastify.server.closeAllConnections(), limitMs);
    fastify.server.once('close', () => clearTimeout(limit));
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (health.stopping) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** Not by `app.get`, which reports a token that nobody provides as an error. */
function provided<T>(app: NestFastifyApplication, token: abstract new (...args: never[]) => T): T | undefined {
  for (const module of app.get(ModulesContainer).values()) {
    const provider = module.providers.get(token);
    if (provider) return provider.instance as T;
  }
  return undefined;
}
