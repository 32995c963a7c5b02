import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config';

/** A collector that does not answer must not hold up the end of the process for longer. */
const LAST_TRACES_MS = 2_000;

/** What is said about a piece of work beside its name: numbers and closed sets of words, never what users typed. */
export type Particulars = Readonly<Record<string, string | number>>;

export interface Tracing {
  /** Runs `work` as a trace of its own. */
  root<T>(name: string, particulars: Particulars, work: () => Promise<T>): Promise<T>;
  /** Gives the request that is being answered the name of its route. */
  nameRequest(method: string, route: string): void;
  stop(): Promise<void>;
}

let tracing: Tracing | undefined;

/**
 * Begins to send traces to the collector at OTEL_EXPORTER_OTLP_ENDPOINT; without one nothing of OpenTelemetry is even
 * loaded. Call it before the application is created: opening a database is what loads the driver to be traced.
 */
export function startTracing(service: string, { otlpEndpoint }: Pick<Config, 'otlpEndpoint'>): void {
  if (otlpEndpoint === undefined || tracing) return;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it always
  const { openTelemetry } = require('./open-telemetry') as typeof import('./open-telemetry');
  tracing = openTelemetry(service);
}

/** Runs `work`, as a trace of its own when traces are kept. */
export function traced<T>(name: string, particulars: Particulars, work: () => Promise<T>): Promise<T> {
  return tracing ? tracing.root(name, particulars, work) : work();
}

export function nameRequestTraces(fastify: FastifyInstance): void {
  const kept = tracing;
  if (!kept) return;
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.url !== undefined) kept.nameRequest(request.method, request.routeOptions.url);
    done();
  });
}

export async function sendLastTraces(): Promise<void> {
  if (!tracing) return;
  const limit = new AbortController();
  const late = sleep(LAST_TRACES_MS, undefined, { signal: limit.signal }).catch(() => undefined);
  await Promise.race([tracing.stop().catch(() => undefined), late]);
  limit.abort();
}
