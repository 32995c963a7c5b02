import { connect, createServer, type Server, type Socket } from 'node:net';
import type { TestPlace } from './test-place';

type Sort = 'inserting' | 'reading';
type Moment = 'begin' | 'commit' | 'answer';

/**
 * Stands between a client and the server and can lose a BEGIN or a COMMIT on its way, or the answer to a COMMIT, or end a
 * connection in the server's name.
 */
export class LosingProxy {
  private lose?: { readonly what: Moment; readonly of: Sort };
  private endsAtSelect = false;
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

  /** The next SELECT is answered as by a server that was told to KILL its connection; what is sent there later finds it gone. */
  endAtNextSelect(): void {
    this.endsAtSelect = true;
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
    let ended = false;
    client.on('data', (data) => {
      const sql = data.toString('latin1');
      if (ended) return void server.destroy();
      if (this.endsAtSelect && sql.includes('SELECT ')) {
        this.endsAtSelect = false;
        ended = true;
        return void client.write(CONNECTION_KILLED);
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

/** Error 1927 of MariaDB as it stands in the protocol: length, number in the answer, and what went wrong. */
const CONNECTION_KILLED = packet(Buffer.concat([Buffer.from([0xff, 0x87, 0x07]), Buffer.from('#70100killed')]));

function packet(payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from([payload.length, 0, 0, 1]), payload]);
}
