import { setTimeout as sleep } from 'node:timers/promises';
import { aDeclaration } from '@app/testing';
import { type Answer, HttpClient } from './http-client';
import type { Installation } from './installation';

/** A write as it is sent, the first time and every other time. */
export interface Write {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  /** Type of the event it records. */
  readonly type: string;
}

export interface Acknowledged extends Write {
  readonly event: number;
  readonly itemId: string | null;
}

/** The server a client's attempt goes to; another attempt may go to another server. */
export type Address = (client: number, attempt: number) => string;

const DAY = '2014-03-03';
const PAUSE_MS = 100;
const GIVE_UP_MS = 120_000;

/** Clients that write without pause and remember what they were told; what they do not know they send again. */
export class Load {
  /** By key. */
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Keys whose write was lost sight of at least once. */
  readonly unknown = new Set<string>();
  /** Refusals by status and code, each with the first message. */
  readonly refusals = new Map<string, { times: number; readonly message: string }>();
  /** Milliseconds from sending to the answer, of writes acknowledged at the first attempt. */
  readonly latencies: number[] = [];
  /** Answers that were those of an earlier attempt: the write had been saved when a connection was lost. */
  savedUnseen = 0;
  private readonly http: HttpClient;
  private readonly clients: Client[];
  private running: Promise<void>[] = [];
  private entering: Promise<void> | undefined;
  private going = false;

  constructor(
    private readonly installation: Installation,
    private readonly address: Address,
    count: number,
  ) {
    this.http = new HttpClient(count);
    this.clients = Array.from({ length: count }, (_, number) => new Client(number, installation.unitIds));
  }

  async logIn(): Promise<void> {
    const { login, password } = this.installation.editor;
    const { status, body } = await this.http.post(`${this.address(0, 0)}/api/v1/sessions`, { login, password });
    if (status !== 201) throw new Error(`not logged in: ${JSON.stringify(body)}`);
    this.http.token = (body as { accessToken: string }).accessToken;
  }

  /** Sends it again with a new token when the one there was has ended: on a clock that jumps it does at any moment. */
  private async signedIn(send: () => Promise<Answer>): Promise<Answer> {
    const answer = await send();
    if (answer.status !== 401) return answer;
    this.entering ??= this.logIn().finally(() => (this.entering = undefined));
    await this.entering;
    return send();
  }

  start(): void {
    this.going = true;
    this.running = this.clients.map((client) => this.work(client));
  }

  /** Resolves when so many more writes have been acknowledged. */
  async acknowledgedMore(writes: number): Promise<void> {
    const wanted = this.acknowledged.size + writes;
    while (this.acknowledged.size < wanted) await Promise.race([sleep(5), this.failed()]);
  }

  /** Resolves at the first refusal. */
  async refusedOnce(): Promise<void> {
    const start = performance.now();
    while (this.refusals.size === 0) {
      if (performance.now() - start > GIVE_UP_MS) throw new Error('nothing was refused');
      await sleep(5);
    }
  }

  /** Rejects as soon as a client has given up. */
  private async failed(): Promise<void> {
    await Promise.all(this.running);
  }

  /** Sends nothing new and waits until every write that was sent has its answer. */
  async settle(): Promise<void> {
    this.going = false;
    await Promise.all(this.running);
  }

  /** What was acknowledged is sent again as it was: the numbers that came back other than before. */
  async replay(writes: readonly Acknowledged[]): Promise<string[]> {
    const answers = await Promise.all(
      writes.map((write) =>
        this.signedIn(() => this.http.post(this.address(0, 0) + write.path, write.body, write.key)),
      ),
    );
    return writes.flatMap(({ key, event }, i) => {
      const { status, replayed, body } = answers[i] as Answer;
      if (status === 201 && replayed && numberIn(body) === event) return [];
      return [`${key} was event ${event} and is now answered with ${status} ${JSON.stringify(body).slice(0, 200)}`];
    });
  }

  get(path: string): Promise<Answer> {
    return this.signedIn(() => this.http.get(this.address(0, 0) + path));
  }

  /** Sends a write and is gone: before its body is whole, just after, or a moment later. */
  async sendAndVanish({ path, body, key }: Write, how: number): Promise<void> {
    await this.http.postAndVanish(this.address(0, 0) + path, body, key, how);
  }

  close(): void {
    this.http.close();
  }

  private async work(client: Client): Promise<void> {
    while (this.going) client.learn(await this.untilAnswered(client.next(), client.number));
  }

  /** Sends a write as often as it takes; resolves to undefined when it is refused for good. */
  async untilAnswered(write: Write, client: number): Promise<Acknowledged | undefined> {
    const start = performance.now();
    for (let attempt = 0; performance.now() - start < GIVE_UP_MS; attempt++) {
      const send = () => this.http.post(this.address(client, attempt) + write.path, write.body, write.key);
      const answer = await this.signedIn(send).catch(
        // Turned away at the door, it was certainly not carried out.
        (error: NodeJS.ErrnoException) => void (error.code !== 'ECONNREFUSED' && this.unknown.add(write.key)),
      );
      if (answer?.status === 201) {
        if (attempt === 0) this.latencies.push(performance.now() - start);
        return this.acknowledge(write, answer);
      }
      if (answer) this.refuse(write, answer);
      if (answer && answer.status < 500) return undefined;
      await sleep(PAUSE_MS * (1 + Math.random()));
    }
    throw new Error(`${write.key} got no answer within ${GIVE_UP_MS} ms`);
  }

  private acknowledge(write: Write, { body, replayed }: Answer): Acknowledged {
    const told = { ...write, event: numberIn(body), itemId: itemIn(body) };
    this.acknowledged.set(write.key, told);
    if (replayed) this.savedUnseen += 1;
    return told;
  }

  private refuse({ key }: Write, { status, body }: Answer): void {
    const { code = '', message = '' } = body as { code?: string; message?: string };
    if (code === 'outcome_unknown') this.unknown.add(key);
    const name = `${status} ${code}`;
    const known = this.refusals.get(name) ?? { times: 0, message };
    known.times += 1;
    this.refusals.set(name, known);
  }
}

/** One editor's day: an item comes in, is adopted and instructed upon, and every third adoption is taken back. */
class Client {
  private sent = 0;
  private item: string | null = null;
  private adoption: number | null = null;

  constructor(
    readonly number: number,
    private readonly unitIds: readonly number[],
  ) {}

  next(): Write {
    const n = this.sent++;
    const key = `${this.number}-${n}`;
    const { item: itemId, adoption } = this;
    if (itemId === null || n % 4 === 0) {
      const contributors = [{ unitId: this.unitIds[n % this.unitIds.length] }];
      return write('submission', key, 'items', {
        title: `第 ${key} 条`,
        contributors,
        occurredOn: DAY,
        declaration: aDeclaration,
      });
    }
    if (n % 4 === 1) return write('adoption', key, 'adoptions', { itemId, publication: '政务', occurredOn: DAY });
    if (n % 12 === 3 && adoption !== null)
      return write('cancellation', key, 'cancellations', { event: adoption, reason: '刊物已撤回', occurredOn: DAY });
    const leader = `第 ${n % 4} 位`;
    return write('instruction', key, 'instructions', { itemId, level: 'district', leader, occurredOn: DAY });
  }

  learn(told: Acknowledged | undefined): void {
    if (told?.type === 'submission') this.item = told.itemId;
    if (told?.type === 'adoption') this.adoption = told.event;
  }
}

function write(type: string, key: string, resource: string, body: object): Write {
  return { type, key, path: `/api/v1/${resource}`, body };
}

function numberIn(body: unknown): number {
  return (body as { event: { no: number } }).event.no;
}

function itemIn(body: unknown): string | null {
  return (body as { event: { itemId: string | null } }).event.itemId;
}
