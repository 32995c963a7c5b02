import request from 'supertest';
import { UnitOfWork } from '@app/platform';
import { expectRefusal } from '../support/refusals';
import { TestApp } from '../support/test-app';

/** More than there are connections to read with. */
const READERS = 12;

describe('GET /health', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  const ask = (path: string) => request(app.nest.getHttpServer()).get(path);

  it('live and ready tell anybody who asks, and tell no more than that', async () => {
    for (const [path, status] of [
      ['live', 'alive'],
      ['ready', 'ready'],
    ] as const) {
      const answer = await ask(`/health/${path}`);
      expect([answer.status, answer.body]).toEqual([200, { status }]);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('ready refuses within seconds when the database does not answer, and takes requests again when it does', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const readers = Array.from({ length: READERS }, () => app.nest.get(UnitOfWork).read(() => held));
    const before = performance.now();
    const [refused, twin, live] = await Promise.all([ask('/health/ready'), ask('/health/ready'), ask('/health/live')]);
    letGo();
    await Promise.all(readers);
    expect(performance.now() - before).toBeLessThan(8_000);
    for (const answer of [refused, twin]) expectRefusal(answer, 503, 'not_ready');
    expect(Object.keys(refused.body as object).sort()).toEqual(['code', 'message', 'problems', 'requestId']);
    expect(refused.text).not.toMatch(/database|connection|select| ms/);
    expect(refused.headers['retry-after']).toBe('3');
    expect(live.status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(200);
  });

  it('live refuses when the event loop has kept everybody waiting, and once that is over no longer', async () => {
    const until = performance.now() + 3_000;
    while (performance.now() < until);
    expectRefusal(await ask('/health/live'), 503, 'not_responding');
    await new Promise((pause) => setTimeout(pause, 700));
    expect((await ask('/health/live')).status).toBe(200);
  });
});
