import { setTimeout as sleep } from 'node:timers/promises';
import { FollowHappenings } from '@app/notice';
import { record } from '../support/standings';
import { TestApp, type Who } from '../support/test-app';

const [OURS, THEIRS] = ['liaison of 甲局', 'liaison of 乙局'] as const;

describe('whoever has to look at a month, or at an objection', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-02-10T02:00:00Z' });
    for (const who of [OURS, THEIRS, 'editor'] as const) await app.signIn(who);
    await follow();
    const itemId = await app.submitted(['甲局'], '2014-01-08', '甲一');
    const adoption = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-01-09' };
    await record(app, 'adoptions', adoption);
    const notice = { noticeUntil: '2014-02-12', decideBy: '2014-02-14' };
    await app.post('system_administrator', '/api/v1/periods/2014-01/holding', notice);
  });
  afterAll(() => app.close());

  async function follow(): Promise<void> {
    while (await app.nest.get(FollowHappenings).follow());
  }
  const told = async (who: Who, kind: string) => {
    await follow();
    const { body } = await app.get(who, `/api/v1/notices?kind=${kind}`);
    return (body as { rows: { sentence: string }[] }).rows.map(({ sentence }) => sentence);
  };
  /** A job that is due is begun within two seconds. */
  const toldSoon = async (who: Who, kind: string) => {
    for (let i = 0; i < 100; i++) {
      const found = await told(who, kind);
      if (found.length > 0) return found;
      await sleep(100);
    }
    return [];
  };
  const act = (who: Who, path: string, body: object) =>
    app.post(who, `/api/v1/objections${path}`, { words: '理由', ...body });

  it('hears that the month lies before its unit, and until when', async () => {
    const sentence = '2014-01 的对账单请核对，2014-02-12 23:59 前可以确认或提出异议。';
    expect(await told(OURS, 'statement_open')).toEqual([sentence]);
    expect(await told(THEIRS, 'statement_open')).toEqual([sentence]);
  });

  it('hears of what was written: the office of the unit’s words, the unit of the office’s', async () => {
    const { body: entries } = await app.get(OURS, '/api/v1/entries');
    const [entry] = (entries as { rows: { no: number }[] }).rows;
    const { body } = await act(OURS, '', { entry: entry?.no });
    const { id } = body as { id: string };
    expect(await told('editor', 'objection_raised')).toEqual(['甲局对 2014-01 对账单有异议或补充说明，请办理。']);
    await act('leader', `/${id}/messages`, {});
    expect(await told(OURS, 'objection_answered')).toHaveLength(1);
    await act('leader', `/${id}/decision`, { outcome: 'upheld' });
    expect(await told(OURS, 'objection_decided')).toEqual([expect.stringContaining('维持原记录')]);
    expect(await told(THEIRS, 'objection_decided')).toEqual([]);
    await act(OURS, '', { entry: entry?.no });
  });

  it('is reminded on the morning before the last day, unless the unit has confirmed', async () => {
    await app.post(OURS, '/api/v1/statements/confirmation', { month: '2014-01' });
    app.clock.set('2014-02-11T01:00:00Z');
    expect(await toldSoon(THEIRS, 'statement_due')).toEqual([expect.stringContaining('本单位还没有确认')]);
    expect(await told(OURS, 'statement_due')).toEqual([]);
  });

  it('is reminded of objections without an answer on the morning before the day for answers', async () => {
    app.clock.set('2014-02-13T01:00:00Z');
    expect(await toldSoon('editor', 'objection_due')).toEqual([
      '2014-01 还有 1 件异议没有答复，应于 2014-02-14 23:59 前办结。',
    ]);
  });
});
