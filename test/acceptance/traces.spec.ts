import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testDatabaseKind } from '@app/testing';
import { type ServerProcess, startServer } from '../support/server-process';

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}
interface Attribute {
  readonly key: string;
  readonly value: object;
}
interface Span {
  readonly name: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly Attribute[];
  readonly events?: readonly object[];
}

describe('traces', () => {
  const received: string[] = [];
  let collector: Server;
  let server: ServerProcess;

  beforeAll(async () => {
    collector = createServer((request, response) => {
      let text = '';
      request.on('data', (part) => (text += String(part)));
      request.on('end', () => {
        if (request.url === '/v1/traces') received.push(text);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
    const { port } = collector.address() as AddressInfo;
    server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
    const ask = (path: string, body?: object) =>
      fetch(`${server.url}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    await ask('/api/v1/sessions', { login: 'somebody-known', password: 'Hidden-Word-1' });
    await ask('/login?next=%2Funits%2F77');
    await ask('/health/ready');
    server.tellToStop();
    expect(await server.ended).toBe(0);
  });
  afterAll(async () => {
    await server.remove();
    collector.close();
  });

  const spans = () =>
    received.flatMap((text) =>
      (JSON.parse(text) as Sent).resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans)),
    );

  it('are sent in the name of the process, the last ones before it ends, and one a request by the name of its route', () => {
    const { resource } = (JSON.parse(received[0] ?? '') as Sent).resourceSpans[0]!;
    expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'info-ledger-api' } });
    const requests = spans().filter(({ attributes }) => attributes.some(({ key }) => key === 'http.request.method'));
    expect(requests.map(({ name }) => name)).toEqual(['POST /api/v1/sessions', 'GET /login']);
  });

  it('tell nothing that was typed or stored', () => {
    const everything = received.join('\n');
    for (const secret of ['somebody-known', 'Hidden-Word-1', 'units', '%2F77', 'user_agent', '127.0.0.1'])
      expect(everything).not.toContain(secret);
    expect(spans().flatMap(({ events = [] }) => events)).toEqual([]);
  });

  it('show the statements below a request, without their values', () => {
    const statements = spans().filter(({ attributes }) => attributes.some(({ key }) => key === 'db.statement'));
    if (testDatabaseKind === 'embedded') return expect(statements).toEqual([]);
    const [login] = spans().filter(({ name }) => name === 'POST /api/v1/sessions');
    expect(statements.filter(({ parentSpanId }) => parentSpanId === (login as { spanId?: string }).spanId)).not.toEqual(
      [],
    );
  });
});
