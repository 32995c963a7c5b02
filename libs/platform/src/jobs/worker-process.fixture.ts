import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestPlace } from '@app/testing';
import { projectPath } from '../project-path';

const fixture = (name: string) => projectPath('libs', 'platform', 'fixtures', name);

/** A process of its own that runs notes on the database of a test. */
export class WorkerProcess {
  private readonly said: AsyncIterator<string>;

  private constructor(private readonly child: ChildProcess) {
    this.said = createInterface(child.stdout as NodeJS.ReadableStream)[Symbol.asyncIterator]();
  }

  /** `needsMs` is how long each note takes. */
  static async start(place: TestPlace, needsMs: number, redisUrl = ''): Promise<WorkerProcess> {
    const { dataDir: DATA_DIR, databaseUrl: DATABASE_URL = '' } = place;
    const worker = new WorkerProcess(
      spawn(process.execPath, ['-r', fixture('register-typescript.cjs'), fixture('job-worker.ts'), String(needsMs)], {
        env: { ...process.env, DATA_DIR, DATABASE_URL, REDIS_URL: redisUrl },
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    await worker.says('ready');
    return worker;
  }

  async says(wanted: string): Promise<void> {
    for (;;) {
      const line = await this.said.next();
      if (line.value === wanted) return;
      if (line.done) throw new Error(`the worker ended before it said ${wanted}`);
    }
  }

  /** Resolves with `[exit status, signal]`. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<unknown[]> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return [];
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    return ended;
  }
}
