import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TestPlace } from './test-place';

type Sort = 'inserting' | 'reading';
type Moment = 'begin' | 'commit' | 'answer';

/**
 * Stands between a client and the server and can lose a BEGIN, a COMMIT or a SELECT on its way, or the answer to a COMMIT.
 */
export class LosingProxy {
  private lose?: { readonly what: Moment; readonly of: Sort };
  private losesSelect = false;
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

  /**
   * Of the next transaction that inserts, or that only reads, the COMMIT does not arrive, or its answer does not. Its
   * beginning can be lost only when it reads: of the others nobody knows yet that they will insert.
   */
  loseOnce(what: Moment, of: Sort = 'inserting'): void {
    this.lose = { what, of };
  }

  /** The next SELECT does not arrive, whatever transaction it is in, or in none. */
  loseNextSelect(): void {
    this.losesSelect = true;
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
      if (this.losesSelect && sql.includes('SELECT ')) {
        this.losesSelect = false;
        return void server.destroy();
      }
      const begins = sql.includes('START TRANSACTION');
      if (begins) sort = sql.includes('READ ONLY') ? 'reading' : undefined;
      if (sql.includes('INSERT INTO')) sort = 'inserting';
      const isTheMoment = this.lose?.what === 'begin' ? begins : sql.endsWith('COMMIT');
      const lose = isTheMoment && this.lose?.of === sort ? this.lose?.what : undefined;
      if (lose) this.lose = undefined;
      if (lose === 'begin' || lose === 'commit') return void server.destroy();
      server.write(data);
      if (lose === 'answer') client.destroy();
    });
  }
}
