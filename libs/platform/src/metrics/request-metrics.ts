import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';
import type { Metrics } from './metrics';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Measures each request by the pattern of its route; all addresses without a route are one. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  const took = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [metrics],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url;
    // The method of a request that reaches no route is whatever the caller made up.
    const labels = route === undefined ? { method: 'any', route: 'none' } : { method: request.method, route };
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    took.observe({ ...labels, status }, reply.elapsedTime / 1_000);
    done();
  });
}
