import request from 'supertest';
import type { TestApp } from './test-app';

/** A unit's line of the standings, short enough to be worked by hand beside it. */
export interface Line {
  readonly unit: string;
  readonly rank: number;
  readonly submitted: number;
  /** `district 1`, in the order of the answer. */
  readonly adopted: readonly string[];
  readonly point: string;
  readonly yuan?: string;
}

interface Answered {
  readonly openMonths: readonly string[];
  readonly lines: readonly {
    readonly name: string;
    readonly rank: number;
    readonly submitted: number;
    readonly adopted: readonly { readonly level: string; readonly count: number }[];
    readonly amounts: readonly { readonly asset: string; readonly total: string }[];
  }[];
}

/** The standings over HTTP; `period` is a query such as `quarter=2014Q1`. `text` is the answer byte by byte. */
export async function standings(
  app: TestApp,
  period: string,
): Promise<{ text: string; openMonths: readonly string[]; lines: Line[] }> {
  const { status, body, text } = await app.get('finance', `/api/v1/standings?${period}`);
  if (status !== 200) throw new Error(`no standings of ${period}: ${text}`);
  const { lines, openMonths } = body as Answered;
  return {
    text,
    openMonths,
    lines: lines.map(({ name, rank, submitted, adopted, amounts }) => ({
      unit: name,
      rank,
      submitted,
      adopted: adopted.map(({ level, count }) => `${level} ${count}`),
      ...(Object.fromEntries(amounts.map(({ asset, total }) => [asset, total])) as { point: string; yuan?: string }),
    })),
  };
}

/** The bulletin page of a quarter as a leader sees it, without the links to other quarters. */
export async function bulletinPage(app: TestApp, quarter: string): Promise<string> {
  const { token } = await app.signIn('leader');
  const { status, text } = await request(app.nest.getHttpServer())
    .get(`/?quarter=${quarter}`)
    .set('cookie', `session=${token}`);
  if (status !== 200) throw new Error(`no page of ${quarter}: ${status}`);
  return text.replace(/<nav class="quarters".*?<\/nav>/s, '');
}

/** Submits so many items of a unit on a day. */
export async function submitMany(app: TestApp, unit: string, day: string, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => app.submitted([unit], day, `${unit}${day}第${i + 1}条`)));
}

/** Records an event and answers with its receipt; what is refused is a defect of the story. */
export async function record(
  app: TestApp,
  kind: string,
  body: object,
  who: 'editor' | 'leader' | 'system_administrator' = 'editor',
) {
  const answer = await app.post(who, `/api/v1/${kind}`, body);
  if (answer.status !== 201) throw new Error(`${kind} not recorded: ${answer.text}`);
  return answer.body as {
    event: { no: number; occurredOn: string; bookedMonth: string };
    entries: { unitId: number; asset: string; amount: string; period: string; bookedMonth: string }[];
  };
}

export async function closeMonths(app: TestApp, ...months: readonly string[]): Promise<void> {
  for (const month of months) {
    const { status, text } = await app.post('system_administrator', `/api/v1/months/${month}/closing`, {});
    if (status !== 201) throw new Error(`${month} not closed: ${text}`);
  }
}
