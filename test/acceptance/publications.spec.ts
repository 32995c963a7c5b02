import { TestApp } from '../support/test-app';
import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';

const URL = '/api/v1/publications';
const at = (key: string) => `${URL}/${encodeURIComponent(key)}/renamings`;

interface PublicationRead {
  readonly key: string;
  readonly title: string;
  readonly formerTitles: string[];
}

describe('/api/v1/publications', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const list = async (query = '') => {
    const { status, body } = await app.get('liaison of 甲局', URL + query);
    expect(status).toBe(200);
    return body as PublicationRead[];
  };
  const find = async (key: string, query = '') => (await list(query)).find((each) => each.key === key);
  const rename = (key: string, body: object, query = '') => app.post('system_administrator', at(key) + query, body);
  const adopt = async (publication: string, occurredOn: string) => {
    const itemId = await app.submitted(['甲局'], '2014-02-01');
    const body = { itemId, publication, fields: { form: 'single' }, occurredOn };
    return app.post('editor', '/api/v1/adoptions', body);
  };

  it('lists the publications the regulation names, with their level and present title', async () => {
    const all = await list();
    expect(all.map(({ key }) => key)).toEqual([
      '政务@district',
      '每日要情@district',
      '今日@district',
      '政办通报@district',
      '政府专报@city',
      '政府公报@city',
      '省刊@province',
    ]);
    expect(all[0]).toEqual({
      key: '政务@district',
      name: '政务',
      level: 'district',
      title: '《政务》',
      formerTitles: [],
      columns: [],
      numbering: { from: '0001-01-01', reset: 'yearly', first: 1, firstCumulative: null },
    });
  });

  it('renames one from a day on; adoptions find it by every name it had, and its price stays', async () => {
    const key = '政务@district';
    expect((await rename(key, { title: '《政务要情》', from: '2014-03-01' })).status).toBe(204);
    const before = await rowCounts(app);
    expect((await rename(key, { title: '《政务要情》', from: '2014-03-01' })).status).toBe(204);
    expect(await rowCounts(app)).toEqual(before);
    expect(await find(key, '?on=2014-02-28')).toMatchObject({ title: '《政务》', formerTitles: [] });
    expect(await find(key, '?on=2014-03-01')).toMatchObject({ title: '《政务要情》', formerTitles: ['《政务》'] });
    for (const [name, on] of [
      ['《政务要情》', '2014-03-02'],
      ['政务要情', '2014-03-03'],
      ['《政务》', '2014-03-04'],
      ['政务', '2014-02-20'],
    ] as const)
      expect((await adopt(name, on)).body).toMatchObject({ entries: [{ amount: '10.0' }, { amount: '20.00' }] });
  });

  it('changes nothing in a dry run', async () => {
    const before = await rowCounts(app);
    const { status } = await rename('今日@district', { title: '《今天》', from: '2014-03-01' }, '?dryRun=true');
    expect(await rowCounts(app)).toEqual(before);
    expect(status).toBe(400);
  });

  it('belongs to one office: the same key elsewhere keeps its title', async () => {
    const neighbour = await aNeighbour(app);
    expect((await rename('省刊@province', { title: '《省情》', from: '2014-03-01' })).status).toBe(204);
    const { body } = await neighbour.get('editor', URL);
    const theirs = (body as PublicationRead[]).find(({ key }) => key === '省刊@province');
    expect(theirs).toMatchObject({ formerTitles: [] });
    const bare = await aNeighbour(app, { code: 'bare', regulation: null });
    expect((await bare.get('editor', URL)).body).toEqual([]);
    const renaming = { title: '《抢名》', from: '2014-03-01' };
    expectRefusal(await bare.post('system_administrator', at('省刊@province'), renaming), 404, 'publication_not_found');
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    const cases: BadInput[] = [
      ['no title', { title: undefined }, 400, 'invalid_input'],
      ['an empty title', { title: '' }, 400, 'invalid_input'],
      ['a title of blanks', { title: '　' }, 400, 'invalid_input'],
      ['a title as a list', { title: ['《今天》'] }, 400, 'invalid_input'],
      ['a title of a page', { title: '长'.repeat(101) }, 400, 'invalid_input'],
      ['a title with an invisible null', { title: '今\0日' }, 400, 'unstorable_text'],
      ['the title of another publication of the level', { title: '《政办通报》' }, 409, 'publication_title_taken'],
      ['a day that does not exist', { from: '2014-02-29' }, 400, 'invalid_input'],
      ['no day', { from: undefined }, 400, 'invalid_input'],
      ['another level', { level: 'city' }, 400, 'invalid_input'],
      ['malformed JSON', '{"title"', 400, 'malformed_body'],
      ['null', 'null', 400, 'invalid_input'],
    ];
    it.each(cases)('%s', (...bad) =>
      expectRefused(app, 'system_administrator', at('今日@district'), { title: '《今天》', from: '2014-03-01' }, bad),
    );

    it.each(['今日', '今日@city', '无此刊@district', "x' or 1=1", '长'.repeat(90)])(
      'a publication of the key %s',
      async (key) => {
        const answer = await rename(key, { title: '《今天》', from: '2014-03-01' });
        expect([400, 404, 414]).toContain(answer.status);
        expect(await find('今日@district')).toMatchObject({ formerTitles: [] });
      },
    );

    it.each(['on=2014-02-30', 'on=today', 'level=city'])('a list asked for with %s', async (query) =>
      expectRefusal(await app.get('editor', `${URL}?${query}`), 400, 'invalid_input'),
    );
  });

  describe('has columns and numbers its issues as the office says', () => {
    const set = (what: string, key: string, body: object) =>
      app.post('system_administrator', `${URL}/${encodeURIComponent(key)}/${what}`, body);
    const of = async (key: string, query = '') => {
      const { body } = await app.get('editor', URL + query);
      return (body as { key: string; columns: object[]; numbering: object }[]).find((each) => each.key === key);
    };

    it('from a day on, each once however often it is said', async () => {
      const key = '政办通报@district';
      const column = { code: 'research', title: '调研', from: '2014-03-01' };
      const numbering = { reset: 'never', first: 47, firstCumulative: 1200, from: '2014-03-01' };
      expect((await set('columns', key, column)).status).toBe(204);
      expect((await set('numberings', key, numbering)).status).toBe(204);
      const before = await rowCounts(app);
      await set('columns', key, column);
      await set('numberings', key, numbering);
      expect(await rowCounts(app)).toEqual(before);
      expect(await of(key)).toMatchObject({ columns: [{ code: 'research', title: '调研', sortNo: 1 }], numbering });
      expect(await of(key, '?on=2014-02-28')).toMatchObject({ columns: [], numbering: { reset: 'yearly' } });
      // As a form sends it that leaves the title and the place empty.
      const ended = { code: 'research', title: null, sortNo: null, inUse: false, from: '2014-03-10' };
      expect((await set('columns', key, ended)).status).toBe(204);
      expect(await of(key, '?on=2014-03-10')).toMatchObject({ columns: [] });
    });

    const bad: [string, BadInput][] = [
      ['columns', ['a new column without a title', { title: undefined }, 400, 'column_without_title']],
      ['columns', ['no code', { code: undefined }, 400, 'invalid_input']],
      ['columns', ['a code with a blank', { code: 'a b' }, 400, 'invalid_input']],
      ['columns', ['a title of blanks', { title: ' ' }, 400, 'invalid_input']],
      ['columns', ['a place before the first', { sortNo: 0 }, 400, 'invalid_input']],
      ['columns', ['no day', { from: undefined }, 400, 'invalid_input']],
      ['numberings', ['a rhythm nobody knows', { reset: 'monthly' }, 400, 'invalid_input']],
      ['numberings', ['half a number', { first: 1.5 }, 400, 'invalid_input']],
      ['numberings', ['a number below one', { firstCumulative: 0 }, 400, 'invalid_input']],
      ['numberings', ['a day that does not exist', { from: '2014-02-30' }, 400, 'invalid_input']],
    ];
    const good: Record<string, object> = {
      columns: { code: 'news', title: '动态', from: '2014-03-01' },
      numberings: { reset: 'yearly', from: '2014-03-01' },
    };
    it.each(bad)('%s: refuses %s', (what, input) =>
      expectRefused(
        app,
        'system_administrator',
        `${URL}/${encodeURIComponent('今日@district')}/${what}`,
        good[what]!,
        input,
      ),
    );

    it('and answers for what no publication of the office is as for nothing', async () => {
      const bare = await aNeighbour(app, { code: 'bare-2', regulation: null });
      for (const [what, body] of Object.entries(good)) {
        const url = `${URL}/${encodeURIComponent('今日@district')}/${what}`;
        expectRefusal(await bare.post('system_administrator', url, body), 404, 'publication_not_found');
      }
    });
  });

  it('is for system administrators to change, and for everybody to read', async () => {
    await expectOnlyFor(app, ['system_administrator'], at('今日@district'), {});
    for (const who of ['editor', 'finance', 'leader'] as const) expect((await app.get(who, URL)).status).toBe(200);
  });
});
