import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { aDeclaration } from '@app/testing';
import { ApiProcess } from './support/api-process';
import { Audit } from './support/audit';
import { describeOnMariadb, durableMariadb } from './support/databases';
import { Installation } from './support/installation';
import { figuresOf, unexpected } from './support/kill-under-load';
import { Load, type Write } from './support/load';
import { type Figures, report } from './support/progress';
import { HOURS, settings } from './support/settings';
import { SlowProxy } from './support/slow-proxy';

const DRILL = 'connections';
const SLOW_CLIENTS = 200;
/** Thirty seconds for a request to arrive, one until the server notices, and room for a machine under load. */
const CUT_OFF_WITHIN_MS = 35_000;
const VANISHING = 40;

describe('slow and dropped connections of clients', () => {
  let installation: Installation;
  let api: ApiProcess;
  let load: Load;
  beforeEach(async () => {
    installation = await Installation.embedded();
    api = await ApiProcess.start(installation.place);
    load = new Load(installation, () => api.url, 16);
    await load.logIn();
  });
  afterEach(async () => {
    load.close();
    await api.kill();
    await installation.remove();
  });

  it(
    'does not let clients that send a byte a second keep the others waiting, and cuts them off',
    async () => {
      const slow = Array.from({ length: SLOW_CLIENTS }, (_, i) => new SlowClient(api.url, i % 2 === 0));
      load.start();
      await load.acknowledgedMore(300);
      // In the short form nobody waits until they are cut off.
      const start = performance.now();
      while (settings.long && slow.some(({ open }) => open) && performance.now() - start < CUT_OFF_WITHIN_MS)
        await sleep(500);
      await load.settle();
      const left = slow.filter(({ open }) => open).length;
      for (const client of slow) client.leave();
      const cut: Figures = settings.long ? { 'of these cut off by the server': SLOW_CLIENTS - left } : {};
      report(DRILL, 'slow clients', { 'slow clients': SLOW_CLIENTS, ...cut, ...figuresOf(load) });
      expect([...(await new Audit(installation, load).whole()), ...unexpected(load)]).toEqual([]);
      if (settings.long) expect(left).toBe(0);
    },
    HOURS,
  );

  it(
    'books once what clients sent before they vanished, and answers it when it is asked again',
    async () => {
      const writes = Array.from({ length: VANISHING }, (_, i): Write => {
        const contributors = [{ unitId: installation.unitIds[0] }];
        const body = { title: `第 ${i} 条`, contributors, occurredOn: '2014-03-03', declaration: aDeclaration };
        return { key: `vanished-${i}`, path: '/api/v1/items', type: 'submission', body };
      });
      await Promise.all(writes.map((write, i) => load.sendAndVanish(write, i % 3)));
      load.start();
      await load.acknowledgedMore(50);
      await load.settle();
      await Promise.all(writes.map((write) => load.untilAnswered(write, 0)));
      report(DRILL, 'vanishing clients', { 'requests without a reader': VANISHING, ...figuresOf(load) });
      expect([...(await new Audit(installation, load).whole()), ...unexpected(load)]).toEqual([]);
    },
    HOURS,
  );
});

describeOnMariadb('a slow or dropped connection to MariaDB', () => {
  it(
    'is answered as busy or tried again, and the ledger is sound afterwards',
    async () => {
      const server = await durableMariadb();
      const proxy = await SlowProxy.before(server.url);
      const installation = await Installation.onServer(server.url);
      const { databaseUrl = '', dataDir } = installation.place;
      const seen = new URL(databaseUrl);
      seen.port = new URL(proxy.url).port;
      const api = await ApiProcess.start({ dataDir, databaseUrl: seen.href });
      const load = new Load(installation, () => api.url, settings.clients);
      try {
        await load.logIn();
        load.start();
        for (let cut = 0; cut < 5 * settings.kills; cut++) {
          proxy.delay = [0, 5, 40][cut % 3] ?? 0;
          await load.acknowledgedMore(20);
          await sleep(Math.random() * 200);
          proxy.cut();
        }
        proxy.delay = 0;
        await load.acknowledgedMore(100);
        await load.settle();
        report(DRILL, 'MariaDB', { 'times cut': 5 * settings.kills, ...figuresOf(load) });
        const wrong = await new Audit(installation, load).whole();
        expect([...wrong, ...unexpected(load), ...api.defects]).toEqual([]);
      } finally {
        load.close();
        await api.kill();
        await proxy.close();
        await installation.remove();
        await server.stop();
      }
    },
    HOURS,
  );
});

/** Opens a request and never finishes it: half of them trickle headers, half a body. */
class SlowClient {
  open = true;
  private readonly socket: Socket;
  private readonly trickle: NodeJS.Timeout;

  constructor(url: string, inHeaders: boolean) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    const body = inHeaders ? '' : 'content-type: application/json\r\ncontent-length: 10000\r\n\r\n{';
    this.socket.write(`POST /api/v1/sessions HTTP/1.1\r\nhost: ${hostname}\r\n${body}`);
    this.trickle = setInterval(() => this.socket.write(inHeaders ? 'x-a: b\r\n' : ' '), 1_000);
    this.socket.on('error', () => this.leave());
    this.socket.on('end', () => this.leave());
    this.socket.on('close', () => this.leave());
    this.socket.resume();
  }

  leave(): void {
    this.open = false;
    clearInterval(this.trickle);
    this.socket.destroy();
  }
}
