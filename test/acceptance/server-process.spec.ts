import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectPath } from '@app/platform';
import { type ServerProcess, startServer } from '../support/server-process';

describe('the server as a process', () => {
  let server: ServerProcess | undefined;
  const start = async (settings: Record<string, string>) => (server = await startServer(settings));
  afterEach(() => server?.remove());

  it('told to stop, first says that it is not ready, still answers, and then ends in good order', async () => {
    const { url, log, tellToStop, ended } = await start({ DRAIN_SECONDS: '2' });
    const ready = async () => (await fetch(`${url}/health/ready`)).status;
    expect(await ready()).toBe(200);
    tellToStop();
    await sleep(300);
    expect(await ready()).toBe(503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const answer = await fetch(`${url}/login`);
    // A proxy that used this connection once more might find it closed under its hands.
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await ended).toBe(0);
    const requests = log.filter(({ msg }) => msg === 'request').map(({ route }) => route);
    expect(requests).toEqual(['/login']);
  });

  it('is found ready by the health check of its image, and not when it is gone', async () => {
    const { url, tellToStop, ended } = await start({});
    const check = async () => {
      const env = { PATH: process.env['PATH'], PORT: new URL(url).port };
      return (
        await once(spawn(process.execPath, [projectPath('docker/healthcheck.mjs')], { env }), 'exit')
      )[0] as number;
    };
    expect(await check()).toBe(0);
    tellToStop();
    await ended;
    expect(await check()).toBe(1);
  });

  it('shows its metrics on an address of their own and nowhere else', async () => {
    const { url, metricsUrl } = await start({ METRICS_PORT: '0', REDIS_URL: 'redis://127.0.0.1:1' });
    expect(new URL(metricsUrl ?? '').hostname).toBe('127.0.0.1');
    await fetch(`${url}/login`);
    const answer = await fetch(metricsUrl ?? '');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await answer.text();
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/login",status="2xx"} 1');
    expect(text).toMatch(/^process_cpu_user_seconds_total /m);
    expect(text).toMatch(/^redis_up 0$/m);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch((metricsUrl ?? '').replace('/metrics', '/'))).status).toBe(404);
  });

  it('believes the headers of the proxies it is told of, so that behind TLS its cookie is for TLS only', async () => {
    const leave = async (url: string) => {
      const headers = { 'x-forwarded-proto': 'https' };
      const { headers: answered } = await fetch(`${url}/logout`, { method: 'POST', headers, redirect: 'manual' });
      return answered.get('set-cookie');
    };
    expect(await leave((await start({ TRUST_PROXY: '127.0.0.1/32' })).url)).toContain('Secure');
    await server?.remove();
    expect(await leave((await start({ TRUST_PROXY: '10.0.0.0/8' })).url)).not.toContain('Secure');
  });
});
