import { Controller, Get, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '../logs/log';
import { projectPath } from '../project-path';
import { createHttpApp } from './http-app';

const happened: string[] = [];

@Controller()
class SlowController {
  @Get('slow')
  async slow(): Promise<string> {
    happened.push('begun');
    await sleep(150);
    happened.push('answered');
    return 'done';
  }

  @Get('endless')
  endless(): Promise<never> {
    happened.push('begun');
    return new Promise(() => undefined);
  }
}

@Module({ controllers: [SlowController] })
class SlowModule implements OnApplicationShutdown {
  onApplicationShutdown(): void {
    happened.push('database closed');
  }
}

describe('stopping', () => {
  let app: NestFastifyApplication;
  let url: string;

  const start = async (shutdownMs?: number) => {
    happened.length = 0;
    app = await createHttpApp(SlowModule, { log: createLog('silent'), shutdownMs });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  };

  const begun = async () => {
    while (!happened.includes('begun')) await sleep(5);
  };

  it('lets a running request finish before the database is closed, and then waits for nothing', async () => {
    await start();
    const before = performance.now();
    const answer = fetch(`${url}/slow`);
    await begun();
    await app.close();
    expect(await (await answer).text()).toBe('done');
    expect(happened).toEqual(['begun', 'answered', 'database closed']);
    expect(performance.now() - before).toBeLessThan(8_000);
  });

  it('accepts nobody new meanwhile', async () => {
    await start();
    const running = fetch(`${url}/slow`);
    await begun();
    const closed = app.close();
    await sleep(50);
    await expect(fetch(`${url}/slow`)).rejects.toThrow();
    await Promise.all([running, closed]);
  });

  it('does not wait for ever: what takes too long is cut off', async () => {
    await start(300);
    const cut = expect(fetch(`${url}/endless`)).rejects.toThrow();
    await begun();
    await app.close();
    await cut;
    expect(happened).toEqual(['begun', 'database closed']);
  });
});

describe('a process told to stop by SIGTERM', () => {
  it('answers what is running, closes the database, logs in JSON only and ends with 0', async () => {
    const fixture = (name: string) => projectPath('libs', 'platform', 'fixtures', name);
    const child = spawn(process.execPath, ['-r', fixture('register-typescript.cjs'), fixture('slow-app.ts')]);
    const ended = once(child, 'exit');
    const log: string[] = [];
    createInterface(child.stderr).on('line', (line) => log.push(line));
    try {
      const said = createInterface(child.stdout)[Symbol.asyncIterator]();
      const url = String((await said.next()).value);
      const answer = fetch(`${url}/slow`).then((response) => response.text());
      expect((await said.next()).value).toBe('begun');
      child.kill('SIGTERM');
      expect((await said.next()).value).toBe('answered');
      expect((await said.next()).value).toBe('database closed');
      expect(await answer).toBe('done');
      expect(await ended).toEqual([0, null]);
      expect(log.map((line) => (JSON.parse(line) as { level: string }).level)).not.toContain('error');
      expect(log.join()).toContain('"route":"/slow"');
    } finally {
      child.kill('SIGKILL');
    }
  }, 60_000);
});
