import request from 'supertest';
import { Metrics } from '@app/platform';
import { TestApp } from '../support/test-app';

const lines = async (of: TestApp, name: string) =>
  (await of.nest.get(Metrics).metrics()).split('\n').filter((line) => line.startsWith(name));

describe('the metrics of an application', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const value = async (of: TestApp, name: string) => Number((await lines(of, `${name} `))[0]?.split(' ').at(-1));
  const stranger = (method: 'get' | 'post', path: string) => request(app.nest.getHttpServer())[method](path);

  it('count requests by the pattern of their route, so that their number is bounded and no address is kept', async () => {
    expect((await app.get('editor', '/api/v1/entries/1')).status).toBe(404);
    await app.get('editor', '/api/v1/entries/2?secret=7');
    await stranger('get', '/wp-login.php?user=admin');
    await stranger('post', '/cgi-bin/x');
    await stranger('get', '/api/v1/me');
    const counted = await lines(app, 'http_request_duration_seconds_count');
    expect(counted.map((line) => line.replace('http_request_duration_seconds_count', ''))).toEqual(
      expect.arrayContaining([
        '{method="GET",route="/api/v1/entries/:no",status="4xx"} 2',
        '{method="any",route="none",status="4xx"} 2',
        '{method="GET",route="/api/v1/me",status="4xx"} 1',
      ]),
    );
    expect(await app.nest.get(Metrics).metrics()).not.toMatch(/wp-login|cgi-bin|secret|entries\/1/);
  });

  it('count the batches of the posting lane and the transactions behind them', async () => {
    const batches = await value(app, 'posting_batch_seconds_count');
    const writes = await value(app, 'posting_batch_writes_sum');
    await Promise.all(Array.from({ length: 10 }, () => app.submitted(['甲局'], '2014-03-03')));
    expect((await value(app, 'posting_batch_writes_sum')) - writes).toBe(10);
    expect((await value(app, 'posting_batch_seconds_count')) - batches).toBeLessThanOrEqual(10);
    expect(await value(app, 'posting_lane_waiting')).toBe(0);
    expect(await lines(app, 'database_transaction_seconds_count{purpose="write",outcome="committed"}')).toHaveLength(1);
    expect(await lines(app, 'database_wait_seconds_count{purpose="read"}')).toHaveLength(1);
  });
});

describe('two applications in one process', () => {
  it('count each for itself', async () => {
    const [one, other] = [await TestApp.start(), await TestApp.start()];
    try {
      await request(one.nest.getHttpServer()).get('/login');
      await request(other.nest.getHttpServer()).get('/health/live');
      const counted = async (app: TestApp) => (await lines(app, 'http_request_duration_seconds_count')).join();
      expect(await counted(one)).toMatch(/^[^,]*,route="\/login",status="2xx"} 1$/);
      expect(await counted(other)).toMatch(/^[^,]*,route="\/health\/live",status="2xx"} 1$/);
    } finally {
      await one.close();
      await other.close();
    }
  });
});
