import { TestApp, type Who } from '../support/test-app';
import { aNeighbour, expectRefusal } from '../support/refusals';

const URL = '/api/v1/entries';

interface EntryRead {
  readonly no: number;
  readonly event: number | null;
  readonly unitId: number;
  readonly asset: string;
  readonly amount: string;
  readonly bookedMonth: string;
  readonly reverses: number | null;
}

describe('/api/v1/entries', () => {
  let app: TestApp;
  /** Numbers of the events and entries made below. */
  let made: { adoption: number; incident: number; point: number; yuan: number; reversal: number };
  beforeAll(async () => {
    app = await TestApp.start();
    const record = async (path: string, body: object) => {
      const answer = await app.post('editor', `/api/v1/${path}`, body);
      return answer.body as { event: { no: number }; entries: EntryRead[] };
    };
    const itemId = await app.submitted(['甲局'], '2014-03-03', '春耕备耕');
    const other = await app.submitted(['甲局', '丙镇'], '2014-02-03', '两家合写');
    const adoption = await record('adoptions', {
      itemId,
      publication: '政府专报',
      fields: { form: 'single' },
      contributors: [{ unitId: app.unit('甲局'), person: '张某' }],
      occurredOn: '2014-03-05',
    });
    const shared = await record('adoptions', {
      itemId: other,
      publication: '今日',
      fields: { form: 'single' },
      occurredOn: '2014-02-10',
    });
    const incident = await record('incidents', {
      contributors: [{ unitId: app.unit('丙镇') }],
      fields: { fault: 'late', level: 'district' },
      occurredOn: '2014-03-06',
    });
    const undone = await record('cancellations', { event: incident.event.no, reason: '核实后并未迟报' });
    expect(shared.entries).toHaveLength(4);
    made = {
      adoption: adoption.event.no,
      incident: incident.event.no,
      point: adoption.entries[0]?.no ?? 0,
      yuan: adoption.entries[1]?.no ?? 0,
      reversal: undone.entries[0]?.no ?? 0,
    };
  });
  afterAll(() => app.close());

  const list = async (who: Who, query = '') => {
    const { status, body } = await app.get(who, `${URL}${query}`);
    expect(status).toBe(200);
    return body as { rows: EntryRead[]; next?: string };
  };
  const shown = ({ rows }: { rows: EntryRead[] }) =>
    rows.map(({ unitId, asset, amount }) => `${unitId} ${asset} ${amount}`);

  it('lists everything posted by booked month and in chain order, reversals beside what they take back', async () => {
    const [a, c] = [app.unit('甲局'), app.unit('丙镇')];
    expect(shown(await list('editor'))).toEqual([
      `${a} point 2.5`,
      `${c} point 2.5`,
      `${a} yuan 5.00`,
      `${c} yuan 5.00`,
      `${a} point 50.0`,
      `${a} yuan 100.00`,
      `${c} point -30.0`,
      `${c} point 30.0`,
    ]);
    const { rows } = await list('editor');
    const places = rows.map(({ bookedMonth, no }) => `${bookedMonth} ${String(no).padStart(9, '0')}`);
    expect(places).toEqual([...places].sort());
    expect(rows.at(-1)).toMatchObject({ reverses: rows.at(-2)?.no, event: made.incident });
  });

  it.each([
    ['a unit', () => `?unitId=${app.unit('甲局')}`, 4],
    ['an asset', () => '?asset=yuan', 3],
    ['a month', () => '?from=2014-02&to=2014-02', 4],
    ['months from one on', () => '?from=2014-03', 4],
    ['a kind', () => '?kind=incident', 2],
    ['a level', () => '?level=city', 2],
    ['an event', () => `?event=${made.adoption}`, 2],
    ['a publication', () => `?publication=${encodeURIComponent('政府专报@city')}`, 2],
    ['a part of a name', () => `?text=${encodeURIComponent('张')}`, 2],
    ['several of these', () => `?unitId=${app.unit('甲局')}&asset=point&level=city&kind=adoption`, 1],
    ['a word nobody knows', () => '?kind=magic', 0],
    ['a month nothing is booked in', () => '?from=2013-12&to=2013-12', 0],
  ])('is limited by %s', async (_name, query, count) => {
    expect((await list('editor', query())).rows).toHaveLength(count);
  });

  it.each([
    ['in order', ''],
    ['the newest first', '&direction=desc'],
    ['the newest of some months first', '&direction=desc&from=2014-02&to=2014-03'],
  ])('pages through everything once, %s', async (_name, query) => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await list('finance', `?limit=3${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`);
      expect(page.rows.length).toBeLessThanOrEqual(3);
      seen.push(...page.rows.map(({ no }) => no));
      cursor = page.next;
    } while (cursor !== undefined);
    const all = (await list('finance', `?limit=200${query.replace('&direction=desc', '')}`)).rows.map(({ no }) => no);
    expect(seen).toEqual(query.includes('desc') ? all.reverse() : all);
  });

  it('shows a liaison the entries of its unit, whatever unit it asks for', async () => {
    const [c] = [app.unit('丙镇')];
    for (const query of ['', `?unitId=${app.unit('甲局')}`])
      expect(shown(await list('liaison of 丙镇', query))).toEqual([
        `${c} point 2.5`,
        `${c} yuan 5.00`,
        `${c} point -30.0`,
        `${c} point 30.0`,
      ]);
    expect((await list('liaison of 乙局')).rows).toEqual([]);
  });

  it('shows one entry with clause, rule and arithmetic', async () => {
    expect((await app.get('editor', `${URL}/${made.point}`)).body).toEqual({
      no: made.point,
      event: made.adoption,
      unitId: app.unit('甲局'),
      person: '张某',
      asset: 'point',
      amount: '50.0',
      period: '2014-03',
      bookedMonth: '2014-03',
      rule: 'adopt',
      row: 'a6',
      clause: '3.1.4',
      arithmetic: expect.stringContaining('50') as string,
      reverses: null,
    });
  });

  it('explains an entry by the text of its clause, the event, who recorded it, and the regulation it was booked under', async () => {
    const { body } = await app.get('liaison of 甲局', `${URL}/${made.yuan}/explanation`);
    expect(body).toMatchObject({
      entry: { no: made.yuan, amount: '100.00', clause: '4.4' },
      clauses: [{ id: '4.4', text: expect.stringContaining('每条奖 100 元') as string }],
      event: { no: made.adoption, type: 'adoption', recordedBy: 'editor', occurredOn: '2014-03-05' },
      regulation: { id: 'district-info', version: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      recordedAt: '2014-03-20T02:00:00.000Z',
      reversedBy: null,
    });
    expect((body as { sentences: string[] }).sentences.join('')).toMatch(/100/);
  });

  it('explains what was taken back, from both sides', async () => {
    const { rows } = await list('editor', `?event=${made.incident}`);
    const [first, second] = rows.map(({ no }) => no);
    const taken = await app.get('editor', `${URL}/${first}/explanation`);
    expect(taken.body).toMatchObject({ reversedBy: second, entry: { amount: '-30.0' } });
    const back = await app.get('editor', `${URL}/${second}/explanation`);
    expect(back.body).toMatchObject({ reversedBy: null, entry: { reverses: first, amount: '30.0' } });
    expect((back.body as { sentences: string[] }).sentences.join('')).toContain(`第 ${first} 号分录`);
  });

  it('does not show a liaison that another unit has an entry', async () => {
    for (const path of [`${URL}/${made.point}`, `${URL}/${made.point}/explanation`]) {
      const hidden = await app.get('liaison of 丙镇', path);
      expectRefusal(hidden, 404, 'entry_not_found');
    }
  });

  it('does not show another office that there is an entry', async () => {
    const neighbour = await aNeighbour(app);
    expect((await neighbour.get('editor', `${URL}?unitId=${app.unit('甲局')}`)).body).toEqual({ rows: [] });
    for (const path of [`${URL}/${made.point}`, `${URL}/${made.point}/explanation`])
      expectRefusal(await neighbour.get('editor', path), 404, 'entry_not_found');
    expect((await neighbour.get('editor', `${URL}?event=${made.adoption}`)).body).toEqual({ rows: [] });
  });

  it.each([
    ['999999', 404, 'entry_not_found'],
    ['0', 400, 'invalid_input'],
    ['-1', 400, 'invalid_input'],
    ['99999999999999999999', 400, 'invalid_input'],
    ['1.5', 400, 'invalid_input'],
    ['1e300', 400, 'invalid_input'],
    ['x', 400, 'invalid_input'],
    ['%20', 400, 'invalid_input'],
    ['%00', 400, 'invalid_input'],
  ])('has no entry number %s', async (no, status, code) => {
    expectRefusal(await app.get('editor', `${URL}/${no}`), status, code);
    expectRefusal(await app.get('editor', `${URL}/${no}/explanation`), status, code);
  });

  it('knows no number of an event as an entry', async () =>
    expectRefusal(await app.get('editor', `${URL}/${made.adoption}`), 404, 'entry_not_found'));

  it.each([
    ['a month that does not exist', 'from=2014-13'],
    ['a day for a month', 'to=2014-03-31'],
    ['a limit of nothing', 'limit=0'],
    ['a limit too high', 'limit=1000'],
    ['an event in words', 'event=first'],
    ['an event below one', 'event=0'],
    ['an event beyond all numbers', 'event=1e300'],
    ['a unit beyond all numbers', 'unitId=1e300'],
    ['an empty asset', 'asset='],
    ['an unknown filter', 'office=1'],
    ['two assets', 'asset=point&asset=yuan'],
    ['a cursor nobody gave', 'cursor=%00', 'bad_cursor'],
    ['a cursor of another list', `cursor=${cursor(['2014-03-01', 'x'])}`, 'bad_cursor'],
    ['an infinite cursor', `cursor=${Buffer.from('[1e999]').toString('base64url')}`, 'bad_cursor'],
  ])('refuses %s', async (_name, query, code = 'invalid_input') =>
    expectRefusal(await app.get('editor', `${URL}?${query}`), 400, code),
  );
});

function cursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
