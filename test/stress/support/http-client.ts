import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly replayed: boolean;
}

const PATIENCE_MS = 60_000;

/** Speaks HTTP as a client that notices when its connection is lost; `post` and `get` then reject. */
export class HttpClient {
  private readonly agent: Agent;
  token?: string;

  constructor(connections: number) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  get(url: string): Promise<Answer> {
    return this.send('GET', url);
  }

  post(url: string, body: object, key?: string): Promise<Answer> {
    return this.send('POST', url, JSON.stringify(body), key);
  }

  /** Leaves before the body is whole (0), as soon as it is sent (1), or 30 ms later (2). */
  async postAndVanish(url: string, body: object, key: string, how: number): Promise<void> {
    const text = JSON.stringify(body);
    const sent = request(url, { method: 'POST', headers: this.headers(text, key) });
    sent.on('error', () => undefined);
    await new Promise<void>((passed) => sent.write(how === 0 ? text.slice(0, -5) : text, () => passed()));
    if (how === 2) await sleep(30);
    sent.destroy();
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: string, url: string, body?: string, key?: string): Promise<Answer> {
    const headers = this.headers(body, key);
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, headers, agent: this.agent, timeout: PATIENCE_MS }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          if (!answer.complete) return reject(new Error('the answer broke off'));
          const text = Buffer.concat(parts).toString();
          const replayed = answer.headers['idempotent-replayed'] === 'true';
          resolve({ status: answer.statusCode ?? 0, body: parsed(text), replayed });
        });
      });
      sent.on('error', reject);
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)));
      sent.end(body);
    });
  }

  private headers(body?: string, key?: string): Record<string, string | number> {
    return {
      ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
