import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TestPlace } from './test-database';

type Sort = 'inserting' | 'reading';

/** Stands between a client and the server and can lose a COMMIT on its way, or the answer to it. */
export class LosingProxy {
  private lose?: { readonly what: 'commit' | 'answer'; readonly of: Sort };
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

  /** The COMMIT of the next transaction that inserts, or that only reads, does not arrive, or its answer does not. */
  loseOnce(what: 'commit' | 'answer', of: Sort = 'inserting'): void {
    this.lose = { what, of };
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
    let sort: Sort | undefined;
    client.on('data', (data) => {
      const sql = data.toString('latin1');
      if (sql.includes('START TRANSACTION')) sort = sql.includes('READ ONLY') ? 'reading' : undefined;
      if (sql.includes('INSERT INTO')) sort = 'inserting';
      const lose = sql.endsWith('COMMIT') && this.lose?.of === sort ? this.lose?.what : undefined;
      if (lose) this.lose = undefined;
      if (lose === 'commit') return void server.destroy();
      server.write(data);
      if (lose === 'answer') client.destroy();
    });
  }
}
