import { UnitOfWork } from '@app/platform';
import { verifySubmission } from '@app/submission';
import { aDeclaration } from '@app/testing';
import { aNeighbour, expectRefusal, rowCounts } from '../support/refusals';
import { type Answer, TestApp, type Who } from '../support/test-app';

const LIAISON = 'liaison of 甲局';

interface Told {
  readonly status: string;
  readonly steps: readonly {
    readonly action: string;
    readonly from: string;
    readonly to: string;
    readonly actor: string;
    readonly words: string | null;
    readonly details: Readonly<Record<string, unknown>>;
  }[];
  readonly publications: readonly string[];
  readonly event: number | null;
}

describe('the steps of an item', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const submitted = () => app.submitted(['甲局'], '2014-03-03');
  const step = (who: Who, id: string, action: string, body: object = {}) =>
    app.post(who, `/api/v1/items/${id}/${action}`, body);
  const told = async (id: string, who: Who = 'editor') => (await app.get(who, `/api/v1/items/${id}`)).body as Told;
  const done = async (answer: Promise<Answer>) => {
    const { status, text } = await answer;
    expect([status, text]).toEqual([204, '']);
  };
  const adopt = (itemId: string, more: object = {}) =>
    app.post('editor', '/api/v1/adoptions', {
      itemId,
      publication: '政务',
      occurredOn: '2014-03-05',
      fields: { form: 'single' },
      ...more,
    });
  const drafted = async (more: object = {}) => {
    const { body } = await app.post(LIAISON, '/api/v1/items/drafts', { title: '一条草稿', body: '正文', ...more });
    return (body as { item: { id: string } }).item.id;
  };

  afterEach(async () => {
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found: unknown[] = [];
      for await (const each of verifySubmission(tx, app.officeId)) found.push(each);
      return found;
    });
    expect(findings).toEqual([]);
  });

  it('are each kept with who took it, from where and to where, from receipt to the end', async () => {
    const id = await submitted();
    await done(step('editor', id, 'receipt'));
    await done(step('editor', id, 'work'));
    await done(step('editor', id, 'non-use', { reason: 'duplicate', words: '上周已刊' }));
    await done(step('editor', id, 'reopening', { reason: '省里约稿' }));
    const { status, steps } = await told(id, LIAISON);
    expect(status).toBe('in_work');
    expect(steps.map(({ action, from, to, actor, words }) => [action, from, to, actor, words])).toEqual([
      ['submit', 'start', 'submitted', 'editor', null],
      ['receive', 'submitted', 'received', 'editor', null],
      ['take', 'received', 'in_work', 'editor', null],
      ['not_use', 'in_work', 'not_used', 'editor', '上周已刊'],
      ['reopen', 'not_used', 'in_work', 'editor', '省里约稿'],
    ]);
    expect(steps[3]?.details).toEqual({ reason: 'duplicate' });
  });

  it('go back to the unit with an opinion and come again as a new revision, while the submission counts once', async () => {
    const id = await drafted();
    const declaration = aDeclaration;
    await done(step(LIAISON, id, 'sign-off', { version: 1, signedBy: '李某', signedOn: '2014-03-19' }));
    const first = await step(LIAISON, id, 'submission', { version: 1, declaration });
    expect([first.status, first.body]).toMatchObject([200, { itemId: id, receipt: { event: { type: 'submission' } } }]);
    await done(step('editor', id, 'return', { opinion: '请补充数字' }));
    const saved = await step(LIAISON, id, 'draft', { version: 0, title: '一条改稿', body: '正文，12 亩' });
    expect(saved.status).toBe(200);
    const again = await step(LIAISON, id, 'submission', { version: 1, declaration });
    expect([again.status, again.body]).toMatchObject([200, { itemId: id, receipt: null, duplicates: { rows: [] } }]);
    const { status, steps } = await told(id);
    expect([status, steps.map(({ action }) => action)]).toEqual([
      'submitted',
      ['draft', 'sign_off', 'submit', 'return', 'submit'],
    ]);
    expect(steps[1]?.details).toEqual({ signedBy: '李某', signedOn: '2014-03-19' });
    const { body: revisions } = await app.get('editor', `/api/v1/items/${id}/revisions`);
    expect((revisions as { title: string; body: string }[]).map(({ title, body }) => [title, body])).toEqual([
      ['一条草稿', '正文'],
      ['一条改稿', '正文，12 亩'],
    ]);
    const { body: events } = await app.get('editor', '/api/v1/events?type=submission');
    expect((events as { rows: { itemId: string }[] }).rows.filter(({ itemId }) => itemId === id)).toHaveLength(1);
  });

  it('begin at the desk of an editor too, who enters what came on paper days ago for the unit that wrote it', async () => {
    const begun = await app.post('editor', '/api/v1/items/drafts', { title: '传真来的一条', body: '正文' });
    const { id } = (begun.body as { item: { id: string } }).item;
    // Until it is entered it is the office's own, and says nobody wrote it.
    expect((await app.get(LIAISON, `/api/v1/items/${id}`)).status).toBe(404);
    const submission = { version: 1, declaration: aDeclaration, occurredOn: '2014-03-17' };
    expectRefusal(await step('editor', id, 'submission', submission), 400, 'draft_incomplete');
    const contributors = [{ unitId: app.unit('甲局') }];
    expect((await step('editor', id, 'draft', { version: 1, contributors })).status).toBe(200);
    expect((await step('editor', id, 'submission', { ...submission, version: 2 })).status).toBe(200);
    expect((await app.get(LIAISON, `/api/v1/items/${id}`)).body).toMatchObject({
      status: 'submitted',
      submittedOn: '2014-03-17',
      contributors: [{ unitId: app.unit('甲局') }],
    });
  });

  it('let one of two editors win who act at the same moment, and tell the other who did what and when', async () => {
    const id = await submitted();
    const answers = await Promise.all([
      step('editor', id, 'return', { opinion: '请补充' }),
      step('editor', id, 'non-use', { reason: 'other' }),
      step('editor', id, 'receipt'),
      step('editor', id, 'work'),
    ]);
    // Receipt may come before one of the others; each of the rest is told whose step it was that stood in its way.
    const refused = answers.filter(({ status }) => status !== 204);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const answer of refused) {
      expectRefusal(answer, 409, 'step_refused');
      expect((answer.body as { message: string }).message).toMatch(
        /editor 已于 2014-03-20 10:00 对这条信息办理了“(退回修改|不采用|签收|开始编辑)”/,
      );
    }
    const { steps } = await told(id);
    expect(steps).toHaveLength(1 + answers.length - refused.length);
  });

  it('are refused when somebody took one since the editor looked, also where the table would allow them', async () => {
    const id = await submitted();
    const seen = (await told(id)).steps.length;
    const [first, second] = [
      await step('editor', id, 'return', { opinion: '请补充', seen }),
      await step('editor', id, 'non-use', { reason: 'other', seen }),
    ];
    expect(first.status).toBe(204);
    expectRefusal(second, 409, 'step_refused');
    expect((await told(id)).status).toBe('returned');
    expect((await step('editor', id, 'non-use', { reason: 'other', seen: seen + 1 })).status).toBe(204);
  });

  it('follow an adoption into the publication, and the last cancelled one back into work', async () => {
    const id = await submitted();
    const no = async (answer: Promise<Answer>) => ((await answer).body as { event: { no: number } }).event.no;
    const first = await no(adopt(id));
    const second = await no(adopt(id, { publication: '今日' }));
    expect(await told(id)).toMatchObject({ status: 'adopted', publications: ['政务@district', '今日@district'] });
    const listed = async (publication: string) => {
      const query = `publication=${encodeURIComponent(publication)}&limit=200`;
      const { rows } = (await app.get('editor', `/api/v1/items?${query}`)).body as { rows: { id: string }[] };
      return rows.map((row) => row.id);
    };
    expect(await listed('今日@district')).toContain(id);
    await app.post('editor', '/api/v1/cancellations', { event: second, reason: '误登' });
    expect(await told(id)).toMatchObject({ status: 'adopted', publications: ['政务@district'] });
    expect(await listed('今日@district')).not.toContain(id);
    await app.post('editor', '/api/v1/cancellations', { event: first, reason: '误登' });
    const { status, publications, steps } = await told(id);
    expect([status, publications]).toEqual(['in_work', []]);
    expect(steps.map(({ action }) => action)).toEqual([
      'submit',
      'adopt',
      'adopt',
      'cancel_adoption',
      'cancel_last_adoption',
    ]);
  });

  it('do not let a draft or a withdrawn item be adopted, and a dry run adopts nothing', async () => {
    const draft = await drafted();
    const before = await rowCounts(app);
    expectRefusal(await adopt(draft), 400, 'item_unknown');
    expect(await rowCounts(app)).toEqual(before);
    const id = await submitted();
    await app.post('editor', '/api/v1/adoptions?dryRun=true', {
      itemId: id,
      publication: '政务',
      occurredOn: '2014-03-05',
      fields: { form: 'single' },
    });
    expect((await told(id)).status).toBe('submitted');
    expect((await step(LIAISON, id, 'withdrawal', { reason: '数字有误' })).status).toBe(200);
    expectRefusal(await adopt(id), 409, 'step_refused');
  });

  it('let the unit take its item back before work begins, with its submission, and not afterwards', async () => {
    const id = await submitted();
    await done(step('editor', id, 'receipt'));
    const { status, body } = await step(LIAISON, id, 'withdrawal', { reason: '数字有误' });
    expect([status, body]).toMatchObject([200, { receipt: { event: { type: 'cancellation' } } }]);
    expect((await told(id)).status).toBe('withdrawn');
    const other = await submitted();
    await done(step('editor', other, 'work'));
    expectRefusal(await step(LIAISON, other, 'withdrawal', { reason: '数字有误' }), 409, 'step_refused');
    const draft = await drafted();
    expect((await step(LIAISON, draft, 'withdrawal', { reason: '不报了' })).body).toEqual({
      itemId: draft,
      receipt: null,
    });
  });

  it('take an item back when the office cancels its submission, unless something was made of it', async () => {
    const id = await submitted();
    const { event } = await told(id);
    await app.post('editor', '/api/v1/cancellations', { event, reason: '误登' });
    expect((await told(id)).status).toBe('withdrawn');
    const used = await submitted();
    await adopt(used);
    await app.post('editor', '/api/v1/cancellations', { event: (await told(used)).event, reason: '误登' });
    expect((await told(used)).status).toBe('adopted');
  });

  it('are refused on what is not there for the caller: another unit, another office, a draft of somebody else', async () => {
    const id = await submitted();
    const draft = await drafted();
    const neighbour = await aNeighbour(app);
    const before = await rowCounts(app);
    for (const each of [id, draft]) {
      expectRefusal(await step('liaison of 乙局', each, 'withdrawal', { reason: '不是我的' }), 404, 'item_not_found');
      expectRefusal(await neighbour.post('editor', `/api/v1/items/${each}/receipt`, {}), 404, 'item_not_found');
    }
    expectRefusal(await step('editor', draft, 'receipt'), 404, 'item_not_found');
    expectRefusal(await step('editor', draft, 'draft', { version: 1, title: '改' }), 404, 'item_not_found');
    expectRefusal(await app.get('editor', `/api/v1/items/${draft}`), 404, 'item_not_found');
    const joint = await app.submitted(['甲局', '乙局'], '2014-03-03');
    expectRefusal(await step('liaison of 乙局', joint, 'withdrawal', { reason: '不报了' }), 403, 'not_your_item');
    expect((await rowCounts(app))['item_step']).toBe((before['item_step'] ?? 0) + 1);
  });
});
