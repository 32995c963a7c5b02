import { TestApp } from '../support/test-app';
import { aNeighbour, type BadInput, expectOnlyFor, expectRefusal, expectRefused } from '../support/refusals';
import { officeWords } from '../support/office-words';

const URL = '/api/v1/forward-routes';

describe('/api/v1/forward-routes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const good = { code: 'to_city', title: '报市', to: '市政府办公室', from: '2014-01-01' };
  const set = (body: object) => app.post('system_administrator', URL, body);
  const list = async (query = '') => (await app.get('liaison of 甲局', URL + query)).body;

  it('lists the routes in use on a day, in the order of the office', async () => {
    expect((await set(good)).status).toBe(204);
    expect((await set({ code: 'to_province', title: '报省', to: '省政府办公厅', from: '2014-02-01' })).status).toBe(
      204,
    );
    expect(await list('?on=2014-01-31')).toEqual([{ code: 'to_city', title: '报市', to: '市政府办公室', sortNo: 1 }]);
    expect(
      (await set({ code: 'to_city', title: null, to: '市政府办公厅', sortNo: 9, from: '2014-03-01' })).status,
    ).toBe(204);
    expect(await list()).toEqual([
      { code: 'to_province', title: '报省', to: '省政府办公厅', sortNo: 2 },
      { code: 'to_city', title: '报市', to: '市政府办公厅', sortNo: 9 },
    ]);
    expect((await set({ code: 'to_province', inUse: false, from: '2014-03-10' })).status).toBe(204);
    expect(await list()).toHaveLength(1);
  });

  it('refuses a title another route has, because an editor chooses by it', async () => {
    expectRefusal(await set({ ...good, code: 'again' }), 409, 'forward_route_title_taken');
    expectRefusal(await set({ code: 'new', title: '新渠道', from: '2014-01-01' }), 400, 'forward_route_incomplete');
  });

  it('holds the routes a regulation prices, once it is in force, and none of another office', async () => {
    const neighbour = await aNeighbour(app, { regulation: null });
    expect((await neighbour.get('editor', URL)).body).toEqual([]);
    await neighbour.post('system_administrator', '/api/v1/regulations', officeWords);
    expect((await neighbour.get('editor', URL)).body).toEqual([
      { code: 'to_city', title: '报市', to: '报市', sortNo: 1 },
    ]);
  });

  describe('refuses bad input with a code and a Chinese sentence, and writes nothing', () => {
    it.each<BadInput>([
      ['a code with a blank', { code: 'to city' }, 400, 'invalid_input'],
      ['an empty end', { to: '' }, 400, 'invalid_input'],
      ['a place below the first', { sortNo: 0 }, 400, 'invalid_input'],
      ['a day that is none', { from: '2014-13-01' }, 400, 'invalid_input'],
    ])('%s', (...bad) => expectRefused(app, 'system_administrator', URL, good, bad));
  });

  it('is changed by the system administrator', async () => expectOnlyFor(app, ['system_administrator'], URL, good));
});
