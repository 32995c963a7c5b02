import { setTimeout as sleep } from 'node:timers/promises';
import { UnitOfWork } from '@app/platform';
import { anAccount } from '@app/testing';
import type { DataSource } from 'typeorm';
import { ApiProcess } from './support/api-process';
import { describeOnMariadb, onOwnMariadb } from './support/databases';
import { HttpClient } from './support/http-client';
import { Installation } from './support/installation';
import { Load } from './support/load';
import { report, say } from './support/progress';
import { HOURS, settings } from './support/settings';
import { Receiver } from './support/receiver';

const DRILL = 'kill-follower';
/** How often the follower looks; kills fall anywhere within it. */
const LOOKS_EVERY_MS = 2_000;
const WRITES_BEFORE_A_KILL = 40;
const GIVE_UP_MS = 300_000;

describe('whoever tells what happened, killed while telling', () => {
  it(
    'has told each account once, and every webhook at least once under one id',
    async () => {
      const installation = await Installation.embedded();
      expect(await drill('embedded', installation).finally(() => installation.remove())).toEqual([]);
    },
    HOURS,
  );

  // Who tells whom is decided above the database, so the short form is content with one.
  if (settings.long)
    describeOnMariadb('on MariaDB', () => {
      it(
        'has told each account once, and every webhook at least once under one id',
        async () => expect(await onOwnMariadb((installation) => drill('MariaDB', installation))).toEqual([]),
        HOURS,
      );
    });
});

async function drill(database: string, installation: Installation): Promise<string[]> {
  const receiver = await Receiver.start();
  return tellAndKill(database, installation, receiver).finally(() => receiver.stop());
}

async function tellAndKill(database: string, installation: Installation, receiver: Receiver): Promise<string[]> {
  const { place, unitIds } = installation;
  const start = () => ApiProcess.start(place, { WEBHOOK_ALLOW: '127.0.0.1' });
  await installation.look((database) => addLiaisons(database, unitIds));
  let api = await start();
  const load = new Load(installation, () => api.url, Math.min(8, settings.clients));
  try {
    await load.logIn();
    await addWebhook(api.url, installation, receiver.url);
    // What is older than the first look is history nobody is told of.
    await told(installation, 'SELECT COUNT(*) AS n FROM notice_place', (n) => n > 0);
    for (let kill = 1; kill <= settings.kills; kill++) {
      load.start();
      await load.acknowledgedMore(WRITES_BEFORE_A_KILL);
      await sleep(Math.random() * LOOKS_EVERY_MS);
      await api.kill();
      await installation.look(takeFromTheDead);
      api = await start();
      await load.settle();
      say(`${DRILL} on ${database}`, `kill ${kill} of ${settings.kills}, ${receiver.received} deliveries received`);
    }
    const behind = "SELECT (SELECT MAX(seq) FROM ledger_event) - place AS n FROM notice_place WHERE stream = 'ledger'";
    await told(installation, behind, (n) => n <= 0);
    await told(installation, "SELECT COUNT(*) AS n FROM webhook_delivery WHERE state = 'pending'", (n) => n === 0);
    const wrong = await installation.look((data) => compare(data, receiver));
    report(DRILL, database, {
      kills: settings.kills,
      'writes acknowledged': load.acknowledged.size,
      'deliveries received': receiver.received,
      'of these again, under the same id': receiver.received - receiver.byId.size,
    });
    return wrong;
  } finally {
    load.close();
    await api.kill();
  }
}

/** Waits until a number in the database is as wanted. */
async function told(installation: Installation, sql: string, wanted: (n: number) => boolean): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const [row] = await installation.look((database) => database.query<{ n: number | string | null }[]>(sql));
    if (wanted(Number(row?.n ?? 0))) return;
    if (performance.now() - begun > GIVE_UP_MS) throw new Error(`${sql} is ${row?.n}`);
    await sleep(200);
  }
}

/** What the dead process had begun would be taken over when its lease ends, in half a minute. */
const takeFromTheDead = (database: DataSource) =>
  database.query("UPDATE job SET lease_until = '2000-01-01 00:00:00.000' WHERE state = 'running'");

async function addLiaisons(database: DataSource, unitIds: readonly number[]): Promise<void> {
  const [office] = await database.query<{ id: number }[]>('SELECT id FROM office');
  await new UnitOfWork(database).run(async (tx) => {
    for (const unitId of unitIds)
      await anAccount(tx, { officeId: office?.id ?? 0, role: 'liaison', login: `liaison-${unitId}`, unitId });
  });
}

async function addWebhook(api: string, { administrator }: Installation, url: string): Promise<void> {
  const http = new HttpClient(1);
  const { login, password } = administrator;
  const { body } = await http.post(`${api}/api/v1/sessions`, { login, password });
  http.token = (body as { accessToken: string }).accessToken;
  const { status } = await http.post(`${api}/api/v1/webhooks`, { url });
  http.close();
  if (status !== 201) throw new Error(`no webhook: ${status}`);
}

/** What the ledger says each unit must have heard, against what its liaison was told and the webhook received. */
async function compare(database: DataSource, receiver: Receiver): Promise<string[]> {
  const wrong: string[] = [];
  const kinds = { adoption: 'adopted', instruction: 'instructed' } as const;
  const events = await database.query<{ seq: number; type: keyof typeof kinds; content: string }[]>(
    "SELECT seq, type, content FROM ledger_event WHERE type IN ('adoption', 'instruction')",
  );
  const told = await database.query<{ unit_id: number; kind: string; facts: string }[]>(
    `SELECT account.unit_id, happening.kind, happening.facts FROM notice
      JOIN happening ON happening.id = notice.happening_id JOIN account ON account.id = notice.account_id
      WHERE account.role = 'liaison'`,
  );
  const times = new Map<string, number>();
  for (const { unit_id: unit, kind, facts } of told) {
    const key = `${kind} of event ${(JSON.parse(facts) as { event?: number }).event} to unit ${unit}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  for (const { seq, type, content } of events)
    for (const { unit } of (JSON.parse(content) as { units: { unit: string }[] }).units) {
      const key = `${kinds[type]} of event ${seq} to unit ${unit}`;
      if (times.get(key) !== 1) wrong.push(`${key} was told ${times.get(key) ?? 0} times`);
    }
  const deliveries = await database.query<{ id: string; happening_id: string; state: string }[]>(
    'SELECT id, happening_id, state FROM webhook_delivery',
  );
  // What was told before there was a webhook, such as a quota at risk, is not its business.
  const happenings = await database.query<{ id: string }[]>(
    'SELECT happening.id FROM happening JOIN webhook ON happening.at >= webhook.created_at',
  );
  const planned = new Set(deliveries.map(({ happening_id: id }) => id));
  if (planned.size !== deliveries.length) wrong.push('a happening has two deliveries');
  for (const { id } of happenings) if (!planned.has(id)) wrong.push(`happening ${id} has no delivery`);
  for (const { id, state } of deliveries)
    if (!receiver.byId.has(id) || state !== 'delivered') wrong.push(`delivery ${id} is ${state} and was not received`);
  for (const [id, bodies] of receiver.byId) if (bodies.size !== 1) wrong.push(`delivery ${id} came with other words`);
  if (events.length === 0) wrong.push('nothing happened');
  return wrong.slice(0, 10);
}
