import { TestApp } from '../support/test-app';
import {
  aNeighbour,
  badEvents,
  expectOnlyFor,
  expectRefusal,
  expectRefused,
  expectRepeatable,
  rowCounts,
} from '../support/refusals';

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

  it('is for editors', async () => expectOnlyFor(app, ['editor'], URL, await good()));
});
