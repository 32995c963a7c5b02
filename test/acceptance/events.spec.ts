import { TestApp, type Who } from '../support/test-app';
import { aNeighbour, expectRefusal } from '../support/refusals';

const URL = '/api/v1/events';

interface EventRead {
  readonly no: number;
  readonly type: string;
  readonly itemId: string | null;
}

describe('/api/v1/events', () => {
  let app: TestApp;
  let itemId: string;
  let foreign: string;
  let no: { adoption: number; instruction: number; incident: number; cancellation: number };
  beforeAll(async () => {
    app = await TestApp.start();
    const record = async (path: string, body: object) => {
      const answer = await app.post('editor', `/api/v1/${path}`, body);
      return (answer.body as { event: { no: number } }).event.no;
    };
    itemId = await app.submitted(['甲局', '丙镇'], '2014-03-03', '合写');
    foreign = await app.submitted(['乙局'], '2014-02-03', '独写');
    const fields = { form: 'combined' };
    const adoption = await record('adoptions', { itemId, publication: '政务', fields, occurredOn: '2014-03-05' });
    const instruction = await record('instructions', { itemId, level: 'city', leader: '王', occurredOn: '2014-03-06' });
    const incident = await record('incidents', {
      contributors: [{ unitId: app.unit('乙局') }],
      fields: { fault: 'late', level: 'city' },
      occurredOn: '2014-03-07',
    });
    const cancellation = await record('cancellations', { event: instruction, reason: '登错' });
    no = { adoption, instruction, incident, cancellation };
  });
  afterAll(() => app.close());

  const list = async (who: Who, query = '') => {
    const { status, body } = await app.get(who, `${URL}${query}`);
    expect(status).toBe(200);
    return body as { rows: EventRead[]; next?: string };
  };
  const types = ({ rows }: { rows: EventRead[] }) => rows.map(({ type }) => type);

  it('lists what happened in the order it was recorded', async () => {
    expect(types(await list('editor'))).toEqual([
      'submission',
      'submission',
      'adoption',
      'instruction',
      'incident',
      'cancellation',
    ]);
  });

  it('gives the history of an item, cancellations included', async () => {
    expect(types(await list('editor', `?itemId=${itemId}`))).toEqual([
      'submission',
      'adoption',
      'instruction',
      'cancellation',
    ]);
  });

  it.each([
    ['a type', () => '?type=adoption', 1],
    ['an item and a type', () => `?itemId=${itemId}&type=submission`, 1],
    ['a month', () => '?from=2014-02&to=2014-02', 1],
    ['a unit, with what was written on its items', () => `?unitId=${app.unit('甲局')}`, 4],
    ['a publication', () => `?publication=${encodeURIComponent('政务@district')}`, 1],
    ['a level', () => '?level=city', 2],
    ['what was taken back', () => '?status=taken_back', 1],
    ['what stands, of a type', () => '?status=standing&type=instruction', 0],
    ['a part of a title, a leader or a reason', () => `?text=${encodeURIComponent('登错')}`, 1],
    ['a type nobody knows', () => '?type=magic', 0],
    ['an item nobody knows', () => '?itemId=nothing', 0],
  ])('is limited by %s', async (_name, query, count) => {
    expect((await list('editor', query())).rows).toHaveLength(count);
  });

  it('can be turned round, and put in the order of recording', async () => {
    const numbers = async (query: string) => (await list('editor', query)).rows.map((event) => event.no);
    expect(await numbers('?direction=desc')).toEqual((await numbers('')).reverse());
    const recorded = await numbers('?sort=recorded');
    expect(recorded).toEqual([...recorded].sort((a, b) => a - b));
    expect(await numbers('?sort=recorded&direction=desc')).toEqual(recorded.reverse());
  });

  it('shows a liaison its own unit only, whichever it asks for', async () => {
    const asked = await list('liaison of 乙局', `?unitId=${app.unit('甲局')}`);
    expect(types(asked)).toEqual(['submission', 'incident']);
  });

  it('pages through everything once, also for a liaison who sees a part of it', async () => {
    for (const who of ['editor', 'liaison of 丙镇'] as const) {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(who, `?limit=1${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.rows.map((event) => event.no));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen).toEqual((await list(who)).rows.map((event) => event.no));
    }
  });

  it('shows one event with its dates, its author and what the regulation reads', async () => {
    expect((await app.get('finance', `${URL}/${no.adoption}`)).body).toMatchObject({
      no: no.adoption,
      type: 'adoption',
      occurredOn: '2014-03-05',
      bookedMonth: '2014-03',
      recordedAt: '2014-03-20T02:00:00.000Z',
      itemId,
      recordedBy: 'editor',
      actsOn: null,
      takenBackBy: null,
      content: { fields: { pub: '政务@district', level: 'district', form: 'combined' }, about: { title: '合写' } },
    });
    expect((await app.get('finance', `${URL}/${no.instruction}`)).body).toMatchObject({ takenBackBy: no.cancellation });
    expect((await app.get('finance', `${URL}/${no.cancellation}`)).body).toMatchObject({
      actsOn: no.instruction,
      itemId,
      content: { reason: '登错' },
    });
  });

  it('shows a liaison what concerns its unit: also an instruction that names no unit, and its cancellation', async () => {
    for (const who of ['liaison of 甲局', 'liaison of 丙镇'] as const)
      expect(types(await list(who))).toEqual(['submission', 'adoption', 'instruction', 'cancellation']);
    expect(types(await list('liaison of 乙局'))).toEqual(['submission', 'incident']);
    expect((await list('liaison of 乙局', `?itemId=${itemId}`)).rows).toEqual([]);
    expect((await list('liaison of 丁街道')).rows).toEqual([]);
  });

  it('does not show a liaison that other units have events', async () => {
    for (const hidden of [no.adoption, no.instruction, no.cancellation])
      expectRefusal(await app.get('liaison of 乙局', `${URL}/${hidden}`), 404, 'event_not_found');
    expectRefusal(await app.get('liaison of 甲局', `${URL}/${no.incident}`), 404, 'event_not_found');
    expect((await app.get('liaison of 甲局', `${URL}/${no.cancellation}`)).status).toBe(200);
  });

  it('does not show another office that there are events', async () => {
    const neighbour = await aNeighbour(app);
    const { body } = await neighbour.get('editor', URL);
    expect(body).toEqual({ rows: [] });
    expect((await neighbour.get('editor', `${URL}?itemId=${itemId}`)).body).toEqual({ rows: [] });
    expectRefusal(await neighbour.get('editor', `${URL}/${no.adoption}`), 404, 'event_not_found');
    const theirs = await neighbour.submitted();
    expect((await list('editor', `?itemId=${theirs.itemId}`)).rows).toEqual([]);
  });

  it.each([
    ['999999', 404, 'event_not_found'],
    ['0', 400, 'invalid_input'],
    ['99999999999999999999', 400, 'invalid_input'],
    ['x', 400, 'invalid_input'],
  ])('has no event number %s', async (given, status, code) =>
    expectRefusal(await app.get('editor', `${URL}/${given}`), status, code),
  );

  it.each([
    ['a month that does not exist', 'from=2014-00'],
    ['an item too long', `itemId=${'x'.repeat(37)}`],
    ['an empty type', 'type='],
    ['a limit in words', 'limit=all'],
    ['an unknown filter', 'person=1'],
    ['a fate there is not', 'status=lost'],
    ['an order there is not', 'sort=level'],
    ['a cursor nobody gave', 'cursor=5', 'bad_cursor'],
  ])('refuses %s', async (_name, query, code = 'invalid_input') =>
    expectRefusal(await app.get('editor', `${URL}?${query}`), 400, code),
  );

  describe('GET /api/v1/why-not', () => {
    const ask = async (who: Who, query: string) => app.get(who, `/api/v1/why-not?${query}`);

    it('says of an item that no publication has taken it yet', async () => {
      const { body } = await ask('liaison of 乙局', `itemId=${foreign}`);
      expect(body).toContainEqual({
        event: null,
        code: 'never_adopted',
        reason: '该信息至今没有被任何刊物采用',
        clause: null,
      });
    });

    it('says of an event that it was cancelled, when and why', async () => {
      const { body } = await ask('editor', `event=${no.instruction}`);
      expect(body).toMatchObject([{ event: String(no.instruction), code: 'cancelled' }]);
      expect((body as { reason: string }[])[0]?.reason).toContain('登错');
    });

    it('says of an amount that it waits for a decision, and under which clause', async () => {
      const { body: receipt } = await app.post('editor', '/api/v1/incidents', {
        contributors: [{ unitId: app.unit('丁街道') }],
        fields: { fault: 'untrue', level: 'city' },
        occurredOn: '2014-03-08',
      });
      const { event } = receipt as { event: { no: number } };
      expect((await ask('liaison of 丁街道', `event=${event.no}`)).body).toMatchObject([
        { event: String(event.no), code: 'pending', clause: '3.2.3' },
      ]);
    });

    it('has nothing to say of what earns', async () => {
      expect((await ask('editor', `event=${no.adoption}`)).body).toEqual([]);
    });

    it('does not know what is not there, of another unit or of another office', async () => {
      const neighbour = await aNeighbour(app, { code: 'further' });
      const { itemId: theirs } = await neighbour.submitted();
      for (const id of [theirs, '00000000-0000-4000-8000-000000000000'])
        expectRefusal(await ask('editor', `itemId=${id}`), 404, 'item_without_events');
      expectRefusal(await ask('liaison of 丁街道', `itemId=${itemId}`), 404, 'item_without_events');
      expectRefusal(await ask('liaison of 乙局', `event=${no.adoption}`), 404, 'event_not_found');
      expectRefusal(await neighbour.get('editor', `/api/v1/why-not?event=${no.adoption}`), 404, 'event_not_found');
      expectRefusal(await ask('editor', 'event=999999'), 404, 'event_not_found');
    });

    it.each([
      ['nothing', '', 'ask_one_thing'],
      ['two things', 'itemId=x&event=1', 'ask_one_thing'],
      ['an event in words', 'event=x', 'invalid_input'],
      ['an event beyond all numbers', 'event=99999999999999999999', 'invalid_input'],
      ['an empty item', 'itemId=', 'invalid_input'],
      ['something else', 'unit=1', 'invalid_input'],
    ])('refuses to be asked about %s', async (_name, query, code) =>
      expectRefusal(await ask('editor', query), 400, code),
    );
  });
});
