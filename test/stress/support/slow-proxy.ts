import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the application and its database; slows what passes and cuts connections. */
export class SlowProxy {
  /** Milliseconds by which everything is late, in each direction. */
  delay = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    /** The address of the database, through the proxy. */
    readonly url: string,
  ) {}

  static async before(target: string): Promise<SlowProxy> {
    const { hostname, port } = new URL(target);
    const server = createServer((client) => proxy.join(client, connect(Number(port), hostname)));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const url = new URL(target);
    url.port = String((server.address() as { port: number }).port);
    const proxy = new SlowProxy(server, url.href);
    return proxy;
  }

  /** Every connection breaks at once, with whatever is under way on it. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(client: Socket, server: Socket): void {
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
      from.on('data', (data) => this.later(() => void (to.destroyed || to.write(data))));
    }
  }

  private later(pass: () => void): void {
    if (this.delay > 0) setTimeout(pass, this.delay);
    else pass();
  }
}
