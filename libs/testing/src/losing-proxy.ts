import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TestPlace } from './test-database';

/** Stands between a client and the server and can lose a COMMIT on its way, or the answer to it. */
export class LosingProxy {
  private lose?: 'commit' | 'answer';
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(place: TestPlace): Promise<LosingProxy> {
    const target = new URL(place.databaseUrl ?? '');
    const server = createServer((client) => proxy.join(client, connect(Number(target.port), target.hostname)));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const url = new URL(target.href);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as { port: number }).port);
    const proxy = new LosingProxy(server, url.href);
    return proxy;
  }

  /** The next COMMIT after an INSERT does not reach the server, or its answer does not come back. */
  loseOnce(what: 'commit' | 'answer'): void {
    this.lose = what;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(client: Socket, server: Socket): void {
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.on('close', () => server.end());
    server.on('close', () => client.destroy());
    server.on('data', (data) => client.write(data));
    let wrote = false;
    client.on('data', (data) => {
      wrote = !data.includes('START TRANSACTION') && (wrote || data.includes('INSERT INTO'));
      const lose = wrote && data.toString('latin1').endsWith('COMMIT') ? this.lose : undefined;
      if (lose) this.lose = undefined;
      if (lose === 'commit') return void server.destroy();
      server.write(data);
      if (lose === 'answer') client.destroy();
    });
  }
}
