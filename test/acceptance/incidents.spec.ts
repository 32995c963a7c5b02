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

const URL = '/api/v1/incidents';

describe('POST /api/v1/incidents', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = (more: object = {}, units = ['丙镇']) => ({
    contributors: units.map((unit) => ({ unitId: app.unit(unit) })),
    fields: { fault: 'late', level: 'district' },
    occurredOn: '2014-03-05',
    ...more,
  });

  it.each([
    ['late', 'province', '-100.0', '3.2.4'],
    ['omitted', 'province', '-200.0', '3.2.4'],
    ['concealed', 'province', '-200.0', '3.2.4'],
    ['late', 'city', '-50.0', '3.2.5'],
    ['omitted', 'city', '-100.0', '3.2.5'],
    ['late', 'district', '-30.0', '3.2.6'],
    ['concealed', 'district', '-60.0', '3.2.6'],
    ['criticised', 'district', '-100.0', '3.2.8'],
  ])('takes what %s reporting costs at the level of the %s', async (fault, level, amount, clause) => {
    const answer = await app.post('editor', URL, good({ fields: { fault, level } }));
    expect(answer.status).toBe(201);
    expect(posted(answer)).toEqual([`${app.unit('丙镇')} point ${amount} ${clause}`]);
  });

  it('takes the whole from each of several units, because blame is not divided', async () => {
    const answer = await app.post('editor', URL, good({ occurredOn: '2014-03-06' }, ['甲局', '丙镇']));
    expect(posted(answer)).toEqual([`${app.unit('甲局')} point -30.0 3.2.6`, `${app.unit('丙镇')} point -30.0 3.2.6`]);
  });

  it('leaves a false report to the head of the office, within the range of the clause', async () => {
    const answer = await app.post('editor', URL, good({ fields: { fault: 'untrue', level: 'city' } }));
    expect(answer.body).toMatchObject({
      entries: [],
      pending: [{ asset: 'point', range: ['-100.0', '-50.0'], decides: 'office_head', clause: '3.2.3' }],
    });
  });

  it('leaves a criticism the regulation is silent on to the head of the office, without a range', async () => {
    const answer = await app.post('editor', URL, good({ fields: { fault: 'criticised', level: 'city' } }));
    expect(answer.body).toMatchObject({ entries: [], pending: [{ range: null, decides: 'office_head' }] });
  });

  it('can be about an item, and then stands in the history of that item', async () => {
    const itemId = await app.submitted(['丙镇'], '2014-03-02');
    const answer = await app.post('editor', URL, good({ itemId, reason: '数字有误' }));
    expect(answer.body).toMatchObject({ event: { itemId } });
    const { body } = await app.get('editor', `/api/v1/events?itemId=${itemId}&type=incident`);
    expect((body as { rows: { content: object }[] }).rows).toMatchObject([{ content: { reason: '数字有误' } }]);
  });

  it('takes null for the item nobody named', async () => {
    const answer = await app.post('editor', URL, good({ itemId: null, reason: null, occurredOn: '2014-03-07' }));
    expect(answer.body).toMatchObject({ event: { itemId: null } });
    expect(answer.status).toBe(201);
  });

  it('writes once under a key, and nothing in a dry run', () =>
    expectRepeatable(app, 'editor', URL, good({ occurredOn: '2014-03-08' }), { reason: '迟报两小时' }));

  it('knows no item and no unit of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    const contributors = [{ unitId: app.unit('甲局') }, { unitId: neighbour.unit('外局') }];
    const before = await rowCounts(app);
    expectRefusal(await app.post('editor', URL, good({ itemId })), 400, 'item_unknown');
    expectRefusal(await app.post('editor', URL, good({ contributors })), 400, 'unit_unknown');
    expect(await rowCounts(app)).toEqual(before);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    it.each([
      ...badEvents,
      ['no units', { contributors: undefined }, 400, 'invalid_input'] as const,
      ['no fault', { fields: { level: 'city' } }, 400, 'invalid_input'] as const,
      ['no level', { fields: { fault: 'late' } }, 400, 'invalid_input'] as const,
      ['no words at all', { fields: undefined }, 400, 'invalid_input'] as const,
      ['a reason of blanks', { reason: ' ' }, 400, 'invalid_input'] as const,
      ['a unit twice', { contributors: [{ unitId: 1 }, { unitId: 1 }] }, 400, 'contributor_twice'] as const,
      [
        'a hundred and one units',
        { contributors: [...Array(101).keys()].map((i) => ({ unitId: i + 1 })) },
        400,
        'invalid_input',
      ] as const,
    ])('%s', (...bad) => expectRefused(app, 'editor', URL, good({ occurredOn: '2014-03-11' }), bad));
  });

  it('is for editors', () => expectOnlyFor(app, ['editor'], URL, good()));
});
