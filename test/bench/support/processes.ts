import { fork, spawn, type ChildProcess, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectPath } from '@app/platform';

/** Runs the sources as they are, so that a measured process needs no build of its own. */
const register = projectPath('libs', 'platform', 'fixtures', 'register-typescript.cjs');

/** `--profile DIR`: every process of a measurement leaves a CPU profile there. */
const profiling = () =>
  process.env['BENCH_PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] : [];

/** The heap a worker may have as `npm run worker` and compose.yaml start it, which bounds what it lets pile up unused. */
export const AS_WORKER = ['--max-old-space-size=512'];

/** A process of the bench's own that answers one message at a time. */
export class Helper {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts `processes/NAME.ts` and waits for its first word. */
  static async start<First>(
    name: string,
    env: NodeJS.ProcessEnv,
    options: readonly string[] = [],
  ): Promise<{ helper: Helper; first: First }> {
    const child = fork(join(__dirname, '..', 'processes', `${name}.ts`), [], {
      env,
      execArgv: [...options, ...profiling(), '--require', register],
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

/** A built application as it is started in production; `said` is what it says of itself once it is ready. */
interface Started {
  readonly pid: number;
  readonly said: string;
  stop(): Promise<void>;
}

/** The built API, on a port of its own. */
export async function startApi(env: NodeJS.ProcessEnv): Promise<Omit<Started, 'said'> & { readonly url: string }> {
  const { said, ...api } = await startBuilt('api', /http:\/\/\S+:\d+/, env);
  return { ...api, url: said };
}

/** The built worker. */
export function startWorker(env: NodeJS.ProcessEnv): Promise<Started> {
  return startBuilt('worker', /Ctrl\+C/, env, AS_WORKER);
}

async function startBuilt(
  app: string,
  ready: RegExp,
  env: NodeJS.ProcessEnv,
  options: readonly string[] = [],
): Promise<Started> {
  const entry = projectPath('dist', 'apps', app, 'src', 'main.js');
  const child = spawn(process.execPath, [...options, ...profiling(), entry], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const said = await new Promise<string>((resolve, reject) => {
    let all = '';
    child.stdout.on('data', (chunk: Buffer) => {
      all += chunk.toString();
      const found = ready.exec(all)?.[0];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`the ${app} ended with ${code}`)));
  });
  return {
    said,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
