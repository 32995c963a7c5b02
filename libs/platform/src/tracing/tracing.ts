import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config';
import type { Particulars, Tracer } from './tracer';

/** A collector that does not answer must not hold up the end of the process for longer. */
const LAST_TRACES_MS = 2_000;

let tracer: Tracer | undefined;

/**
 * Begins to send traces to the collector at OTEL_EXPORTER_OTLP_ENDPOINT; without one nothing of OpenTelemetry is even
 * loaded. Call it before the application is created: opening a database is what loads the driver to be traced.
 */
export function startTracing(service: string, { otlpEndpoint }: Pick<Config, 'otlpEndpoint'>): void {
  if (otlpEndpoint === undefined || tracer) return;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it always
  const { openTelemetry } = require('./open-telemetry') as typeof import('./open-telemetry');
  tracer = openTelemetry(service);
}

/** Runs `work`, as a trace of its own when traces are kept. */
export function traced<T>(name: string, particulars: Particulars, work: () => Promise<T>): Promise<T> {
  return tracer ? tracer.root(name, particulars, work) : work();
}

export function nameRequestTraces(fastify: FastifyInstance): void {
  const kept = tracer;
  if (!kept) return;
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.url !== undefined) kept.nameRequest(request.method, request.routeOptions.url);
    done();
  });
}

export async function sendLastTraces(): Promise<void> {
  if (!tracer) return;
  const limit = new AbortController();
  const late = sleep(LAST_TRACES_MS, undefined, { signal: limit.signal }).catch(() => undefined);
  await Promise.race([tracer.stop().catch(() => undefined), late]);
  limit.abort();
}
