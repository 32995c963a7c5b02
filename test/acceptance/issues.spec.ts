import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';
import { type IssueRead, issues, ISSUES as URL } from '../support/issues';
import { TestApp } from '../support/test-app';

describe('/api/v1/issues', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const { post, open, list } = issues(() => app);
  const numbering = (key: string, rule: object) =>
    app.post('system_administrator', `/api/v1/publications/${encodeURIComponent(key)}/numberings`, rule);

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
    for (const status of ['open', 'closed'])
      expect((await list(`status=${status}&limit=200`)).rows.every((each) => each.status === status)).toBe(true);
    expect((await list('status=open')).rows.length).toBeGreaterThan(0);
  });

  it('is found by a unit that an item in it comes from, merged ones too, and by a part of a title in it', async () => {
    const issue = await open('省刊', '2014-03-12');
    const lead = await app.submitted(['乙局'], '2014-03-05', '全区春耕备耕进展顺利');
    const part = await app.submitted(['丙镇'], '2014-03-05', '丙镇春耕');
    await app.post('editor', '/api/v1/item-mergers', { into: lead, items: [part] });
    const adoption = { itemId: lead, fields: { form: 'single' } };
    expect((await post(`/${issue.id}/adoptions`, adoption)).status).toBe(201);
    const found = async (query: string) => (await list(query)).rows.map(({ id }) => id);
    for (const unit of ['乙局', '丙镇']) expect(await found(`unitId=${app.unit(unit)}`)).toEqual([issue.id]);
    expect(await found(`unitId=${app.unit('丁街道')}`)).toEqual([]);
    expect(await found(`text=${encodeURIComponent('备耕进展')}`)).toEqual([issue.id]);
    expect(await found(`text=${encodeURIComponent('丙镇')}`)).toEqual([]);
    expect(await found(`text=${encodeURIComponent('备耕_展')}`)).toEqual([]);
  });

  it('belongs to one office: elsewhere it does not exist, and numbers begin anew', async () => {
    const { id } = await open('政务');
    const neighbour = await aNeighbour(app);
    expectRefusal(await neighbour.get('editor', `${URL}/${id}`), 404, 'issue_not_found');
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
