import { TestApp } from '../support/test-app';
import {
  aNeighbour,
  type BadInput,
  expectOnlyFor,
  expectRefusal,
  expectRefused,
  expectRepeatable,
  posted,
  rowCounts,
} from '../support/refusals';

const URL = '/api/v1/cancellations';

describe('POST /api/v1/cancellations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const adopt = async (more: object = {}) => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const body = { itemId, publication: '政务', fields: { form: 'single' }, occurredOn: '2014-03-05', ...more };
    const answer = await app.post('editor', '/api/v1/adoptions', body);
    return { body, answer, no: (answer.body as { event: { no: number } }).event.no };
  };
  const good = async (more: object = {}) => ({ event: (await adopt()).no, reason: '刊物已撤回该期', ...more });

  it('reverses exactly what was posted, entry by entry, and dates itself today', async () => {
    const { no, answer } = await adopt();
    const undone = await app.post('editor', URL, { event: no, reason: '刊物已撤回该期' });
    expect(undone.status).toBe(201);
    expect(posted(undone)).toEqual([`${app.unit('甲局')} point -10.0 3.1.3`, `${app.unit('甲局')} yuan -20.00 4.1`]);
    const numbers = (answer.body as { entries: { no: number }[] }).entries.map((entry) => entry.no);
    expect(undone.body).toMatchObject({
      event: { type: 'cancellation', occurredOn: '2014-03-20' },
      entries: numbers.map((reverses) => ({ reverses, event: no, bookedMonth: '2014-03' })),
    });
  });

  it('lets the same thing be recorded anew, because nothing stands of it', async () => {
    const { no, body, answer } = await adopt();
    await app.post('editor', URL, { event: no, reason: '登错体裁' });
    const anew = await app.post('editor', '/api/v1/adoptions', { ...body, fields: { form: 'brief' } });
    expect(posted(anew)).toEqual([`${app.unit('甲局')} point 5.0 3.1.3`, `${app.unit('甲局')} yuan 10.00 4.1`]);
    const { event } = anew.body as { event: { no: number } };
    expect(event.no).not.toBe(no);
    await app.post('editor', URL, { event: event.no, reason: '仍是单条' });
    expect(posted(await app.post('editor', '/api/v1/adoptions', body))).toEqual(posted(answer));
  });

  it('takes an instruction back to the units of the submission when the adoption it followed falls', async () => {
    const contributors = [{ unitId: app.unit('甲局') }, { unitId: app.unit('丙镇') }];
    const { no, body } = await adopt({ contributors });
    const { itemId } = body;
    await app.post('editor', '/api/v1/instructions', { itemId, level: 'district', occurredOn: '2014-03-09' });
    const undone = await app.post('editor', URL, { event: no, reason: '登错条目' });
    const [a, c] = [app.unit('甲局'), app.unit('丙镇')];
    const instructed = posted(undone).filter((line) => / (3\.1\.8|4\.6)$/.test(line));
    expect([...instructed].sort()).toEqual(
      [
        `${a} point -10.0 3.1.8`,
        `${c} point -10.0 3.1.8`,
        `${a} yuan -50.00 4.6`,
        `${c} yuan -50.00 4.6`,
        `${a} point 20.0 3.1.8`,
        `${a} yuan 100.00 4.6`,
      ].sort(),
    );
  });

  it('is done once: the same again answers alike and reverses nothing twice', async () => {
    const body = await good();
    const first = await app.post('editor', URL, body);
    const before = await rowCounts(app);
    const again = await app.post('editor', URL, body);
    expect({ text: again.text, replayed: again.headers['idempotent-replayed'] }).toEqual({
      text: first.text,
      replayed: 'true',
    });
    expectRefusal(await app.post('editor', URL, { ...body, reason: '另有理由' }), 409, 'already_recorded');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('cannot itself be cancelled, and the answer says what to do instead', async () => {
    const { body } = await app.post('editor', URL, await good());
    const { no } = (body as { event: { no: number } }).event;
    expectRefusal(await app.post('editor', URL, { event: no, reason: '手误' }), 409, 'not_cancellable');
  });

  it('writes once under a key, and nothing in a dry run', async () =>
    expectRepeatable(app, 'editor', URL, await good(), { reason: '另一个理由' }));

  it('knows no event of another office', async () => {
    const neighbour = await aNeighbour(app);
    const body = await good();
    const before = await rowCounts(app);
    expectRefusal(await neighbour.post('editor', URL, body), 404, 'event_not_found');
    expect(await rowCounts(app)).toEqual(before);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    let body: object;
    beforeAll(async () => {
      body = await good();
    });
    const cases: BadInput[] = [
      ['an event nobody recorded', { event: 999_999 }, 404, 'event_not_found'],
      ['an event beyond all numbers', { event: 1e300 }, 404, 'event_not_found'],
      ['the number of an entry', { event: 2 ** 53 }, 404, 'event_not_found'],
      ['an event below one', { event: -1 }, 400, 'invalid_input'],
      ['an event as a text', { event: '1' }, 400, 'invalid_input'],
      ['several events at once', { event: [1, 2] }, 400, 'invalid_input'],
      ['no event', { event: null }, 400, 'invalid_input'],
      ['no reason', { reason: undefined }, 400, 'invalid_input'],
      ['an empty reason', { reason: '' }, 400, 'invalid_input'],
      ['a reason of blanks', { reason: '　 ' }, 400, 'invalid_input'],
      ['a reason of a page', { reason: '长'.repeat(501) }, 400, 'invalid_input'],
      ['a date in the future', { occurredOn: '2014-03-21' }, 400, 'date_in_future'],
      ['a day that does not exist', { occurredOn: '2014-13-01' }, 400, 'invalid_input'],
      ['an unknown field', { force: true }, 400, 'invalid_input'],
      ['malformed JSON', '{"event": 1,}', 400, 'malformed_body'],
      ['a list as the body', '[]', 400, 'invalid_input'],
    ];
    it.each(cases)('%s', (...bad) => expectRefused(app, 'editor', URL, body, bad));
  });

  it('is for editors', async () => expectOnlyFor(app, ['editor'], URL, await good()));
});
