import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, posted } from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/item-mergers';

describe('merging items', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const item = (unit: string, title = '春耕备耕') => app.submitted([unit], '2014-03-03', title);
  const merge = (into: string, ...items: string[]) => app.post('editor', URL, { into, items, reason: '同一事项' });
  const unmerge = (id: string, body: object = {}) => app.post('editor', `/api/v1/items/${id}/unmerging`, body);
  const adopt = (itemId: string) => {
    const body = { itemId, publication: '政务', fields: { form: 'combined' }, occurredOn: '2014-03-05' };
    return app.post('editor', '/api/v1/adoptions', body);
  };
  const read = async (who: Who, path: string) => (await app.get(who, `/api/v1/items/${path}`)).body as object;

  it('pays each of three units in full for the combined item, and divides its money as the regulation says', async () => {
    const [lead, second, third] = [await item('甲局'), await item('乙局'), await item('丙镇')];
    expect((await merge(lead, second, third)).status).toBe(204);
    expect(await read('editor', second)).toMatchObject({ status: 'merged' });
    const unseen = { id: lead, title: null };
    expect(await read('liaison of 乙局', `${second}/mergers`)).toEqual({ items: [], into: unseen, combined: false });
    const parts = [second, third].map((id) => ({ id, title: '春耕备耕' }));
    expect(await read('editor', `${lead}/mergers`)).toEqual({ items: parts, into: null, combined: false });

    const adopted = await adopt(lead);
    const [a, b, c] = [app.unit('甲局'), app.unit('乙局'), app.unit('丙镇')];
    expect([...posted(adopted)].sort()).toEqual(
      [
        ...[a, b, c].map((unit) => `${unit} point 10.0 3.1.6`),
        ...[`${a} yuan 6.67 4.1`, `${b} yuan 6.67 4.1`, `${c} yuan 6.66 4.1`],
      ].sort(),
    );
    expectRefusal(await unmerge(lead), 409, 'merge_adopted');
    expectRefusal(await merge(lead, await item('丁街道')), 409, 'merge_adopted');
    expectRefusal(await adopt(second), 409, 'step_refused');
    const { body } = await app.get('editor', `/api/v1/events?itemId=${second}&type=submission`);
    expect((body as { rows: object[] }).rows).toHaveLength(1);
  });

  it('joins a unit that is in it twice, because it is paid once', async () => {
    const [lead, other] = [await item('甲局'), await app.submitted(['乙局', '甲局'], '2014-03-03')];
    await merge(lead, other);
    const points = posted(await adopt(lead)).filter((line) => line.includes('point'));
    expect(points).toEqual(['甲局', '乙局'].map((unit) => `${app.unit(unit)} point 10.0 3.1.6`));
  });

  it('is undone while the item is not adopted, in part or in whole', async () => {
    const [lead, second, third] = [await item('甲局'), await item('乙局'), await item('丙镇')];
    await merge(lead, second, third);
    expect((await unmerge(lead, { items: [third] })).status).toBe(204);
    expect(await read('editor', `${lead}/mergers`)).toMatchObject({ items: [{ id: second }], into: null });
    expect(await read('editor', third)).toMatchObject({ status: 'in_work' });
    expectRefusal(await unmerge(lead, { items: [third] }), 409, 'not_merged');
    expect((await unmerge(lead)).status).toBe(204);
    expectRefusal(await unmerge(lead), 409, 'not_merged');
    expect(posted(await adopt(lead)).filter((line) => line.includes('point'))).toHaveLength(1);
    expect((await adopt(second)).status).toBe(201);
  });

  it('is done by one of two editors who want one item at the same moment; the other is told who did what', async () => {
    for (let round = 0; round < 3; round++) {
      const [first, second, wanted] = [await item('甲局'), await item('乙局'), await item('丙镇')];
      const answers = await Promise.all([merge(first, wanted), merge(second, wanted)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const late = answers.find(({ status }) => status === 409);
      expect((late?.body as { message: string }).message).toContain('editor');
      const [one, other] = await Promise.all([adopt(first), merge(first, await item('丁街道'))]);
      const units = posted(one).filter((line) => line.includes('point'));
      expect([204, 409]).toContain(other.status);
      const { items } = (await read('editor', `${first}/mergers`)) as { items: string[] };
      expect(units).toHaveLength(items.length + 1);
    }
  });

  it('crosswise at the same moment ends with one leading, not with two that wait for each other', async () => {
    const [one, other] = [await item('甲局'), await item('乙局')];
    const answers = await Promise.all([merge(one, other), merge(other, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('knows no item of another office, and none that has others merged into it', async () => {
    const [lead, second, third] = [await item('甲局'), await item('乙局'), await item('丙镇')];
    await merge(lead, second);
    expectRefusal(await merge(third, lead), 409, 'merged_has_parts');
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    expectRefusal(await merge(lead, itemId), 400, 'item_unknown');
    expectRefusal(await neighbour.post('editor', URL, { into: itemId, items: [third] }), 400, 'item_unknown');
    expectRefusal(await neighbour.post('editor', `/api/v1/items/${lead}/unmerging`, {}), 400, 'item_unknown');
    expectRefusal(await neighbour.get('editor', `/api/v1/items/${lead}/mergers`), 404, 'item_not_found');
    expectRefusal(await app.get('liaison of 丙镇', `/api/v1/items/${lead}/mergers`), 404, 'item_not_found');
  });

  it('are listed by the moment of merging, page by page, and no longer once they are undone', async () => {
    const [lead, second, third] = [await item('甲局', '主稿'), await item('乙局', '甲稿'), await item('丙镇', '乙稿')];
    await merge(lead, second, third);
    const list = async (query: string) =>
      (await app.get('editor', `${URL}?into=${lead}${query}`)).body as { rows: { itemId: string }[]; next?: string };
    const first = await list('&limit=1&order=oldest');
    const rest = await list(`&limit=1&order=oldest&cursor=${first.next}`);
    expect([...first.rows, ...rest.rows].map(({ itemId }) => itemId).sort()).toEqual([second, third].sort());
    expect(rest.next).toBeUndefined();
    expect((await list('')).rows).toContainEqual({
      ...{ itemId: second, title: '甲稿', intoId: lead, intoTitle: '主稿', combined: false },
      ...{ at: '2014-03-20T02:00:00.000Z', by: 'editor' },
    });
    expect((await list('&from=2014-03-20&to=2014-03-20')).rows).toHaveLength(2);
    expect((await list('&to=2014-03-19')).rows).toEqual([]);
    const found = async (query: string) => (await list(`&${query}`)).rows.map(({ itemId }) => itemId).sort();
    const all = [second, third].sort();
    expect(await found(`unitId=${app.unit('乙局')}`)).toEqual([second]);
    expect(await found(`unitId=${app.unit('甲局')}`)).toEqual(all);
    expect(await found(`unitId=${app.unit('丁街道')}`)).toEqual([]);
    expect(await found(`text=${encodeURIComponent('乙稿')}`)).toEqual([third]);
    expect(await found(`text=${encodeURIComponent('主稿')}`)).toEqual(all);
    const { status } = (await read('editor', lead)) as { status: string };
    expect(await found(`status=${status}`)).toEqual(all);
    for (const query of ['publication=政务@district', 'level=district', 'status=adopted'])
      expect(await found(encodeURI(query))).toEqual([]);
    const { event } = (await adopt(lead)).body as { event: { no: number } };
    for (const query of ['publication=政务@district', 'level=district', 'status=adopted'])
      expect(await found(encodeURI(query))).toEqual(all);
    expect(await found('level=city')).toEqual([]);
    await app.post('editor', '/api/v1/cancellations', { event: event.no, reason: '误' });
    await unmerge(lead);
    expect((await list('')).rows).toEqual([]);
    const neighbour = await aNeighbour(app, { code: 'mergers' });
    expect((await neighbour.get('editor', URL)).body).toEqual({ rows: [] });
    expectRefusal(await app.get('editor', `${URL}?cursor=abc`), 400, 'bad_cursor');
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    const cases: BadInput[] = [
      ['no item that goes on', { into: undefined }, 400, 'invalid_input'],
      ['nothing to merge', { items: [] }, 400, 'invalid_input'],
      ['an item that is no text', { items: [7] }, 400, 'invalid_input'],
      ['an item twice', { items: ['x', 'x'] }, 400, 'invalid_input'],
      ['an item nobody knows', { items: ['00000000-0000-4000-8000-000000000000'] }, 400, 'item_unknown'],
      ['malformed JSON', '{"into"', 400, 'malformed_body'],
    ];
    it.each(cases)('%s', async (...bad) => {
      const good = { into: await item('甲局'), items: [await item('乙局')] };
      await expectRefused(app, 'editor', URL, good, bad);
    });

    it('an item into itself', async () => {
      const into = await item('甲局');
      expectRefusal(await merge(into, into), 400, 'merge_with_itself');
    });
  });

  it('is for editors', async () => {
    await expectOnlyFor(app, ['editor'], URL, {});
    await expectOnlyFor(app, ['editor'], `/api/v1/items/${await item('甲局')}/unmerging`, { items: [] });
  });
});
