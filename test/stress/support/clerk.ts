import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, HttpClient } from './http-client';
import type { Credentials } from './installation';

export interface BatchSeen {
  readonly id: string;
  readonly state: string;
  readonly lines: number;
  readonly steps: readonly { readonly action: string }[];
}

/** What a clerk came to know: an answer, or that the connection was lost before one came. */
export type Told = Answer | 'lost';

/** Somebody at a desk: looks, acts, and when the connection is lost looks again. */
export class Clerk {
  private readonly http = new HttpClient(4);

  constructor(
    private readonly credentials: Credentials,
    private readonly url: () => string,
  ) {}

  close(): void {
    this.http.close();
  }

  async act(path: string, body: object = {}): Promise<Told> {
    try {
      return await this.signedIn(() => this.http.post(`${this.url()}/api/v1/${path}`, body));
    } catch {
      return 'lost';
    }
  }

  /** Sends it and does not wait for the answer. */
  async actAndVanish(path: string): Promise<void> {
    await this.http.postAndVanish(`${this.url()}/api/v1/${path}`, {}, '', 1).catch(() => undefined);
  }

  async see<T>(path: string): Promise<T> {
    const { status, body } = await this.signedIn(() => this.http.get(`${this.url()}/api/v1/${path}`));
    if (status !== 200) throw new Error(`${path} is answered ${status} ${JSON.stringify(body)}`);
    return body as T;
  }

  async batchOnce(id: string, is: (state: string) => boolean): Promise<BatchSeen> {
    for (;;) {
      const batch = await this.see<BatchSeen>(`payout-batches/${id}`);
      if (is(batch.state)) return batch;
      await sleep(50);
    }
  }

  /** Signs in at first use, and again when a token has ended. */
  private async signedIn(send: () => Promise<Answer>): Promise<Answer> {
    const answer = this.http.token === undefined ? undefined : await send();
    if (answer && answer.status !== 401) return answer;
    const { login, password } = this.credentials;
    const { status, body } = await this.http.post(`${this.url()}/api/v1/sessions`, { login, password });
    if (status !== 201) throw new Error(`not signed in: ${JSON.stringify(body)}`);
    this.http.token = (body as { accessToken: string }).accessToken;
    return send();
  }
}
