import { TestApp } from '../support/test-app';
import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused, rowCounts } from '../support/refusals';

const URL = '/api/v1/leaders';

describe('/api/v1/leaders', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = { name: '王某', title: '副区长', level: 'district', rank: 'deputy_leader', from: '2014-01-01' };
  const add = async (more: object = {}) => {
    const { status, body } = await app.post('system_administrator', URL, { ...good, ...more });
    expect(status).toBe(201);
    return (body as { id: number }).id;
  };
  const list = async (query = '') => (await app.get('editor', URL + query)).body as { id: number; title: string }[];
  const change = (id: number, body: object) => app.post('system_administrator', `${URL}/${id}/posts`, body);

  it('keeps every post with its days, so that a leader who moved is found in the old post on the old days', async () => {
    const id = await add();
    const moved = { title: '副市长', level: 'city', rank: null, inOffice: null, from: '2014-03-10' };
    expect((await change(id, moved)).status).toBe(204);
    const before = await rowCounts(app);
    expect((await change(id, moved)).status).toBe(204);
    expect(await rowCounts(app)).toEqual(before);
    const on = async (date: string) => (await list(`?on=${date}`)).find((each) => each.id === id);
    expect(await on('2014-03-09')).toMatchObject({
      name: '王某',
      title: '副区长',
      level: 'district',
      since: '2014-01-01',
    });
    expect(await on('2014-03-10')).toMatchObject({
      title: '副市长',
      level: 'city',
      rank: 'deputy_leader',
      posts: [{ title: '副区长' }, { title: '副市长', from: '2014-03-10', inOffice: true }],
    });
    expect(await on('2013-12-31')).toBeUndefined();
  });

  it('lists nobody who has left, from the day of leaving on', async () => {
    const id = await add({ name: '李某' });
    expect((await change(id, { inOffice: false, from: '2014-03-15' })).status).toBe(204);
    const there = async (date: string) => (await list(`?on=${date}`)).some((each) => each.id === id);
    expect([await there('2014-03-14'), await there('2014-03-15')]).toEqual([true, false]);
  });

  it('refuses the same name in the same post, which would be the same person', async () => {
    await add({ name: '赵某' });
    expectRefusal(await app.post('system_administrator', URL, { ...good, name: '赵某' }), 409, 'leader_exists');
    await add({ name: '赵某', title: '区长' });
  });

  it('knows no leader of another office', async () => {
    const neighbour = await aNeighbour(app);
    const { body } = await neighbour.post('system_administrator', URL, good);
    const { id } = body as { id: number };
    expectRefusal(await change(id, { title: '区长', from: '2014-03-01' }), 404, 'leader_not_found');
    expect((await list()).map((each) => each.id)).not.toContain(id);
    expectRefusal(await change(999_999, { title: '区长', from: '2014-03-01' }), 404, 'leader_not_found');
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    it.each<BadInput>([
      ['no name', { name: '' }, 400, 'invalid_input'],
      ['a name with blanks around it', { name: ' 王某' }, 400, 'invalid_input'],
      ['no post', { title: null }, 400, 'invalid_input'],
      ['a rank there is not', { rank: 'chief' }, 400, 'invalid_input'],
      ['a day that is none', { from: '2014-02-30' }, 400, 'invalid_input'],
      ['a field nobody knows', { unitId: 1 }, 400, 'invalid_input'],
    ])('%s', (...bad) => expectRefused(app, 'system_administrator', URL, good, bad));
  });

  it('is changed by the system administrator and read by everybody', async () => {
    await expectOnlyFor(app, ['system_administrator'], URL, good);
    const id = await add({ name: '孙某' });
    await expectOnlyFor(app, ['system_administrator'], `${URL}/${id}/posts`, { title: '区长', from: '2014-03-01' });
    expect((await app.get('liaison of 甲局', URL)).status).toBe(200);
  });
});
