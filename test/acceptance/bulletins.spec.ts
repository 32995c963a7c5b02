import { CheckRendering, MoveBulletin, VerifyBulletins } from '@app/bulletin';
import { FollowHappenings } from '@app/notice';
import { UnitOfWork } from '@app/platform';
import { DataSource } from 'typeorm';
import { fetched } from '../support/downloads';
import { earn } from '../support/payouts';
import { aNeighbour, expectRefusal } from '../support/refusals';
import { closeMonths, record } from '../support/standings';
import { type Answer, TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/bulletins';
const [OURS, THEIRS] = ['liaison of 甲局', 'liaison of 乙局'] as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Block {
  readonly type: string;
  readonly id: string;
  readonly text: string;
  readonly drawn: string;
  readonly edited: { readonly by: string } | null;
  readonly groups: readonly {
    readonly rows: readonly { readonly unitId: number; readonly cells: { text: string }[] }[];
  }[];
}
interface Body {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly final: boolean;
  readonly title: string;
  readonly documentNo: string | null;
  readonly issuedOn: string | null;
  readonly colophon: {
    readonly contentSha256: string;
    readonly edition: string;
    readonly chainHead: { readonly hash: string };
  };
  readonly sections: readonly { readonly id: string; readonly blocks: readonly Block[] }[];
  readonly annexes: readonly { readonly blocks: readonly Block[] }[];
  readonly steps: readonly { readonly action: string; readonly by: string }[];
}

// One office's bulletins from the first draft to a withdrawn document: each step stands on the one before it.
describe('/api/v1/bulletins', () => {
  let app: TestApp;
  let id: string;
  let print: Buffer;
  beforeAll(async () => {
    app = await TestApp.start({ now: '2014-03-20T02:00:00Z' });
    for (const who of [OURS, THEIRS, 'editor', 'leader'] as const) await app.signIn(who);
    await follow();
    await earn(app, '甲局', '2014-01-08', '甲一');
    await earn(app, '甲局', '2014-02-08', '甲二');
    await earn(app, '乙局', '2014-01-09', '乙一');
    await app.submitted(['丙镇'], '2014-01-10', '丙一');
    await incident('乙局', 'late', '2014-02-20');
    const { event } = await incident('丙镇', 'untrue', '2014-02-21');
    const decision = { event: event.no, occurredOn: '2014-03-10', amount: { point: '-60' }, reason: '影响较小' };
    await record(app, 'decisions', decision, 'leader');
  });
  afterAll(() => app.close());

  async function follow(): Promise<void> {
    while (await app.nest.get(FollowHappenings).follow());
  }
  const incident = (unit: string, fault: string, occurredOn: string) => {
    const fields = { fault, level: 'district' };
    return record(app, 'incidents', { contributors: [{ unitId: app.unit(unit) }], fields, occurredOn });
  };
  const draw = (body: object, who: Who = 'editor') => app.post(who, URL, body);
  const read = async (who: Who, which = id) => (await app.get(who, `${URL}/${which}`)).body as Body;
  const move = (who: Who, path: string, body: object = {}, which = id) =>
    app.post(who, `${URL}/${which}/${path}`, body);
  const ok = ({ status, text, body }: Answer): Body => {
    if (status >= 300) throw new Error(text);
    return body as Body;
  };
  const edit = (paragraph: string, version: number, text: string) =>
    app.put('editor', `${URL}/${id}/paragraphs/${paragraph}`, { version, text });
  const paragraph = ({ sections }: Body, wanted: string) =>
    sections.flatMap(({ blocks }) => blocks).find((block) => block.id === wanted);
  const cellsOf = ({ sections }: Body, table: string) =>
    sections
      .flatMap(({ blocks }) => blocks.filter(({ type, id: block }) => type === 'table' && block === table))
      .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
      .map(({ cells }) => cells.map(({ text }) => text));
  const unitsIn = ({ annexes }: Body) =>
    annexes
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'table' ? block.groups.flatMap(({ rows }) => rows) : []))
      .map(({ unitId }) => unitId);
  const told = async (who: Who, kind: string) => {
    await follow();
    const { body } = await app.get(who, `/api/v1/notices?kind=${kind}`);
    return (body as { rows: { sentence: string }[] }).rows.map(({ sentence }) => sentence);
  };
  /** What somebody was asked for: of which bulletin, and whether that is still to be done. */
  const asked = async (who: Who, kind: string) => {
    await follow();
    const { body } = await app.get(who, `/api/v1/notices?kind=${kind}`);
    const rows = (body as { rows: { read: boolean; bulletinId: string }[] }).rows;
    return rows.map(({ read: done, bulletinId }) => `${bulletinId} ${done ? 'done' : 'open'}`).sort();
  };
  const printed = (who: Who, format: string, which = id) => fetched(app, who, `${URL}/${which}/rendering`, { format });
  const problems = async (file: Buffer) =>
    (await app.nest.get(UnitOfWork).read((tx) => app.nest.get(CheckRendering).check(tx, file))).problems;
  const findings = () =>
    app.nest.get(UnitOfWork).read(async (tx) => {
      const found: string[] = [];
      for await (const { table, message } of app.nest.get(VerifyBulletins).findings(tx, app.officeId))
        found.push(`${table}: ${message}`);
      return found;
    });

  it('are drafted from the figures of a period, one a period, for the office alone', async () => {
    expectRefusal(await draw({ period: '2013Q1' }), 409, 'period_before_ledger');
    expectRefusal(await draw({ period: '2014Q2' }), 409, 'bulletin_period_ahead');
    expectRefusal(await draw({ period: '2014-W10' }), 400, 'invalid_input');
    expectRefusal(await draw({ period: '2014-13' }), 400, 'bulletin_period');
    const drawn = ok(await draw({ period: '2014Q1' }));
    id = drawn.id;
    expect(drawn).toMatchObject({
      ...{ status: 'draft', version: 1, final: false, documentNo: null, mode: 'full' },
      title: '关于2014年第一季度政务信息报送采用情况的通报',
    });
    expect(paragraph(drawn, 'overview')?.text).toContain('纳入考核的4个单位共报送政务信息4条');
    expect(paragraph(drawn, 'behind')?.text).toContain('1个单位没有报送信息（丁街道）');
    expect(cellsOf(drawn, 'criticisms')).toEqual([
      ['乙局', '迟报', '1', '-30'],
      ['丙镇', '失实', '1', '-60'],
    ]);
    expect(unitsIn(drawn).sort()).toEqual(['甲局', '乙局', '丙镇', '丁街道'].map(app.unit).sort());
    expectRefusal(await draw({ period: '2014Q1' }), 409, 'bulletin_stands');
    expectRefusal(await app.get(OURS, `${URL}/${id}`), 404, 'bulletin_not_found');
    expect((await app.get(OURS, URL)).body).toEqual({ rows: [] });
    const rows = ((await app.get('leader', `${URL}?status=draft&kind=quarter`)).body as { rows: object[] }).rows;
    expect(rows).toEqual([expect.objectContaining({ id, period: '2014Q1', statusTitle: '草稿' })]);
    for (const other of ['kind=month', 'status=published'])
      expect((await app.get('leader', `${URL}?${other}`)).body).toEqual({ rows: [] });
  });

  it('keep what was written by hand, marked with who, when they are drawn again', async () => {
    expectRefusal(await edit('nothing', 1, '字'), 404, 'paragraph_not_found');
    const edited = ok(await edit('advice', 1, '请各单位认真总结。'));
    expect(paragraph(edited, 'advice')).toMatchObject({ text: '请各单位认真总结。', edited: { by: 'editor' } });
    expectRefusal(await edit('advice', 1, '迟了。'), 409, 'bulletin_changed');
    await earn(app, '丙镇', '2014-03-11', '丙二');
    const drawn = ok(await move('editor', 'redrawing'));
    expect(paragraph(drawn, 'advice')).toMatchObject({ text: '请各单位认真总结。', edited: { by: 'editor' } });
    expect(paragraph(drawn, 'overview')?.text).toContain('共报送政务信息5条');
    const back = ok(await edit('advice', drawn.version, paragraph(drawn, 'advice')?.drawn ?? ''));
    expect(paragraph(back, 'advice')?.edited).toBeNull();
    ok(await edit('advice', back.version, '请各单位认真总结。'));
  });

  it('are submitted once their period is over', async () => {
    expectRefusal(await move('editor', 'submission'), 409, 'period_running');
    app.clock.set('2014-04-08T02:00:00Z');
    await closeMonths(app, '2014-01', '2014-02', '2014-03');
    expect(ok(await move('editor', 'redrawing')).final).toBe(true);
    expect(ok(await move('editor', 'submission', { note: '请审' })).status).toBe('submitted');
    expect(await told('leader', 'bulletin_submitted')).toEqual(['2014 年第 1 季度的通报已送审，请审批。']);
    expectRefusal(await edit('advice', (await read('editor')).version, '再改'), 409, 'bulletin_not_draft');
    expectRefusal(await move('editor', 'redrawing'), 409, 'bulletin_not_draft');
  });

  it('come back with an opinion, and are approved by a second person', async () => {
    expectRefusal(await move('leader', 'return', { opinion: ' ' }), 400, 'invalid_input');
    ok(await move('leader', 'return', { opinion: '请补充' }));
    expect(await told('editor', 'bulletin_returned')).toHaveLength(1);
    ok(await move('editor', 'submission'));
    // What was asked for and is done asks for nothing any more.
    expect(await asked('leader', 'bulletin_submitted')).toEqual([`${id} done`, `${id} open`]);
    expect(await asked('editor', 'bulletin_returned')).toEqual([`${id} done`]);
    // No role may do both; whoever changed roles meanwhile is still the same person.
    const { caller } = await app.signIn('editor');
    const approve = app.nest
      .get(UnitOfWork)
      .run((tx) => app.nest.get(MoveBulletin).move(tx, caller, id, 'approve', ''));
    await expect(approve).rejects.toMatchObject({ code: 'same_hand' });
    expect(ok(await move('leader', 'approval')).status).toBe('approved');
  });

  it('are issued under the next number of the year, sealed, and told to every unit', async () => {
    expectRefusal(await move('editor', 'publication'), 409, 'settings_missing');
    const settings = { organ: '岚亭区人民政府办公室', mark: '岚政办信通', recipients: '各单位', copies: '' };
    const decided = { ...settings, mode: 'full', topPlaces: 3 };
    const decide = (version: number) =>
      app.put('system_administrator', '/api/v1/bulletin-settings', { ...decided, version });
    expect((await decide(0)).status).toBe(204);
    expectRefusal(await decide(0), 409, 'setting_changed');
    expect((await app.get('editor', '/api/v1/bulletin-settings')).body).toEqual({
      ...decided,
      ...{ version: 1, changed: { by: 'system_administrator', at: app.clock.now().toISOString() } },
    });
    expect(ok(await move('editor', 'publication'))).toMatchObject({
      ...{ status: 'published', documentNo: '岚政办信通〔2014〕1号', issuedOn: '2014-04-08' },
    });
    expectRefusal(await move('editor', 'publication'), 409, 'bulletin_moved_on');
    expect(await told(OURS, 'bulletin_published')).toEqual(['2014 年第 1 季度的通报已印发，可以查看。']);
    const { body } = await app.get('audit_administrator', '/api/v1/audit?action=bulletin.publish');
    expect((body as { rows: object[] }).rows).toMatchObject([{ subject: `bulletin ${id}` }]);
    expect((await read('leader')).steps.map(({ action }) => action)).toEqual([
      ...['draw_up', 'edit', 'redraw', 'edit', 'edit', 'redraw', 'submit', 'return', 'submit', 'approve', 'publish'],
    ]);
  });

  it('show a liaison what their mode lets the own unit see, and no steps', async () => {
    expect(await read(OURS)).toMatchObject({ steps: [], colophon: { edition: `unit-${app.unit('甲局')}` } });
    expect(unitsIn(await read(OURS))).toHaveLength(4);
    const month = ok(await draw({ period: '2014-03', mode: 'own' })).id;
    await move('editor', 'submission', {}, month);
    await move('leader', 'approval', {}, month);
    expect(ok(await move('editor', 'publication', {}, month)).documentNo).toBe('岚政办信通〔2014〕2号');
    expect(unitsIn(await read(THEIRS, month))).toEqual([app.unit('乙局')]);
    expect(JSON.stringify(await read(THEIRS, month))).not.toContain('丙镇');
    const list = (await app.get(OURS, `${URL}?limit=1`)).body as { rows: object[]; next: string };
    expect(list.rows).toEqual([expect.objectContaining({ id: month })]);
    const rest = (await app.get(OURS, `${URL}?cursor=${list.next}`)).body as { rows: object[] };
    expect(rest.rows).toEqual([expect.objectContaining({ id })]);
  });

  it('are made for paper as each may see them, and a print says later whether it is still what was sealed', async () => {
    print = await printed('leader', 'html');
    for (const each of [print, await printed('editor', 'docx')]) expect(await problems(each)).toEqual([]);
    expectRefusal(await app.post('editor', `${URL}/${id}/rendering`, { format: 'odt' }), 400, 'invalid_input');
    expectRefusal(await app.post(OURS, `${URL}/${NOBODY}/rendering`, { format: 'html' }), 404, 'bulletin_not_found');
    const html = print.toString('utf8');
    for (const words of ['岚政办信通〔2014〕1号', '情形', '2个单位发生迟报1件次、失实1件次'])
      expect(html).toContain(words);
    const forged = html.replace('请各单位认真总结', '请各单位不必总结');
    expect(await problems(Buffer.from(forged))).toEqual([expect.stringContaining('实为')]);
    const { colophon } = await read('leader');
    const resealed = html.replaceAll(colophon.contentSha256, '0'.repeat(64));
    expect(await problems(Buffer.from(resealed))).toContain('文件所记的内容校验值与封存的不符');
    const [first, ninth] = ['〔2014〕1号', '〔2014〕9号'].map(encodeURIComponent) as [string, string];
    const renumbered = html.replaceAll(first, ninth);
    expect(await problems(Buffer.from(renumbered))).toContain('文件所记的文号与印发的不符');
    const rechained = html.replaceAll(colophon.chainHead.hash, '0'.repeat(64));
    expect(await problems(Buffer.from(rechained))).toContain('文件所记的链值与封存的不符');
    expect(await problems(Buffer.from('%PDF-1.7 x'))).toEqual(['不是本系统生成的通报，或文件已损坏']);
    expect(await problems(Buffer.from(html.replaceAll(id, NOBODY)))).toEqual([expect.stringContaining('没有编号为')]);
    const month = ((await app.get(THEIRS, `${URL}?kind=month`)).body as { rows: { id: string }[] }).rows[0]?.id;
    const own = await printed(THEIRS, 'html', month);
    expect(await problems(own)).toEqual([]);
    expect(own.toString('utf8')).not.toContain('丙镇');
  });

  it('are another office’s as little as if they did not exist', async () => {
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.get('editor', `${URL}/${id}`), 404, 'bulletin_not_found');
    for (const which of [id, NOBODY])
      for (const [who, path, body] of [
        ...([
          ['editor', 'redrawing', {}],
          ['editor', 'submission', {}],
          ['leader', 'approval', {}],
        ] as const),
        ...([
          ['leader', 'return', { opinion: '改' }],
          ['editor', 'discarding', {}],
          ['editor', 'publication', {}],
        ] as const),
        ...([
          ['leader', 'withdrawal', { documentNo: '1', reason: '误' }],
          ['editor', 'rendering', { format: 'html' }],
        ] as const),
      ])
        expectRefusal(await neighbour.post(who, `${URL}/${which}/${path}`, body), 404, 'bulletin_not_found');
    const token = `Bearer ${(await app.signIn('editor', neighbour.officeId, neighbour.unit)).token}`;
    const written = await app.put(
      'editor',
      `${URL}/${id}/paragraphs/advice`,
      { version: 1, text: '字' },
      { authorization: token },
    );
    expectRefusal(written, 404, 'bulletin_not_found');
    expect((await neighbour.get('leader', URL)).body).toEqual({ rows: [] });
  });

  it('are withdrawn only as a record under a document, and the period is drawn up anew under the next number', async () => {
    const withdrawal = { documentNo: '岚政办信通〔2014〕3号', reason: '数据有误' };
    expectRefusal(await move('leader', 'withdrawal', { ...withdrawal, documentNo: '' }), 400, 'invalid_input');
    expectRefusal(
      await move('leader', 'withdrawal', { ...withdrawal, documentNo: '岚政办信通〔2014〕1号' }),
      409,
      'document_no_taken',
    );
    const before = await read('leader');
    const withdrawn = ok(await move('leader', 'withdrawal', withdrawal));
    expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawn: { ...withdrawal, on: '2014-04-08' } });
    expect(withdrawn.colophon.contentSha256).toBe(before.colophon.contentSha256);
    const { body } = await app.get('audit_administrator', '/api/v1/audit?action=bulletin.withdraw');
    expect((body as { rows: object[] }).rows).toMatchObject([{ subject: `bulletin ${id}` }]);
    expect(await told(THEIRS, 'bulletin_withdrawn')).toHaveLength(1);
    const saying = await printed('editor', 'html');
    expect(saying.toString('utf8')).toContain(withdrawal.documentNo);
    for (const each of [print, saying]) expect(await problems(each)).toEqual([]);
    const again = ok(await draw({ period: '2014Q1' })).id;
    await move('editor', 'submission', {}, again);
    await move('leader', 'approval', {}, again);
    // 3 was used by the withdrawal.
    expect(ok(await move('editor', 'publication', {}, again)).documentNo).toBe('岚政办信通〔2014〕4号');
  });

  it('hold against the ledger, and a changed word, figure, step or place in the chain is found', async () => {
    expect(await findings()).toEqual([]);
    const source = app.nest.get(DataSource);
    const spoilt = async (table: string, column: string, to: string, where: string) => {
      const [row] = await source.query<Record<string, string>[]>(
        `SELECT ${column} AS held FROM ${table} WHERE ${where}`,
      );
      await source.query(`UPDATE ${table} SET ${column} = ${to} WHERE ${where}`);
      const found = await findings();
      await source.query(`UPDATE ${table} SET ${column} = ? WHERE ${where}`, [row?.['held']]);
      return found;
    };
    const one = `id = '${id}'`;
    const step = `bulletin_id = '${id}' AND step_no = 1`;
    expect(await spoilt('bulletin', 'content', "REPLACE(content, '认真', '深入')", one)).toEqual([
      'bulletin: 通报的内容与封存时不符',
    ]);
    expect(await spoilt('bulletin', 'document_no', "'x'", one)).toContain('bulletin: 通报的文号与印发记录不符');
    expect(await spoilt('bulletin', 'status', "'published'", one)).toEqual(['bulletin: 通报的状态与办理记录不符']);
    expect(await spoilt('bulletin_step', 'actor_name', "'x'", step)).toEqual([
      'bulletin_step: 通报的办理记录与其封印不符',
    ]);
    expect((await spoilt('bulletin', 'chain_seq', '1', one)).join()).toContain('对不上');
    const cell = `measure = 'point' AND kind = 'adoption' AND month = '2014-01' AND unit_id = ${app.unit('甲局')}`;
    expect(await spoilt('standing_cell', 'amount', 'amount + 1', cell)).toContain(
      'bulletin: 通报的统计表与台账重新统计的结果不符',
    );
    expect(await findings()).toEqual([]);
  });

  it('tell what became known late of closed periods, and of instructions, in the period they are booked in', async () => {
    await earn(app, '乙局', '2014-01-20', '迟到的采用');
    const itemId = await app.submitted(['甲局'], '2014-04-02', '甲四');
    await record(app, 'instructions', { itemId, level: 'city', leader: '王', occurredOn: '2014-04-05' });
    const drawn = ok(await draw({ period: '2014-04' }));
    expect(cellsOf(drawn, 'instructions')).toEqual([['甲局', '1', '1', '40']]);
    expect(cellsOf(drawn, 'adjustments')).toEqual([['乙局', '2014年1月', '采用', '+10']]);
    expect(paragraph(drawn, 'adjustments')?.text).toContain('涉及1个单位');
    expect(JSON.stringify(drawn)).not.toContain('迟到的采用');
  });

  it('let a draft be discarded, which frees its period', async () => {
    const first = ok(await draw({ period: '2014-02', mode: 'top', topPlaces: 1 })).id;
    ok(await move('editor', 'discarding', {}, first));
    expectRefusal(await move('editor', 'submission', {}, first), 409, 'bulletin_moved_on');
    expect(ok(await draw({ period: '2014-02' })).id).not.toBe(first);
  });
});
