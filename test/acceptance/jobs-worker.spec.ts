import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { SystemClock } from '@app/kernel';
import { projectPath } from '@app/platform';
import { DataSource } from 'typeorm';
import { type Import, Importer, itemSheet } from '../support/imports';
import { TestApp } from '../support/test-app';

const entry = projectPath('dist/apps/worker/src/main.js');

// Processes take their time to start on a busy machine.
jest.setTimeout(180_000);

describe('the worker', () => {
  let app: TestApp;
  beforeAll(async () => {
    // With a Redis named, even one that is away, the server leaves jobs to workers.
    // The worker has no clock but the machine's, and would find what was uploaded years ago expired.
    app = await TestApp.start({ redisUrl: 'redis://127.0.0.1:1', now: new SystemClock().now().toISOString() });
  });
  afterAll(() => app.close());

  const start = (env: Record<string, string>) => {
    const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL = '' } = app.place;
    const settings = { DATA_DIR, DATABASE_URL, REDIS_URL: '', LOG_LEVEL: 'error', ...env };
    return spawn(process.execPath, [entry], { env: { ...process.env, ...settings } });
  };

  it('does what the server leaves to it, without Redis too, and ends in good order when it is told to', async () => {
    const { body } = await app.post('audit_administrator', '/api/v1/verifications', {});
    const { id } = body as { id: string };
    const state = async () =>
      ((await app.get('system_administrator', `/api/v1/jobs/${id}`)).body as { state: string }).state;
    await sleep(100);
    expect(await state()).toBe('queued');
    const using = async () =>
      (await app.nest.get(DataSource).query<{ name: string }[]>('SELECT name FROM running_service ORDER BY name')).map(
        ({ name }) => name,
      );
    const worker = start({ METRICS_PORT: '0' });
    const ended = once(worker, 'exit');
    try {
      const lines = createInterface(worker.stdout)[Symbol.asyncIterator]();
      const says = async () => (await lines.next()).value as string;
      expect(await says()).toBe('政务信息台账的后台任务程序已启动（定时查询数据库取得任务）。');
      const metrics = (await says()).replace('运行指标：', '');
      expect(await using()).toEqual(['api', 'worker']);
      while ((await state()) !== 'done') await sleep(50);
      expect(await (await fetch(metrics)).text()).toContain('jobs{state="done"} 1');
      worker.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(await using()).toEqual(['api']);
    } finally {
      worker.kill('SIGKILL');
    }
  });

  it('killed between the rows of an import has another go on where it stopped: each row stands once', async () => {
    // A block of eight hundred, and of the next one as many as are written until the process is gone.
    const rows = 1_400;
    const editor = new Importer(app, 'editor');
    const seen = async () => (await app.get('editor', `/api/v1/imports/${id}`)).body as Import;
    const upload = await editor.upload('items', await itemSheet(...Array.from({ length: rows }, (_, i) => `接续${i}`)));
    const { id } = upload.json<Import>();
    let worker = start({});
    try {
      while ((await seen()).state === 'checking') await sleep(50);
      expect(await seen()).toMatchObject({ state: 'clean', problems: [] });
      expect((await editor.confirm(id)).status).toBe(202);
      let done = 0;
      for (; done === 0; await sleep(5)) done = (await seen()).done;
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      const halfway = await seen();
      expect(halfway).toMatchObject({ state: 'running' });
      expect(halfway.done).toBeLessThan(rows);
      const database = app.nest.get(DataSource);
      const count = async (what: string) => {
        const [row] = await database.query<{ n: number | string }[]>(`SELECT COUNT(${what}) AS n FROM item`);
        return Number(row?.n);
      };
      expect(await count('*')).toBeGreaterThanOrEqual(halfway.done);
      expect(await count('*')).toBeLessThan(rows);
      // As if the half minute had passed after which a silent worker is given up.
      await database.query(`UPDATE job SET lease_until = requested_at WHERE state = 'running'`);
      worker = start({});
      const progress = [halfway.done];
      for (let now = await seen(); now.state === 'running'; now = await seen()) {
        progress.push(now.done);
        await sleep(50);
      }
      expect(await seen()).toMatchObject({ state: 'done', rows, done: rows });
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect([await count('*'), await count('DISTINCT title'), await count('DISTINCT event_no')]).toEqual([
        rows,
        rows,
        rows,
      ]);
    } finally {
      worker.kill('SIGKILL');
    }
  });

  const refusal = async (env: Record<string, string>) => {
    const worker = start(env);
    let said = '';
    worker.stderr.on('data', (text: Buffer) => (said += text.toString()));
    expect(await once(worker, 'close')).toEqual([1, null]);
    return said;
  };

  it('says in Chinese what is wrong with its settings, and no password', async () => {
    const said = await refusal({ REDIS_URL: 'redis://:hunter2@redis/x' });
    expect(said).toContain('后台任务程序启动失败');
    expect(said).toContain('REDIS_URL 的库号应为');
    expect(said).not.toContain('hunter2');
  });

  it('says which port is taken, since on one machine the server may serve its metrics there', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const said = await refusal({ METRICS_PORT: String(port) }).finally(() => taken.close());
    expect(said).toContain(`端口 ${port} 已被占用`);
  });
});
