import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectPath } from '@app/platform';
import { aMigratedPlace } from '@app/testing';
import { persistence } from '../../apps/api/src/app.module';

export type ServerProcess = Awaited<ReturnType<typeof startServer>>;

/** The built server as a process of its own on a database of its own. */
export async function startServer(settings: Readonly<Record<string, string>> = {}) {
  const place = await aMigratedPlace(persistence);
  const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL = '' } = place;
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [projectPath('dist', 'apps', 'api', 'src', 'main.js')], {
    env: { PATH, PORT: '0', DATA_DIR, DATABASE_URL, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  const log: Record<string, unknown>[] = [];
  createInterface(child.stderr).on('line', (line) => {
    log.push(line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : { said: line });
  });
  const said: string[] = [];
  const started = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      if (line.includes('Ctrl+C')) resolve();
    });
  });
  const failed = ended.then((status) => {
    throw new Error(`ended with ${status}: ${log.map((line) => JSON.stringify(line)).join('\n')}`);
  });
  failed.catch(() => undefined);
  await Promise.race([started, failed]);
  const addressIn = (words: string) => said.find((line) => line.includes(words))?.replace(/^.*?(?=http)/, '');
  return {
    url: addressIn('已启动') ?? '',
    metricsUrl: addressIn('运行指标'),
    log,
    ended,
    tellToStop: () => void child.kill('SIGTERM'),
    /** Ends it, however it stands. */
    remove: async () => {
      child.kill('SIGKILL');
      await ended;
      await place.remove();
    },
  };
}
