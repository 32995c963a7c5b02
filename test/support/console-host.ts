import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectPath } from '@app/platform';

export interface Answered {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();
afterAll(
  () =>
    host &&
    new Promise((ended) => {
      host?.once('exit', ended);
      host?.disconnect();
    }),
);

/** What the built console answers, in a process that carries out all commands of a suite one after the other. */
export function askConsole(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Answered> {
  const answer = last.then(async () => {
    host ??= startHost();
    host.send({ words, env });
    const [answered] = (await once(host, 'message')) as [Answered];
    return answered;
  });
  last = answer.catch(() => undefined);
  return answer;
}

function startHost(): ChildProcess {
  const file = join(__dirname, 'console-host.cjs');
  const started = fork(file, { cwd: projectPath(), silent: true, execArgv: ['--expose-gc'] });
  started.on('exit', (status) => started.emit('error', new Error(`the console ended with ${status} between commands`)));
  return started.on('error', () => (host = undefined));
}
