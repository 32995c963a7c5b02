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

const URL = '/api/v1/decisions';

describe('POST /api/v1/decisions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  let day = 0;
  /** Records a false report on a day of its own and answers with the event's number. */
  const falseReport = async (): Promise<number> => {
    day += 1;
    const { body } = await app.post('editor', '/api/v1/incidents', {
      contributors: [{ unitId: app.unit('丙镇') }],
      fields: { fault: 'untrue', level: 'city' },
      occurredOn: `2014-02-${String(day).padStart(2, '0')}`,
    });
    return (body as { event: { no: number } }).event.no;
  };
  const good = async (more: object = {}) => ({
    event: await falseReport(),
    occurredOn: '2014-03-10',
    amount: { point: '-60' },
    reason: '影响较小，及时更正',
    ...more,
  });

  it('books the amount a leader decided, under the clause that left it open and in the month of what was decided', async () => {
    const body = await good();
    const answer = await app.post('leader', URL, body);
    expect(answer.status).toBe(201);
    expect(posted(answer)).toEqual([`${app.unit('丙镇')} point -60.0 3.2.3`]);
    expect(answer.body).toMatchObject({
      event: { type: 'decision', occurredOn: '2014-03-10', bookedMonth: '2014-02' },
      entries: [{ event: body.event, period: '2014-02', bookedMonth: '2014-02' }],
      pending: [],
    });
  });

  it('settles points and money where the regulation is silent on both', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const adoption = { itemId, publication: '政务', fields: { form: 'research' }, occurredOn: '2014-03-05' };
    const { body } = await app.post('editor', '/api/v1/adoptions', adoption);
    expect(body).toMatchObject({ entries: [], pending: [{ decides: 'office_head' }] });
    const { no } = (body as { event: { no: number } }).event;
    const answer = await app.post('leader', URL, await good({ event: no, amount: { point: '20', yuan: '40' } }));
    expect(posted(answer).map((line) => line.replace(/ \S+$/, ''))).toEqual([
      `${app.unit('甲局')} point 20.0`,
      `${app.unit('甲局')} yuan 40.00`,
    ]);
  });

  it.each(['-50', '-100.0', '-77.5'])('may go to the ends of the range and between them: %s', async (point) => {
    const answer = await app.post('leader', URL, await good({ amount: { point } }));
    expect(answer.status).toBe(201);
    expect(posted(answer)).toHaveLength(1);
  });

  it('refuses what lies outside the range, and says what the range is', async () => {
    const body = await good();
    const before = await rowCounts(app);
    for (const point of ['-49.9', '-100.1', '60', '0']) {
      const answer = await app.post('leader', URL, { ...body, amount: { point } });
      expectRefusal(answer, 400, 'decision_out_of_range');
      expect((answer.body as { message: string }).message).toContain('-100 与 -50');
    }
    expect(await rowCounts(app)).toEqual(before);
  });

  it('refuses what could not take effect as a whole, since whoever decides would believe it had', async () => {
    const alsoMoney = await app.post('leader', URL, await good({ amount: { point: '-60', yuan: '-500' } }));
    expect(alsoMoney.body).toMatchObject({ code: 'nothing_to_decide' });
    const tooEarly = await app.post('leader', URL, await good({ occurredOn: '2014-01-02' }));
    expect(tooEarly.body).toMatchObject({ code: 'acts_before_event' });
    const astronomic = await app.post('leader', URL, await good({ amount: { point: '900719925474099.1' } }));
    expect(astronomic.status).toBe(400);
  });

  it('is made once: the same again answers alike, another one must first take it back', async () => {
    const body = await good();
    const first = await app.post('leader', URL, body);
    expect((await app.post('leader', URL, body)).text).toBe(first.text);
    expectRefusal(await app.post('leader', URL, { ...body, amount: { point: '-70' } }), 409, 'already_recorded');
    const { no } = (first.body as { event: { no: number } }).event;
    const undone = await app.post('editor', '/api/v1/cancellations', { event: no, reason: '裁定有误' });
    expect(posted(undone)).toEqual([`${app.unit('丙镇')} point 60.0 3.2.3`]);
    expect(undone.body).toMatchObject({ pending: [{ event: body.event }] });
    expect(posted(await app.post('leader', URL, { ...body, amount: { point: '-70' } }))).toEqual([
      `${app.unit('丙镇')} point -70.0 3.2.3`,
    ]);
  });

  it('needs something to decide, so that nobody believes to have decided what is settled', async () => {
    const itemId = await app.submitted(['甲局'], '2014-03-03');
    const { body } = await app.get('editor', `/api/v1/events?itemId=${itemId}`);
    const [submission] = (body as { rows: { no: number }[] }).rows;
    const idle = await good({ event: submission?.no, amount: { point: '5' } });
    const before = await rowCounts(app);
    expectRefusal(await app.post('leader', URL, idle), 409, 'nothing_to_decide');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('is about one event or one result, and says so when it is about both, neither or what is not there', async () => {
    const { event, ...rest } = await good();
    const result = { rule: 'quota', period: '2014-01', unitId: app.unit('甲局') };
    expectRefusal(await app.post('leader', URL, rest), 400, 'invalid_input');
    expectRefusal(await app.post('leader', URL, { ...rest, event, result }), 400, 'invalid_input');
    expectRefusal(await app.post('leader', URL, { ...rest, result: { ...result, unitId: 99 } }), 400, 'invalid_input');
    expectRefusal(
      await app.post('leader', URL, { ...rest, result: { ...result, period: '2014Q9' } }),
      400,
      'invalid_input',
    );
    expectRefusal(await app.post('leader', URL, { ...rest, result }), 409, 'no_result_to_decide');
  });

  it('refuses to decide on what was cancelled', async () => {
    const body = await good();
    await app.post('editor', '/api/v1/cancellations', { event: body.event, reason: '误登' });
    expectRefusal(await app.post('leader', URL, body), 409, 'already_cancelled');
  });

  it('writes once under a key, and nothing in a dry run', async () =>
    expectRepeatable(app, 'leader', URL, await good(), { reason: '另一个理由' }));

  it('knows no event of another office', async () => {
    const neighbour = await aNeighbour(app);
    const body = await good();
    const before = await rowCounts(app);
    expectRefusal(await neighbour.post('leader', URL, body), 404, 'event_not_found');
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
      ['an event below one', { event: 0 }, 400, 'invalid_input'],
      ['half an event', { event: 1.5 }, 400, 'invalid_input'],
      ['an event as a text', { event: '1' }, 400, 'invalid_input'],
      ['no event', { event: undefined }, 400, 'invalid_input'],
      ['no amount', { amount: undefined }, 400, 'invalid_input'],
      ['an empty amount', { amount: {} }, 400, 'invalid_input'],
      ['an amount as a number', { amount: { point: -60 } }, 400, 'invalid_input'],
      ['an amount as a list', { amount: ['-60'] }, 400, 'invalid_input'],
      ['an asset nobody knows', { amount: { beans: '-60' } }, 400, 'invalid_input'],
      ['an amount too fine to book', { amount: { point: '-60.05' } }, 400, 'invalid_input'],
      ['an amount too large to hold', { amount: { point: `-${'9'.repeat(30)}` } }, 400, 'invalid_input'],
      ['an amount that is no number', { amount: { point: 'NaN' } }, 400, 'invalid_input'],
      ['no reason', { reason: undefined }, 400, 'invalid_input'],
      ['a reason of blanks', { reason: ' \t' }, 400, 'invalid_input'],
      ['a role the caller claims', { by: 'office_head' }, 400, 'invalid_input'],
      ['a date in the future', { occurredOn: '2014-03-21' }, 400, 'date_in_future'],
      ['a day that does not exist', { occurredOn: '2014-02-30' }, 400, 'invalid_input'],
      ['no date', { occurredOn: null }, 400, 'invalid_input'],
      ['malformed JSON', '{"event"', 400, 'malformed_body'],
      ['null as the body', 'null', 400, 'invalid_input'],
    ];
    it.each(cases)('%s', (...bad) => expectRefused(app, 'leader', URL, body, bad));
  });

  it('is for leaders: whoever records does not judge', async () => expectOnlyFor(app, ['leader'], URL, await good()));
});
