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
import { officeWords } from '../support/office-words';

const URL = '/api/v1/forwards';

describe('POST /api/v1/forwards', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = async (more: object = {}) => ({
    itemId: await app.submitted(['甲局'], '2014-03-03'),
    occurredOn: '2014-03-06',
    ...more,
  });

  it('goes into the log under the item and its units, and earns nothing because the regulation prices no forwarding', async () => {
    const body = await good({ note: '报市政府办公室' });
    const { status, body: receipt } = await app.post('editor', URL, body);
    expect(status).toBe(201);
    expect(receipt).toMatchObject({
      event: { type: 'forward', occurredOn: '2014-03-06', bookedMonth: '2014-03', itemId: body.itemId },
      entries: [],
      pending: [],
    });
    const { no } = (receipt as { event: { no: number } }).event;
    const { body: event } = await app.get('editor', `/api/v1/events/${no}`);
    expect(event).toMatchObject({
      recordedBy: 'editor',
      content: { units: [{ unit: String(app.unit('甲局')) }], about: { note: '报市政府办公室' } },
    });
  });

  it('answers a repeated forwarding with the first one, so that an item is forwarded once', async () => {
    const body = await good();
    const first = await app.post('editor', URL, body);
    const again = await app.post('editor', URL, body);
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expectRefusal(await app.post('editor', URL, { ...body, occurredOn: '2014-03-07' }), 409, 'already_recorded');
  });

  it('writes once under a key, and nothing in a dry run', async () =>
    expectRepeatable(app, 'editor', URL, await good(), { note: '补报' }));

  it('takes null for what is left out, as forms send it', async () => {
    const body = await good({ note: null, fields: null, contributors: null });
    expect((await app.post('editor', URL, body)).status).toBe(201);
  });

  it('knows no item and no unit of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { itemId } = await neighbour.submitted();
    const body = await good();
    const contributors = [{ unitId: neighbour.unit('外局') }];
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
    it.each(badEvents)('%s', (...bad) => expectRefused(app, 'editor', URL, body, bad));
  });

  it('earns by its route where the regulation prices routes, whether the route is named by itself or among the fields', async () => {
    const neighbour = await aNeighbour(app, { code: 'words', regulation: null });
    await neighbour.post('system_administrator', '/api/v1/regulations', officeWords);
    for (const route of [{ route: 'to_city' }, { fields: { route: 'to_city' } }]) {
      const { itemId } = await neighbour.submitted();
      const answer = await neighbour.post('editor', URL, { itemId, occurredOn: '2014-03-06', ...route });
      expect(posted(answer)).toEqual([`${neighbour.unit('外局')} point 3 1.2`]);
    }
    const { itemId } = await neighbour.submitted();
    const unsaid = await neighbour.post('editor', URL, { itemId, occurredOn: '2014-03-06' });
    expectRefusal(unsaid, 400, 'forward_route_missing');
  });

  it.each(['withdrawn', 'purged'])(
    'is refused with a sentence once the item is %s, and writes nothing',
    async (fate) => {
      const { itemId, ...body } = await good();
      if (fate === 'purged')
        await app.post('security_administrator', `/api/v1/items/${itemId}/purge`, { reason: '误报涉密' });
      else await app.post('editor', `/api/v1/items/${itemId}/withdrawal`, { reason: '重复' });
      const before = await rowCounts(app);
      const answer = await app.post('editor', URL, { itemId, ...body });
      expectRefusal(answer, 409, 'step_refused');
      expect((answer.body as { message: string }).message).toContain('不能上报');
      expect(await rowCounts(app)).toEqual(before);
    },
  );

  it('is a step of its item, and so is taking it back', async () => {
    const body = await good();
    const { body: receipt } = await app.post('editor', URL, body);
    const { no } = (receipt as { event: { no: number } }).event;
    await app.post('editor', '/api/v1/cancellations', { event: no, reason: '误报' });
    const { body: item } = await app.get('editor', `/api/v1/items/${body.itemId}`);
    expect((item as { steps: { action: string; details: object }[] }).steps.slice(-2)).toMatchObject([
      { action: 'forward', details: { event: no } },
      { action: 'take_back', details: { event: no } },
    ]);
  });

  describe('once the office keeps routes', () => {
    beforeAll(async () => {
      for (const [code, title, to] of [
        ['to_city', '报市', '市政府办公室'],
        ['to_province', '报省', '省政府办公厅'],
      ])
        await app.post('system_administrator', '/api/v1/forward-routes', { code, title, to, from: '2014-01-01' });
    });

    it('says by which route, where to and under which number, and forwards by another route once more', async () => {
      const body = await good({ route: 'to_city', number: '政信〔2014〕12 号' });
      const { body: receipt, status } = await app.post('editor', URL, body);
      expect(status).toBe(201);
      const { no } = (receipt as { event: { no: number } }).event;
      const { body: event } = await app.get('editor', `/api/v1/events/${no}`);
      expect(event).toMatchObject({
        content: { about: { route: 'to_city', to_office: '市政府办公室', document_no: '政信〔2014〕12 号' } },
      });
      const again = await app.post('editor', URL, body);
      expect(again.headers['idempotent-replayed']).toBe('true');
      const other = await app.post('editor', URL, { ...body, route: 'to_province' });
      expect((other.body as { event: { no: number } }).event.no).not.toBe(no);
    });

    it.each([
      ['no route', {}, 'forward_route_missing'],
      ['a route there is not', { route: 'to_moon' }, 'forward_route_unknown'],
      ['two routes at once', { route: 'to_city', fields: { route: 'to_province' } }, 'forward_route_twice'],
      ['a day before the route', { route: 'to_city', occurredOn: '2013-12-31' }, 'forward_route_unknown'],
    ])('refuses %s', async (_name, more, code) => {
      expectRefusal(await app.post('editor', URL, { ...(await good()), ...more }), 400, code);
    });
  });

  it('is for editors', async () => expectOnlyFor(app, ['editor'], URL, await good()));
});
