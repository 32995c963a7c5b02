import { type Context, context, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { MySQL2Instrumentation } from '@opentelemetry/instrumentation-mysql2';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { ReadableSpan, Span, SpanProcessor } from '@opentelemetry/sdk-trace-node';
import { createRequire } from 'node:module';
import type { Tracer } from './tracer';
import { withoutValues } from './without-values';

/** Only `tracing.ts` loads this file. The exporter and the sampler read OpenTelemetry's own variables. */
export function openTelemetry(service: string): Tracer {
  const named = resourceFromAttributes({ 'service.name': process.env['OTEL_SERVICE_NAME'] || service });
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(named),
    spanProcessors: [new Discreet(new BatchSpanProcessor(new OTLPTraceExporter()))],
  });
  provider.register();
  registerInstrumentations({
    tracerProvider: provider,
    instrumentations: [
      new HttpInstrumentation({
        disableOutgoingRequestInstrumentation: true,
        ignoreIncomingRequestHook: ({ url = '' }) => /^\/(health\/|metrics$)/.test(url),
      }),
      new MySQL2Instrumentation({ maskStatement: true, maskStatementHook: withoutValues }),
    ],
  });
  // It was loaded long ago; only being asked for it again makes the instrumentation patch it.
  createRequire(__filename)('node:http');
  const tracer = provider.getTracer('info-ledger');
  return {
    root: (name, attributes, work) =>
      tracer.startActiveSpan(name, { root: true, attributes }, ROOT_CONTEXT, async (span) => {
        try {
          return await context.with(trace.setSpan(context.active(), span), work);
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),
    nameRequest: (method, route) => {
      trace.getActiveSpan()?.updateName(`${method} ${route}`).setAttribute('http.route', route);
    },
    stop: () => provider.shutdown(),
  };
}

/** Everything else an instrumentation notes (addresses with their queries, users, messages of errors) stays here. */
const TOLD = new Set([
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'error.type',
  'db.system',
  'db.system.name',
  'db.name',
  'db.namespace',
  'db.statement',
  'db.query.text',
  'batch.writes',
]);

/** Lets a span go only after all that could hold what users typed has been taken out of it. */
class Discreet implements SpanProcessor {
  constructor(private readonly next: SpanProcessor) {}

  onStart(span: Span, parent: Context): void {
    this.next.onStart(span, parent);
  }

  onEnd(span: ReadableSpan): void {
    for (const name of Object.keys(span.attributes)) if (!TOLD.has(name)) delete span.attributes[name];
    span.events.length = 0;
    delete span.status.message;
    this.next.onEnd(span);
  }

  forceFlush(): Promise<void> {
    return this.next.forceFlush();
  }

  shutdown(): Promise<void> {
    return this.next.shutdown();
  }
}
