import { UnitOfWork } from '@app/platform';
import { verifySubmission } from '@app/submission';
import {
  aNeighbour,
  type BadInput,
  expectOnlyFor,
  expectRefusal,
  expectRefused,
  posted,
  rowCounts,
} from '../support/refusals';
import { TestApp, type Who } from '../support/test-app';

const URL = '/api/v1/combined-items';

interface ItemRead {
  readonly status: string;
  readonly body: string;
  readonly steps: { readonly action: string; readonly details: object }[];
}

describe('POST /api/v1/combined-items', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const item = (unit: string) => app.submitted([unit], '2014-03-03', '春耕备耕');
  const text = { title: '全区春耕备耕进展顺利', body: '一、进展。\n二、打算。', reason: '同一事项' };
  const combine = (items: string[], more: object = {}) => app.post('editor', URL, { ...text, items, ...more });
  const combined = async (items: string[], more: object = {}) => {
    const { status, body } = await combine(items, more);
    expect(status).toBe(201);
    return (body as { itemId: string }).itemId;
  };
  const read = async (who: Who, id: string) => (await app.get(who, `/api/v1/items/${id}`)).body as ItemRead;
  const unmerge = (id: string, body: object = {}) => app.post('editor', `/api/v1/items/${id}/unmerging`, body);
  const adopt = (itemId: string, form = 'combined') => {
    const body = { itemId, publication: '政务', fields: { form }, occurredOn: '2014-03-05' };
    return app.post('editor', '/api/v1/adoptions', body);
  };

  it('makes a new item with a text of its own, and leads the others into it; nothing was submitted again', async () => {
    const [first, second] = [await item('甲局'), await item('乙局')];
    const before = await rowCounts(app);
    const id = await combined([first, second]);
    expect((await rowCounts(app))['ledger_event']).toBe(before['ledger_event']);
    expect(await read('editor', id)).toMatchObject({
      status: 'in_work',
      title: text.title,
      body: text.body,
      event: null,
      steps: [{ action: 'combine', details: { items: [first, second], revision: 1 } }],
    });
    const part = await read('editor', first);
    expect(part).toMatchObject({ status: 'merged' });
    expect(part.steps.at(-1)).toMatchObject({ action: 'merge', details: { into: id } });
    const mergers = await app.get('liaison of 乙局', `/api/v1/items/${id}/mergers`);
    expect(mergers.body).toEqual({
      // Another unit's item is one of them, and nothing more is said of it.
      items: [
        { id: first, title: null },
        { id: second, title: '春耕备耕' },
      ],
      into: null,
      combined: true,
    });
    const { body: of } = await app.get('editor', `/api/v1/items/${first}/mergers`);
    expect(of).toEqual({ items: [], into: { id, title: text.title }, combined: true });
    const { body: listed } = await app.get('editor', `/api/v1/item-mergers?into=${id}`);
    expect((listed as { rows: object[] }).rows).toMatchObject([{ combined: true }, { combined: true }]);
  });

  it('pays every unit of its parts once, those named twice with both shares', async () => {
    const id = await combined([await item('甲局'), await app.submitted(['乙局', '甲局'], '2014-03-03')]);
    expect(posted(await adopt(id)).filter((line) => line.includes('point'))).toEqual(
      ['甲局', '乙局'].map((unit) => `${app.unit(unit)} point 10.0 3.1.6`),
    );
  });

  it('carries the shares the editor gives', async () => {
    const contributors = [{ unitId: app.unit('乙局'), weight: 3 }, { unitId: app.unit('甲局') }];
    const id = await combined([await item('甲局'), await item('乙局')], { contributors });
    const { body } = await adopt(id, 'single');
    const { no } = (body as { event: { no: number } }).event;
    const { body: event } = await app.get('editor', `/api/v1/events/${no}`);
    expect((event as { content: { units: object[] } }).content.units).toMatchObject([
      { unit: String(app.unit('乙局')), weight: 3 },
      { unit: String(app.unit('甲局')), weight: 1 },
    ]);
  });

  it('ends when its parts are set free, as a whole and with every revision kept', async () => {
    const [first, second] = [await item('甲局'), await item('乙局')];
    const id = await combined([first, second]);
    const edited = { revision: 1, title: '改题', body: '改稿' };
    expect((await app.put('editor', `/api/v1/items/${id}/text`, edited)).status).toBe(200);
    expectRefusal(await unmerge(id, { items: [first] }), 409, 'combined_whole');
    await adopt(id);
    expectRefusal(await unmerge(id), 409, 'merge_adopted');
    const { body: events } = await app.get('editor', `/api/v1/events?itemId=${id}&type=adoption`);
    const event = (events as { rows: { no: number }[] }).rows[0]?.no;
    await app.post('editor', '/api/v1/cancellations', { event, reason: '误采' });
    expect((await unmerge(id)).status).toBe(204);
    expect([(await read('editor', id)).status, (await read('editor', first)).status]).toEqual(['withdrawn', 'in_work']);
    const { body: revisions } = await app.get('editor', `/api/v1/items/${id}/revisions`);
    expect(revisions).toMatchObject([{ title: text.title }, { title: '改题' }]);
    expect((await adopt(second, 'single')).status).toBe(201);
  });

  it('cannot be sent back, since no unit wrote it, nor led into another or be given more', async () => {
    const [id, other] = [await combined([await item('甲局'), await item('乙局')]), await item('丙镇')];
    const returned = await app.post('editor', `/api/v1/items/${id}/return`, { opinion: '请补充' });
    expectRefusal(returned, 409, 'step_refused');
    const merge = (into: string, from: string) => app.post('editor', '/api/v1/item-mergers', { into, items: [from] });
    expectRefusal(await merge(id, other), 409, 'merge_into_combined');
    expectRefusal(await merge(other, id), 409, 'merged_has_parts');
    expectRefusal(await combine([id, other]), 409, 'merged_has_parts');
  });

  it('is found sound by the check of the whole house, before and after it ends', async () => {
    const id = await combined([await item('甲局'), await item('乙局')]);
    await unmerge(id);
    await combined([await item('甲局'), await item('乙局')]);
    const findings = await app.nest.get(UnitOfWork).read(async (tx) => {
      const found: object[] = [];
      for await (const finding of verifySubmission(tx, app.officeId)) found.push(finding);
      return found;
    });
    expect(findings).toEqual([]);
  });

  it('is done by one of two editors who want one item at the same moment', async () => {
    const [first, second, wanted] = [await item('甲局'), await item('乙局'), await item('丙镇')];
    const answers = await Promise.all([combine([first, wanted]), combine([second, wanted])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('knows no item of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    expectRefusal(await combine([await item('甲局'), itemId]), 400, 'item_unknown');
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    const cases: (readonly [...BadInput])[] = [
      ['one item alone', { items: ['x'] }, 400, 'invalid_input'],
      ['no title', { title: '' }, 400, 'invalid_input'],
      ['words of classified papers', { body: '此件绝密' }, 400, 'secrecy_words'],
      ['a kind the office does not have', { kind: '诗歌' }, 400, 'kind_unknown'],
      ['an item nobody knows', { items: ['x', 'y'] }, 400, 'item_unknown'],
    ];
    it.each(cases)('%s', async (...bad) => {
      const good = { ...text, items: [await item('甲局'), await item('乙局')] };
      await expectRefused(app, 'editor', URL, good, bad);
    });

    it('units that did not contribute, and units that did and are left out', async () => {
      const items = [await item('甲局'), await item('乙局')];
      const refused = await combine(items, {
        contributors: [{ unitId: app.unit('甲局') }, { unitId: app.unit('丙镇') }],
      });
      expectRefusal(refused, 400, 'combined_contributors');
      expect((refused.body as { message: string }).message).toContain(String(app.unit('乙局')));
    });
  });

  it('is for editors', async () => expectOnlyFor(app, ['editor'], URL, {}));
});
