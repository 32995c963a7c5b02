import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp, Who } from './test-app';

export interface DownloadBody {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly expiresAt: string | null;
  readonly error: { readonly code: string } | null;
}

/** Waits until the file is made, or could not be. */
export async function made(app: TestApp, who: Who, id: string): Promise<DownloadBody> {
  for (;;) {
    const download = (await app.get(who, `/api/v1/downloads/${id}`)).body as DownloadBody;
    if (!['queued', 'running'].includes(download.state)) return download;
    await sleep(20);
  }
}

/** Asks for a file by a POST and fetches it when it is made. */
export async function fetched(app: TestApp, who: Who, path: string, body: object): Promise<Buffer> {
  const asked = await app.post(who, path, body);
  if (asked.status !== 202) throw new Error(`not asked for: ${asked.text}`);
  const { id } = asked.body as { id: string };
  const { state, error } = await made(app, who, id);
  if (state !== 'done') throw new Error(`not made: ${error?.code}`);
  return (await app.ask('GET', `/api/v1/downloads/${id}/file`, await app.tokenOf(who))).rawPayload;
}
