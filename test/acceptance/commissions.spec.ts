import { TestApp } from '../support/test-app';
import {
  aNeighbour,
  badEvents,
  expectOnlyFor,
  expectRefusal,
  expectRefused,
  expectRepeatable,
  posted,
  rowCounts,
} from '../support/refusals';

const URL = '/api/v1/commissions';

describe('POST /api/v1/commissions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = (more: object = {}, units = ['甲局']) => ({
    contributors: units.map((unit) => ({ unitId: app.unit(unit) })),
    fields: { result: 'late' },
    topic: '一季度经济运行情况',
    occurredOn: '2014-03-05',
    ...more,
  });

  it.each(['late', 'missing'])('takes fifty points from each unit whose draft is %s', async (result) => {
    const topic = `春耕 ${result}`;
    const answer = await app.post('editor', URL, good({ fields: { result }, topic }, ['甲局', '丙镇']));
    expect(answer.status).toBe(201);
    expect(posted(answer)).toEqual([`${app.unit('甲局')} point -50.0 3.2.7`, `${app.unit('丙镇')} point -50.0 3.2.7`]);
  });

  it('takes nothing for a draft that came in time, and the event is kept as evidence', async () => {
    const answer = await app.post('editor', URL, good({ fields: { result: 'on_time' }, topic: '防汛准备' }));
    expect(answer.body).toMatchObject({ event: { type: 'commission' }, entries: [], pending: [] });
    const { no } = (answer.body as { event: { no: number } }).event;
    const { body } = await app.get('editor', `/api/v1/events/${no}`);
    expect(body).toMatchObject({ content: { about: { title: '防汛准备' }, fields: { result: 'on_time' } } });
  });

  it('counts each topic, and the same topic of a unit and a day once', async () => {
    const body = good({ topic: '安全生产' });
    const first = await app.post('editor', URL, body);
    expect((await app.post('editor', URL, body)).text).toBe(first.text);
    expectRefusal(await app.post('editor', URL, { ...body, fields: { result: 'missing' } }), 409, 'already_recorded');
    expect(posted(await app.post('editor', URL, { ...body, topic: '消防安全' }))).toHaveLength(1);
  });

  it('writes once under a key, and nothing in a dry run', () =>
    expectRepeatable(app, 'editor', URL, good({ topic: '民生' }), { topic: '就业' }));

  it('knows no item and no unit of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    const before = await rowCounts(app);
    expectRefusal(await app.post('editor', URL, good({ itemId })), 400, 'item_unknown');
    const contributors = [{ unitId: neighbour.unit('外局') }];
    expectRefusal(await app.post('editor', URL, good({ contributors })), 400, 'unit_unknown');
    expect(await rowCounts(app)).toEqual(before);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    it.each([
      ...badEvents,
      ['no units', { contributors: undefined }, 400, 'invalid_input'] as const,
      ['no result', { fields: {} }, 400, 'invalid_input'] as const,
      ['a result nobody knows', { fields: { result: 'soon' } }, 400, 'invalid_input'] as const,
      ['no topic', { topic: undefined }, 400, 'invalid_input'] as const,
      ['an empty topic', { topic: '' }, 400, 'invalid_input'] as const,
      ['a topic of blanks', { topic: '　' }, 400, 'invalid_input'] as const,
      ['a topic given twice', { fields: { result: 'late', title: '别的题目' } }, 400, 'invalid_input'] as const,
    ])('%s', (...bad) => expectRefused(app, 'editor', URL, good({ topic: '税收' }), bad));
  });

  it('is for editors', () => expectOnlyFor(app, ['editor'], URL, good()));
});
