import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';
import { TestApp } from '../support/test-app';

const URL = '/api/v1/issues';

interface IssueRead {
  readonly id: string;
  readonly label: string | null;
  readonly publication: string;
  readonly number: number | null;
  readonly cumulativeNo: number | null;
  readonly status: string;
  readonly version: number;
}

describe('/api/v1/issues', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const post = (path: string, body: object = {}, headers = {}) => app.post('editor', `${URL}${path}`, body, headers);
  const open = async (publication: string, issuedOn?: string) => {
    const { status, body } = await post('', { publication, ...(issuedOn ? { issuedOn } : {}) });
    expect(status).toBe(201);
    return body as IssueRead;
  };
  const numbering = (key: string, rule: object) =>
    app.post('system_administrator', `/api/v1/publications/${encodeURIComponent(key)}/numberings`, rule);
  const list = async (query: string) => {
    const { body } = await app.get('editor', `${URL}?${query}`);
    return body as { rows: IssueRead[]; next?: string };
  };

  it('numbers from 1 in each year, and opens an issue on the day it appears', async () => {
    expect(await open('政务', '2013-12-30')).toMatchObject({ label: '2013年第1期', status: 'open' });
    expect(await open('政务', '2014-01-02')).toMatchObject({ label: '2014年第1期', cumulativeNo: null });
    expect(await open('《政务》')).toMatchObject({ label: '2014年第2期', issuedOn: '2014-03-20' });
  });

  it('runs on from the office’s own number, with a cumulative one besides', async () => {
    await numbering('今日@district', { reset: 'never', first: 47, firstCumulative: 1200, from: '2014-01-01' });
    expect(await open('今日', '2014-03-03')).toMatchObject({ label: '第47期', cumulativeNo: 1200 });
    expect(await open('今日', '2014-03-04')).toMatchObject({ label: '第48期', cumulativeNo: 1201 });
  });

  it('gives each of 24 issues opened at once a number of its own, and leaves none out', async () => {
    const opened = await Promise.all(Array.from({ length: 24 }, () => open('政办通报', '2014-03-10')));
    const numbers = opened.map(({ number }) => number ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
  });

  it('opens one issue for one key, however often it is sent', async () => {
    const key = { 'idempotency-key': 'open-1' };
    const body = { publication: '省刊', issuedOn: '2014-03-03' };
    const answers = await Promise.all([0, 1, 2].map(() => post('', body, key)));
    expect(new Set(answers.map((answer) => (answer.body as IssueRead).id)).size).toBe(1);
    expectRefusal(await post('', { ...body, issuedOn: '2014-03-04' }, key), 409, 'issue_key_reused');
  });

  it('plans an issue of a day to come without a number, and opens it when the day has come', async () => {
    const planned = await open('每日要情', '2014-03-21');
    expect(planned).toMatchObject({ status: 'planned', label: null });
    expectRefusal(await post(`/${planned.id}/opening`), 409, 'issue_not_due');
    const before = app.clock.now();
    app.clock.set('2014-03-21T01:00:00Z');
    const opened = await Promise.all([1, 2].map(() => post(`/${planned.id}/opening`)));
    app.clock.set(before.toISOString());
    for (const { body } of opened) expect(body).toMatchObject({ status: 'open', label: '2014年第1期' });
  });

  it('gives the number of a called-off issue to the next one, so that the row of numbers has no gap', async () => {
    const first = await open('政府公报', '2014-03-03');
    const second = await open('政府公报', '2014-03-04');
    expectRefusal(await post(`/${first.id}/calling-off`), 409, 'issue_not_last');
    for (let i = 0; i < 2; i++)
      expect((await post(`/${second.id}/calling-off`)).body).toMatchObject({ status: 'called_off', number: null });
    expect(await open('政府公报', '2014-03-05')).toMatchObject({ label: '2014年第2期' });
    expectRefusal(await post('', { publication: '政府公报', issuedOn: '2014-03-04' }), 409, 'issue_before_last');
  });

  it('lists by publication, level, days and status, newest or oldest first, page after page', async () => {
    for (const day of ['2014-03-06', '2014-03-07', '2014-03-10']) await open('政府专报', day);
    const query = `publication=${encodeURIComponent('政府专报')}&from=2014-03-06&to=2014-03-07`;
    const days = (rows: IssueRead[]) => rows.map(({ label }) => label);
    expect(days((await list(query)).rows)).toEqual(['2014年第2期', '2014年第1期']);
    expect(days((await list(`${query}&order=oldest`)).rows)).toEqual(['2014年第1期', '2014年第2期']);
    for (const order of ['newest', 'oldest']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(`order=${order}&limit=7${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen).toEqual((await list(`order=${order}&limit=200`)).rows.map(({ id }) => id));
    }
    const atCity = (await list('level=city&limit=200')).rows;
    expect(atCity.length).toBeGreaterThan(0);
    expect((await list('limit=200')).rows.filter(({ publication }) => publication.endsWith('@city'))).toEqual(atCity);
    expect((await list('level=ity')).rows).toEqual([]);
    expect(new Set((await list('status=called_off')).rows.map(({ status }) => status))).toEqual(
      new Set(['called_off']),
    );
  });

  it('belongs to one office: elsewhere it does not exist, and numbers begin anew', async () => {
    const { id } = await open('政务');
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.get('editor', `${URL}/${id}`), 404, 'issue_not_found');
    for (const step of ['opening', 'calling-off'])
      expectRefusal(await neighbour.post('editor', `${URL}/${id}/${step}`, {}), 404, 'issue_not_found');
    const theirs = await neighbour.post('editor', URL, { publication: '政务', issuedOn: '2014-03-20' });
    expect(theirs.body).toMatchObject({ label: '2014年第1期' });
    expect((await neighbour.get('editor', URL)).body).toMatchObject({ rows: [{ label: '2014年第1期' }] });
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    const cases: BadInput[] = [
      ['no publication', { publication: undefined }, 400, 'invalid_input'],
      ['a publication nobody knows', { publication: '政屋' }, 400, 'publication_unknown'],
      ['a day that does not exist', { issuedOn: '2014-02-30' }, 400, 'invalid_input'],
      ['a number of its own', { number: 7 }, 400, 'invalid_input'],
      ['malformed JSON', '{"publication"', 400, 'malformed_body'],
    ];
    it.each(cases)('%s', (...bad) => expectRefused(app, 'editor', URL, { publication: '政务' }, bad));

    it.each(['status=new', 'from=2014-02-30', 'order=random', 'limit=0', 'colour=red'])('a list by %s', async (query) =>
      expectRefusal(await app.get('editor', `${URL}?${query}`), 400, 'invalid_input'),
    );

    it('a dry run, because a number that was shown would not be kept', async () => {
      const before = await rowCounts(app);
      expectRefusal(await post('?dryRun=true', { publication: '政务' }), 400, 'dry_run_unsupported');
      expect(await rowCounts(app)).toEqual(before);
    });
  });

  it('is for editors to open, and for the office to read', async () => {
    await expectOnlyFor(app, ['editor'], URL, { publication: '政务' });
    expect((await app.get('leader', URL)).status).toBe(200);
    expectRefusal(await app.get('liaison of 甲局', URL), 403, 'not_permitted');
  });
});
