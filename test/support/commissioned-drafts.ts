import type { Answer, TestApp, Who } from './test-app';

export const DRAFTS = '/api/v1/commissioned-drafts';

interface Unit {
  readonly unitId: number;
  readonly state: string;
  readonly dueAt: string;
  readonly extensionTo: string | null;
  readonly proposedResult: string | null;
  readonly result: string | null;
  readonly event: number | null;
}

export interface Draft {
  readonly id: string;
  readonly topic: string;
  readonly units: readonly Unit[];
  readonly steps: readonly {
    readonly no: number;
    readonly action: string;
    readonly actionName: string;
    readonly unitId: number;
    readonly by: string;
  }[];
}

export const draftOf = ({ body }: Answer) => body as Draft;

/** What tests of commissioned drafts do, with the application of the moment. It is 2014-03-20 10:00 in Shanghai. */
export function commissions(app: () => TestApp) {
  const good = (more: object = {}) => ({
    topic: '一季度经济运行情况',
    requirement: '写明主要指标',
    unitIds: [app().unit('甲局'), app().unit('乙局')],
    dueAt: '2014-03-25T17:00:00+08:00',
    ...more,
  });
  const ask = async (more: object = {}) => {
    const answer = await app().post('editor', DRAFTS, good(more));
    if (answer.status !== 201) throw new Error(answer.text);
    return draftOf(answer);
  };
  const unitOf = (draft: Draft, name: string) => draft.units.find(({ unitId }) => unitId === app().unit(name));
  const step = (who: Who, { id }: Draft, action: string, body: object = {}, headers: Record<string, string> = {}) =>
    app().post(who, `${DRAFTS}/${id}/${action}`, body, headers);
  const list = async (who: Who, query: string) =>
    (await app().get(who, `${DRAFTS}?${query}`)).body as {
      rows: (Unit & { id: string; topic: string })[];
      next?: string;
    };
  return { good, ask, unitOf, step, list };
}
