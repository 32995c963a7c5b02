import { aNeighbour } from '../support/refusals';
import { TestApp } from '../support/test-app';

const ROUTES = '/api/v1/forward-routes';

describe('/api/v1/forward-routes/history', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const set = (body: object) => app.post('system_administrator', ROUTES, body);

  it('tells what each route was called and where it ended from when on, those that are used no more too', async () => {
    await set({ code: 'to_city', title: '报市', to: '市政府办公室', from: '2014-01-01' });
    await set({ code: 'to_city', to: '市政府办公厅', from: '2014-02-01' });
    await set({ code: 'to_city', inUse: false, from: '2014-03-01' });
    expect((await app.get('liaison of 甲局', `${ROUTES}/history`)).body).toEqual([
      {
        code: 'to_city',
        versions: [
          { from: '2014-01-01', title: '报市', to: '市政府办公室', sortNo: 1, inUse: true },
          { from: '2014-02-01', title: '报市', to: '市政府办公厅', sortNo: 1, inUse: true },
          { from: '2014-03-01', title: '报市', to: '市政府办公厅', sortNo: 1, inUse: false },
        ],
      },
    ]);
  });

  it('is that of the own office alone', async () => {
    const neighbour = await aNeighbour(app);
    expect((await neighbour.get('editor', `${ROUTES}/history`)).body).toEqual([]);
  });
});
