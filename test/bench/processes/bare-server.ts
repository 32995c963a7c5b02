// Fastify and the posting lane, nothing between them: what an adoption costs at least.
import 'reflect-metadata';
import fastify from 'fastify';
import type { Json } from '@app/kernel';
import { RecordEvent } from '@app/ledger';
import { openInstallation } from '../support/installation';

interface Asked {
  readonly caller: { readonly accountId: number; readonly officeId: number; readonly name: string };
  readonly raw: Readonly<Record<string, unknown>>;
}

async function main(): Promise<void> {
  const place = { dataDir: process.env['DATA_DIR'] ?? '', databaseUrl: process.env['DATABASE_URL'] };
  const installation = await openInstallation(place);
  const events = installation.get(RecordEvent);
  const server = fastify();
  server.post<{ Body: Asked }>('/adoptions', async ({ body: { caller, raw }, headers }, reply) => {
    const idempotencyKey = String(headers['idempotency-key']);
    const input = raw as Json;
    const { receipt } = await events.record({
      caller,
      idempotencyKey,
      dryRun: false,
      command: 'record-adoption',
      input,
      raw,
    });
    return reply.status(201).send(receipt);
  });
  process.send?.({ url: await server.listen({ host: '127.0.0.1', port: 0 }) });
  process.on('disconnect', () => void server.close().then(() => installation.close()));
}

void main();
