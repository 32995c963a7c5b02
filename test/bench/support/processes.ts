import { fork, spawn, type ChildProcess, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectPath } from '@app/platform';

/** Runs the sources as they are, so that a measured process needs no build of its own. */
const register = projectPath('libs', 'platform', 'fixtures', 'register-typescript.cjs');

/** `--profile DIR`: every process of a measurement leaves a CPU profile there. */
const profiling = () =>
  process.env['BENCH_PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] : [];

/** A process of the bench's own that answers one message at a time. */
export class Helper {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts `processes/NAME.ts` and waits for its first word. */
  static async start<First>(name: string, env: NodeJS.ProcessEnv): Promise<{ helper: Helper; first: First }> {
    const child = fork(join(__dirname, '..', 'processes', `${name}.ts`), [], {
      env,
      execArgv: [...profiling(), '--require', register],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const helper = new Helper(child);
    return { helper, first: await helper.hear<First>() };
  }

  async ask<Answer>(question: Serializable): Promise<Answer> {
    this.child.send(question);
    return this.hear<Answer>();
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  private hear<Answer>(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.child.off('message', heard);
        this.child.off('exit', gone);
      };
      const heard = (answer: unknown) => {
        leave();
        resolve(answer as Answer);
      };
      const gone = (code: number | null) => {
        leave();
        reject(new Error(`a process of the measurement ended with ${code}`));
      };
      this.child.on('message', heard);
      this.child.on('exit', gone);
    });
  }
}

/** The built API, as it is started in production, on a port of its own. */
export async function startApi(env: NodeJS.ProcessEnv): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const entry = projectPath('dist', 'apps', 'api', 'src', 'main.js');
  const child = spawn(process.execPath, [...profiling(), entry], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`the API ended with ${code}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
