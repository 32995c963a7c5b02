import { writeWorkbook } from '@app/platform';
import { DataSource } from 'typeorm';
import { aNeighbour, expectOnlyFor, expectRefusal, rowCounts } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/upper-lists';
const NOBODYS = '00000000-0000-4000-8000-000000000000';

interface Line {
  readonly no: number;
  readonly status: string;
  readonly event: number | null;
  readonly proposal: string | null;
  readonly publicationKey: string | null;
  readonly adoptedOn: string | null;
  readonly unitId: number | null;
  readonly candidates: { itemId: string; score: number; why: { title: number; unit: string; days: number } }[];
}
interface Outcome {
  readonly no: number;
  readonly event: number | null;
  readonly already: boolean;
  readonly receipt: { entries: { amount: string; asset: string }[] } | null;
  readonly error: { code: string; message: string } | null;
}

const TABLE = [
  '2014年3月市政府办采用情况',
  '刊物\t期号\t日期\t标题\t单位',
  '《政府专报》\t第12期\t3月15日\t部分地区农村危桥改造亟待加快\t甲局',
  '\t\t\t某区化肥价格上涨影响春耕\t乙局人民政府',
  '市内参\t3\t2014.3.16\t某县旅游厕所调查\t外县',
  '合计\t\t\t3\t',
].join('\n');

describe('adoption lists of upper offices', () => {
  let app: TestApp;
  let bridges: string;
  let fertiliser: string;
  beforeAll(async () => {
    app = await TestApp.start();
    bridges = await app.submitted(['甲局'], '2014-03-03', '甲局多措并举推进农村危桥改造工作');
    fertiliser = await app.submitted(['乙局', '丙镇'], '2014-03-04', '乙局反映化肥价格上涨影响春耕备耕');
    await app.submitted(['丙镇'], '2014-03-04', '丙镇创新机制抓森林防火');
  });
  afterAll(() => app.close());

  const load = async (text = TABLE, more: object = {}): Promise<string> => {
    const { status, body } = await app.post('editor', URL, { name: '市政府办3月', text, ...more });
    expect([status, body]).toEqual([201, expect.objectContaining({ status: 'open' })]);
    return (body as { id: string }).id;
  };
  const lines = async (id: string, query = ''): Promise<Line[]> =>
    ((await app.get('editor', `${URL}/${id}/lines${query}`)).body as { rows: Line[] }).rows;
  const confirm = async (id: string, confirmed: object[], query = ''): Promise<Outcome[]> => {
    const { status, body } = await app.post('editor', `${URL}/${id}/confirmations${query}`, { lines: confirmed });
    expect(status).toBe(200);
    return (body as { lines: Outcome[] }).lines;
  };
  const single = { fields: { form: 'single' } };
  const events = async () => (await rowCounts(app))['ledger_event'];

  it('propose our item under a changed title, and say why; what is not ours has no proposal', async () => {
    const before = await events();
    const [first, second, third] = await lines(await load());
    expect(first).toMatchObject({
      status: 'open',
      proposal: bridges,
      adoptedOn: '2014-03-15',
      unitId: app.unit('甲局'),
    });
    expect(first?.publicationKey).toBe('政府专报@city');
    expect(first?.candidates[0]).toMatchObject({ itemId: bridges, why: { unit: 'same', days: 12 } });
    expect(first?.candidates[0]?.score).toBeGreaterThanOrEqual(70);
    // The publication, issue and date of the merged cell above are its own.
    expect(second).toMatchObject({ proposal: fertiliser, publicationKey: '政府专报@city', adoptedOn: '2014-03-15' });
    expect(third).toMatchObject({ proposal: null, publicationKey: null, unitId: null });
    expect(await events()).toBe(before);
  });

  it('are about items of the unit in their title, where the list has no column for it', async () => {
    const [line] = await lines(await load('标题,刊物,期号,日期\n丙镇：护林员如何守山,政府专报,40,3.15'));
    expect(line?.unitId).toBeNull();
    expect(line?.candidates.map(({ why }) => why.unit)).toContain('same');
  });

  it('are compared by what is rare in the titles of an office that has many', async () => {
    const neighbour = await aNeighbour(app, { code: 'many' });
    const { itemId } = await neighbour.submitted();
    const text = '标题,刊物,单位,日期\n外区信息公开,政府专报,外局,3.15';
    const { body } = await neighbour.post('editor', URL, { name: '3月', text });
    const likeness = async () => {
      const answer = await neighbour.get('editor', `${URL}/${(body as { id: string }).id}/lines`);
      return (answer.body as { rows: Line[] }).rows[0]?.candidates[0]?.why.title ?? NaN;
    };
    const before = await likeness();
    const database = app.nest.get(DataSource);
    const [row = {}] = await database.query<object[]>('SELECT * FROM item WHERE id = ?', [itemId]);
    const alike = Array.from({ length: 250 }, (_, i) => ({ ...row, id: `alike-${i}`, title: `外区信息 ${i}` }));
    const places = alike.map(
      (each) =>
        `(${Object.keys(each)
          .map(() => '?')
          .join()})`,
    );
    const insert = `INSERT INTO item (${Object.keys(row).join()}) VALUES ${places.join()}`;
    await database.query(
      insert,
      alike.flatMap((each) => Object.values(each) as unknown[]),
    );
    expect(await likeness()).toBeLessThan(before * 0.7);
  });

  it('are read from a workbook, too, where dates are dates and merged cells are empty', async () => {
    const sheet = {
      name: '采用情况',
      columns: ['刊物', '期号', '日期', '标题', '单位'].map((heading) => ({ heading })),
      rows: [
        ['《政府专报》', 12, '2014-03-15', '部分地区农村危桥改造亟待加快', '甲局'],
        ['', '', '', '某区化肥价格上涨影响春耕', '乙局'],
      ],
    };
    const pieces: Buffer[] = [];
    for await (const piece of writeWorkbook([sheet])) pieces.push(piece);
    const { token } = await app.signIn('editor');
    const send = (payload: Buffer) =>
      app.nest.inject({
        method: 'POST',
        url: `${URL}/file?name=${encodeURIComponent('3月采用.xlsx')}`,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
        payload,
      });
    const answer = await send(Buffer.concat(pieces));
    expect([answer.statusCode, answer.json<object>()]).toEqual([201, expect.objectContaining({ name: '3月采用' })]);
    const found = await lines(answer.json<{ id: string }>().id);
    expect(found.map(({ proposal, adoptedOn }) => [proposal, adoptedOn])).toEqual([
      [bridges, '2014-03-15'],
      [fertiliser, '2014-03-15'],
    ]);
    const before = await rowCounts(app);
    expect((await send(Buffer.from('标题,单位\n一,二'))).statusCode).toBe(400);
    expect((await send(Buffer.alloc(2 * 1_024 * 1_024 + 1))).statusCode).toBe(413);
    expect(await rowCounts(app)).toEqual(before);
  });

  it('become adoptions once, however often they are confirmed and in however many lists they stand', async () => {
    const id = await load();
    const both = [
      { no: 1, itemId: bridges, ...single },
      { no: 2, itemId: fertiliser, ...single },
    ];
    const tried = await confirm(id, both, '?dryRun=true');
    expect(tried.map(({ event, receipt }) => [event, receipt?.entries.length])).toEqual([
      [null, 2],
      [null, 4],
    ]);
    const before = (await events()) ?? 0;
    const done = await confirm(id, both);
    expect(done.map(({ already, error }) => [already, error])).toEqual([
      [false, null],
      [false, null],
    ]);
    expect(done[0]?.receipt?.entries).toContainEqual(expect.objectContaining({ asset: 'point', amount: '50.0' }));
    const numbers = done.map(({ event }) => event);
    const again = await confirm(id, both);
    expect(again.map(({ event, already }) => [event, already])).toEqual(numbers.map((event) => [event, true]));
    // Another list with the same lines under other marks, in another order, with one more.
    const overlapping = await load(
      [
        '标题,刊物,期号,日期',
        '“某区化肥价格上涨影响春耕”,政府专报,12,3.15',
        '某县森林防火新机制,政府专报,13,3.20',
      ].join('\n'),
    );
    expect((await lines(overlapping)).map(({ status, event }) => [status, event])).toEqual([
      ['recorded', numbers[1]],
      ['open', null],
    ]);
    expect((await confirm(overlapping, [{ no: 1, itemId: fertiliser }]))[0]).toMatchObject({
      event: numbers[1],
      already: true,
    });
    expect(await events()).toBe(before + 2);
    const { body } = await app.get('editor', `${URL}/${id}`);
    expect(body).toMatchObject({ lines: { open: 1, recorded: 2, not_ours: 0 } });
  });

  it.each([
    ['in its issue and not in another', ['19', '20'], '20'],
    ['although nobody wrote down its issue', [undefined], '20'],
    ['although the list says no issue', ['20'], ''],
  ])('find what somebody recorded by hand before the list came, %s', async (how, issues, listed) => {
    const item = await app.submitted(['甲局'], '2014-03-05', '甲局开通三条镇村公交线路');
    let event: number | undefined;
    for (const issue of issues) {
      const adoption = { itemId: item, publication: '政府专报', issue, occurredOn: '2014-03-10', ...single };
      const { body } = await app.post('editor', '/api/v1/adoptions', adoption);
      event = (body as { event: { no: number } }).event.no;
    }
    const id = await load(`标题\t刊物\t期号\t日期\n镇村公交线路开通 ${how}\t政府专报\t${listed}\t3月11日`);
    const [outcome] = await confirm(id, [{ no: 1, itemId: item }]);
    expect(outcome).toMatchObject({ already: true, event });
  });

  it('are open again when their adoption was cancelled, so that it can be recorded rightly', async () => {
    const item = await app.submitted(['甲局'], '2014-03-06', '甲局更换老化管网四十公里');
    const id = await load('标题\t刊物\t期号\t日期\n老化管网更换四十公里\t政府专报\t21\t3月11日');
    const [{ event } = { event: null }] = await confirm(id, [{ no: 1, itemId: item, ...single }]);
    await app.post('editor', '/api/v1/cancellations', { event, reason: '登记有误' });
    expect(await lines(id)).toMatchObject([{ status: 'open', event: null, proposal: item }]);
    const [renewed] = await confirm(id, [{ no: 1, itemId: item, ...single }]);
    expect(renewed).toMatchObject({ already: false, error: null });
    expect(renewed?.event).not.toBe(event);
  });

  it('tell line by line what is amiss and record the others', async () => {
    const id = await load(
      '标题\t刊物\t期号\t日期\n危桥改造\t政府专报\t30\t3月11日\n春耕\t某刊\t1\t3月11日\n防火\t政府专报\t30\t三月间',
    );
    const outcomes = await confirm(id, [
      { no: 2, itemId: fertiliser },
      { no: 3, itemId: fertiliser },
      { no: 9, itemId: fertiliser },
      { no: 1, itemId: NOBODYS, ...single },
      { no: 1, itemId: bridges, ...single },
    ]);
    expect(outcomes.map(({ no, error }) => [no, error?.code])).toEqual([
      [2, 'upper_publication_unknown'],
      [3, 'upper_line_without_date'],
      [9, 'upper_line_not_found'],
      [1, 'item_unknown'],
      [1, undefined],
    ]);
    expect(
      (await confirm(id, [{ no: 3, itemId: fertiliser, occurredOn: '2014-03-12', ...single }]))[0]?.error,
    ).toBeNull();
    const [other] = await confirm(id, [{ no: 1, itemId: fertiliser, ...single }]);
    expect(other?.error).toMatchObject({ code: 'upper_line_of_another_item' });
  });

  it('ask for an unknown publication once a list, instead of guessing it', async () => {
    const id = await load('标题\t刊物\n一\t市专报\n二\t市专报\n三\t政府专报');
    const state = async () => (await app.get('editor', `${URL}/${id}`)).body as object;
    expect(await state()).toMatchObject({ unknownPublications: [{ text: '市专报', lines: 2 }] });
    const answer = { text: '市专报', publication: '政府专报' };
    expect((await app.post('editor', `${URL}/${id}/publications`, answer)).body).toMatchObject({
      unknownPublications: [],
    });
    expect((await lines(id)).map(({ publicationKey }) => publicationKey)).toEqual(Array(3).fill('政府专报@city'));
    expectRefusal(
      await app.post('editor', `${URL}/${id}/publications`, { ...answer, text: '没有的' }),
      400,
      'upper_publication_not_there',
    );
    expectRefusal(
      await app.post('editor', `${URL}/${id}/publications`, { ...answer, publication: '没有的' }),
      400,
      'publication_unknown',
    );
  });

  it('may be about nothing of ours, which can be taken back, and are put away as a whole', async () => {
    const id = await load();
    const send = (action: string, body: object = {}) => app.post('editor', `${URL}/${id}/${action}`, body);
    expect((await send('rejections', { lines: [3] })).status).toBe(204);
    expect(await lines(id, '?status=not_ours')).toMatchObject([{ no: 3, candidates: [] }]);
    expectRefusal(await send('rejections', { lines: [3] }), 409, 'upper_lines_moved');
    expect((await confirm(id, [{ no: 3, itemId: bridges }]))[0]?.error).toMatchObject({ code: 'upper_line_not_ours' });
    expect((await send('reopenings', { lines: [3] })).status).toBe(204);
    expect((await send('dismissal')).status).toBe(204);
    expectRefusal(await send('confirmations', { lines: [{ no: 3, itemId: bridges }] }), 409, 'upper_list_dismissed');
    const { body } = await app.get('editor', `${URL}?limit=200`);
    expect(body).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ id, status: 'dismissed' })]) as object[],
    });
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = (await app.get('editor', `${URL}?limit=2${cursor}`)).body as {
        rows: { id: string }[];
        next?: string;
      };
      seen.push(...page.rows.map((list) => list.id));
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen).toEqual((body as { rows: { id: string }[] }).rows.map((list) => list.id));
    const found = async (query: string) =>
      ((await app.get('editor', `${URL}?limit=200&${query}`)).body as { rows: { id: string }[] }).rows.map(
        (each) => each.id,
      );
    expect((await found('order=oldest')).reverse()).toEqual(seen);
    expect([(await found('status=open')).includes(id), (await found('status=dismissed')).includes(id)]).toEqual([
      false,
      true,
    ]);
    expect(await found(`text=${encodeURIComponent('3月')}`)).toContain(id);
    expect(await found('text=%25')).toEqual([]);
  });

  it('show the lines of a unit, of a publication, or with a word in the title', async () => {
    const id = await load();
    const found = async (query: string) => (await lines(id, `?${query}`)).map(({ no }) => no);
    expect(await found(`unitId=${app.unit('甲局')}`)).toEqual([1]);
    expect(await found(`publication=${encodeURIComponent('政府专报@city')}`)).toEqual([1, 2]);
    expect(await found(`text=${encodeURIComponent('旅游')}`)).toEqual([3]);
    expect(await found(`status=open&unitId=${app.unit('甲局')}&text=${encodeURIComponent('旅游')}`)).toEqual([]);
  });

  it('are paged, since each line is searched for', async () => {
    const id = await load(`标题\t日期\n${Array.from({ length: 5 }, (_, i) => `第${i}件\t3月1日`).join('\n')}`);
    const first = (await app.get('editor', `${URL}/${id}/lines?limit=3`)).body as { rows: Line[]; next: string };
    const second = (await app.get('editor', `${URL}/${id}/lines?limit=3&cursor=${first.next}`)).body as {
      rows: Line[];
    };
    expect([...first.rows, ...second.rows].map(({ no }) => no)).toEqual([1, 2, 3, 4, 5]);
    expect(second).not.toHaveProperty('next');
  });

  it('do not exist for another office', async () => {
    const id = await load();
    const neighbour = await aNeighbour(app, { code: 'beside' });
    expectRefusal(await neighbour.get('editor', `${URL}/${id}`), 404, 'upper_list_not_found');
    expectRefusal(await neighbour.get('editor', `${URL}/${id}/lines`), 404, 'upper_list_not_found');
    expect((await neighbour.get('editor', URL)).body).toEqual({ rows: [] });
    const written: [string, object][] = [
      ['publications', { text: '市内参', publication: '政务' }],
      ['confirmations', { lines: [{ no: 1, itemId: bridges }] }],
      ['rejections', { lines: [1] }],
      ['reopenings', { lines: [1] }],
      ['dismissal', {}],
    ];
    for (const [action, body] of written)
      expectRefusal(await neighbour.post('editor', `${URL}/${id}/${action}`, body), 404, 'upper_list_not_found');
  });

  it.each([
    ['no titles to be found', { text: '甲\t乙\n丙\t丁' }, 'upper_list_without_titles'],
    ['headings and nothing else', { text: '标题\t单位' }, 'upper_list_empty'],
    ['more lines than a list may have', { text: `标题,单位\n${'某事,某局\n'.repeat(901)}` }, 'upper_list_too_long'],
    ['no text', { text: undefined }, 'invalid_input'],
    ['no name', { name: ' ' }, 'invalid_input'],
    ['an unknown field', { colour: 'red' }, 'invalid_input'],
  ])('are refused with %s, and nothing is kept', async (_name, change, code) => {
    const before = await rowCounts(app);
    expectRefusal(await app.post('editor', URL, { name: '一张表', text: TABLE, ...change }), 400, code);
    expect(await rowCounts(app)).toEqual(before);
  });

  it('are for editors', () => expectOnlyFor(app, ['editor'], URL, { name: '一张表', text: TABLE }));
});
