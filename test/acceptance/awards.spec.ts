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

const URL = '/api/v1/awards';

describe('POST /api/v1/awards', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = (more: object = {}, unit = '甲局') => ({
    contributors: [{ unitId: app.unit(unit) }],
    entry: 'h1',
    reason: '机构健全，专人负责',
    occurredOn: '2014-03-05',
    ...more,
  });

  it.each([
    ['by its id', { entry: 'h1' }, '20.0', '3.1.1'],
    ['by its clause', { entry: '3.2.1' }, '-20.0', '3.2.1'],
    ['by its id within a range', { entry: 'h3', amount: { point: '35.5' } }, '35.5', '3.1.6'],
  ])('gives what the regulation leaves to a person, named %s', async (_name, more, amount, clause) => {
    const answer = await app.post('leader', URL, good(more));
    expect(answer.status).toBe(201);
    expect(posted(answer)).toEqual([`${app.unit('甲局')} point ${amount} ${clause}`]);
  });

  it('says in the log who gave it and why', async () => {
    const answer = await app.post('leader', URL, good({}, '乙局'));
    const { no } = (answer.body as { event: { no: number } }).event;
    const { body } = await app.get('editor', `/api/v1/events/${no}`);
    expect(body).toMatchObject({ recordedBy: 'leader', content: { reason: '机构健全，专人负责', row: 'h1' } });
  });

  it('waits for a decision when the regulation gives a range and nobody said how much', async () => {
    const answer = await app.post('leader', URL, good({ entry: 'h3', occurredOn: '2014-03-04' }));
    expect(answer.body).toMatchObject({
      entries: [],
      pending: [{ asset: 'point', range: ['1.0', '100.0'], decides: 'office_head', clause: '3.1.6' }],
    });
  });

  it('is given once to a unit on a day, so that a second click gives nothing', async () => {
    const body = good({ occurredOn: '2014-03-06' });
    const first = await app.post('leader', URL, body);
    expect((await app.post('leader', URL, body)).text).toBe(first.text);
    expectRefusal(await app.post('leader', URL, { ...body, reason: '另有理由' }), 409, 'already_recorded');
  });

  it('writes once under a key, and nothing in a dry run', () =>
    expectRepeatable(app, 'leader', URL, good({ occurredOn: '2014-03-07' }), { reason: '另一个理由' }));

  it('knows no item and no unit of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    const before = await rowCounts(app);
    expectRefusal(await app.post('leader', URL, good({ itemId })), 400, 'item_unknown');
    const contributors = [{ unitId: neighbour.unit('外局') }];
    expectRefusal(await app.post('leader', URL, good({ contributors })), 400, 'unit_unknown');
    expect(await rowCounts(app)).toEqual(before);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    it.each([
      ...badEvents,
      ['no units', { contributors: undefined }, 400, 'invalid_input'] as const,
      ['no reason', { reason: undefined }, 400, 'invalid_input'] as const,
      ['a reason of blanks', { reason: '   ' }, 400, 'invalid_input'] as const,
      ['an entry the regulation does not have', { entry: 'h9' }, 400, 'invalid_input'] as const,
      ['a clause that leaves nothing to a person', { entry: '3.1.3' }, 400, 'invalid_input'] as const,
      ['neither entry nor amount', { entry: undefined }, 400, 'invalid_input'] as const,
      ['more than the range', { entry: 'h3', amount: { point: '100.1' } }, 400, 'award_not_allowed'] as const,
      ['less than the range', { entry: 'h3', amount: { point: '-1' } }, 400, 'award_not_allowed'] as const,
      ['another amount than the fixed one', { amount: { point: '21' } }, 400, 'award_not_allowed'] as const,
      ['money where only points are left', { amount: { yuan: '20' } }, 400, 'award_not_allowed'] as const,
      ['an asset nobody knows', { amount: { beans: '20' } }, 400, 'invalid_input'] as const,
      ['an amount as a number', { amount: { point: 20 } }, 400, 'invalid_input'] as const,
      ['an amount in words', { amount: { point: '二十' } }, 400, 'invalid_input'] as const,
      ['an amount too fine to book', { entry: 'h3', amount: { point: '1.25' } }, 400, 'invalid_input'] as const,
      ['an amount too large to hold', { amount: { point: '9'.repeat(30) } }, 400, 'invalid_input'] as const,
      ['an amount as an exponent', { amount: { point: '1e3' } }, 400, 'invalid_input'] as const,
      ['no amount in the amount', { amount: {} }, 400, 'invalid_input'] as const,
      ['a role the caller claims', { fields: { by: 'office_head' } }, 400, 'invalid_input'] as const,
    ])('%s', (...bad) => expectRefused(app, 'leader', URL, good({ occurredOn: '2014-03-11' }), bad));
  });

  it('is for leaders: whoever records does not judge', () => expectOnlyFor(app, ['leader'], URL, good()));
});
