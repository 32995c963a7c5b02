import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp, Who } from './test-app';
import { closeMonths, record } from './standings';

export interface BatchBody {
  readonly id: string;
  readonly state: string;
  readonly lines: number;
  readonly gross: string;
  readonly tax: string;
  readonly net: string;
  readonly netInCapitals: string;
  readonly contentSha256: string | null;
  readonly units?: readonly { readonly unitId: number; readonly net: string }[];
  readonly steps: readonly {
    readonly action: string;
    readonly to: string;
    readonly by: string;
    readonly note: string;
  }[];
}

/** An adoption by 《政务》 as a single item: 20 yuan in the shipped district regulation. Answers with the event's number. */
export async function earn(app: TestApp, unit: string, on: string, title: string): Promise<number> {
  const itemId = await app.submitted([unit], on, title);
  const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: on };
  return (await record(app, 'adoptions', adoption)).event.no;
}

export async function addScheme(app: TestApp, more: object = {}): Promise<string> {
  const scheme = { title: '信息奖励', asset: 'yuan', recipient: 'unit', tax: 'none', budgetSource: '信息工作经费' };
  const { status, body, text } = await app.post('finance', '/api/v1/payout-schemes', { ...scheme, ...more });
  if (status !== 201) throw new Error(`no scheme: ${text}`);
  return (body as { id: string }).id;
}

/** Draws a batch up and waits until it stands. */
export async function drawnUp(app: TestApp, schemeId: string, through: string): Promise<BatchBody> {
  const asked = await app.post('finance', '/api/v1/payout-batches', { schemeId, through, payOn: app.clock.today() });
  if (asked.status !== 202) throw new Error(`not drawn up: ${asked.text}`);
  return standing(app, (asked.body as { id: string }).id);
}

export async function standing(app: TestApp, id: string): Promise<BatchBody> {
  for (;;) {
    const batch = (await app.get('finance', `/api/v1/payout-batches/${id}`)).body as BatchBody;
    if (batch.state !== 'drawing') return batch;
    await sleep(20);
  }
}

export const move = (app: TestApp, who: Who, id: string, path: string, body: object = {}) =>
  app.post(who, `/api/v1/payout-batches/${id}/${path}`, body);

/** From draft to the bank. */
export async function exported(app: TestApp, id: string): Promise<BatchBody> {
  await move(app, 'finance', id, 'review');
  await move(app, 'leader', id, 'approval');
  return (await move(app, 'finance', id, 'export')).body as BatchBody;
}

export async function linesOf(app: TestApp, id: string) {
  const { body } = await app.get('finance', `/api/v1/payout-batches/${id}/lines?limit=200`);
  return (body as { rows: { no: number; unitId: number; net: string; entries: number[]; reissues: object | null }[] })
    .rows;
}

export async function reconciled(app: TestApp) {
  const { body } = await app.get('finance', '/api/v1/payout-reconciliation?asset=yuan');
  return body as { ledger: string; paid: string; returned: string; underway: string; waiting: string };
}

export { closeMonths };
