import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another system that hears of happenings and remembers every delivery. */
export class Receiver {
  /** The different bodies each delivery came with. */
  readonly byId = new Map<string, Set<string>>();
  received = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        receiver.keep(String(request.headers['x-ledger-delivery']), Buffer.concat(parts).toString('utf8'));
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private keep(id: string, body: string): void {
    this.received += 1;
    this.byId.set(id, (this.byId.get(id) ?? new Set()).add(body));
  }
}
