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

const URL = '/api/v1/instructions';

describe('POST /api/v1/instructions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = async (more: object = {}) => ({
    itemId: await app.submitted(['甲局'], '2014-03-03'),
    level: 'city',
    occurredOn: '2014-03-09',
    ...more,
  });

  it.each([
    ['district', '20.0', '100.00', '3.1.8', '4.6'],
    ['city', '40.0', '300.00', '3.1.9', '4.7'],
    ['province', '80.0', '500.00', '3.1.10', '4.8'],
  ])('adds what a leader of the %s is worth, with the clauses', async (level, point, yuan, forPoint, forYuan) => {
    const answer = await app.post('editor', URL, await good({ level }));
    const unit = app.unit('甲局');
    expect(posted(answer)).toEqual([`${unit} point ${point} ${forPoint}`, `${unit} yuan ${yuan} ${forYuan}`]);
  });

  it('goes to the units of the adoption in equal parts, because the leader read what was published', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const contributors = [{ unitId: app.unit('甲局') }, { unitId: app.unit('丙镇') }, { unitId: app.unit('乙局') }];
    const adoption = {
      itemId,
      publication: '政务',
      fields: { form: 'combined' },
      occurredOn: '2014-03-05',
      contributors,
    };
    await app.post('editor', '/api/v1/adoptions', adoption);
    const answer = await app.post('editor', URL, { itemId, level: 'district', occurredOn: '2014-03-09' });
    const [a, c, b] = [app.unit('甲局'), app.unit('丙镇'), app.unit('乙局')];
    expect(posted(answer)).toEqual([
      `${a} point 6.7 3.1.8`,
      `${c} point 6.7 3.1.8`,
      `${b} point 6.6 3.1.8`,
      `${a} yuan 33.34 4.6`,
      `${c} yuan 33.33 4.6`,
      `${b} yuan 33.33 4.6`,
    ]);
  });

  it('counts each leader and each day, and the same leader on the same day once', async () => {
    const body = await good({ leader: '王副市长' });
    const first = await app.post('editor', URL, body);
    const again = await app.post('editor', URL, body);
    expect(again.text).toBe(first.text);
    const other = await app.post('editor', URL, { ...body, leader: '李副市长' });
    const later = await app.post('editor', URL, { ...body, occurredOn: '2014-03-10' });
    expect(posted(other)).toEqual(posted(first));
    expect(posted(later)).toEqual(posted(first));
    const { body: list } = await app.get('editor', `/api/v1/events?itemId=${body.itemId}&type=instruction`);
    expect((list as { rows: unknown[] }).rows).toHaveLength(3);
  });

  it('is booked in the open month with its own date when it arrives weeks later', async () => {
    const late = await aNeighbour(app, { code: 'late', firstMonth: '2014-03' });
    const { itemId } = await late.submitted('外局', '2014-02-20');
    const answer = await late.post('editor', URL, { itemId, level: 'district', occurredOn: '2014-02-25' });
    const { entries } = answer.body as { entries: { period: string; bookedMonth: string }[] };
    expect(entries.map(({ period, bookedMonth }) => [period, bookedMonth])).toEqual([
      ['2014-02', '2014-03'],
      ['2014-02', '2014-03'],
    ]);
  });

  it('writes once under a key, and nothing in a dry run', async () =>
    expectRepeatable(app, 'editor', URL, await good(), { leader: '王副市长' }));

  it('knows no item and no unit of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    const contributors = [{ unitId: neighbour.unit('外局') }];
    const body = await good();
    const before = await rowCounts(app);
    expectRefusal(await app.post('editor', URL, { ...body, itemId }), 400, 'item_unknown');
    expectRefusal(await app.post('editor', URL, { ...body, contributors }), 400, 'unit_unknown');
    expect(await rowCounts(app)).toEqual(before);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    let body: object;
    beforeAll(async () => {
      body = await good();
    });
    it.each([
      ...badEvents,
      ['a level nobody has', { level: 'county' }, 400, 'invalid_input'] as const,
      ['an empty level', { level: '' }, 400, 'invalid_input'] as const,
      ['a level given twice', { fields: { level: 'province' } }, 400, 'invalid_input'] as const,
      ['a leader of blanks', { leader: '  ' }, 400, 'invalid_input'] as const,
      ['weights of nothing', { contributors: [{ unitId: 1, weight: 0 }] }, 400, 'invalid_input'] as const,
      ['a weight below nothing', { contributors: [{ unitId: 1, weight: -1 }] }, 400, 'invalid_input'] as const,
      ['a unit twice', { contributors: [{ unitId: 1 }, { unitId: 1 }] }, 400, 'contributor_twice'] as const,
    ])('%s', (...bad) => expectRefused(app, 'editor', URL, body, bad));
  });

  it('is for editors', async () => expectOnlyFor(app, ['editor'], URL, await good()));
});
