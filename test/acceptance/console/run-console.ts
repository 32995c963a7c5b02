import { fork, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '@app/platform';

const entry = projectPath('dist/apps/console/src/main.js');

export interface Answered {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Around {
  /** Where the command is typed. */
  readonly cwd?: string;
  readonly dataDir?: string;
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

/**
 * What the built console answers, in a process that carries out all commands of a suite one after the other. The demo moves
 * its database to its place when it is whole; no process can open that while it still holds it, so it takes `runProcess`.
 */
export function runConsole(words: readonly string[], around?: Around): Promise<Answered> {
  const answer = last.then(async () => {
    host ??= startHost();
    host.send({ words, env: settings(around) });
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

/** The same in a process of its own, as `npm run -s ledger --` would call it. */
export function runProcess(words: readonly string[], around?: Around): Promise<Answered> {
  const child = startConsole(words, around);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}

/** A process of its own that goes on by itself. */
export function startConsole(words: readonly string[], around?: Around): ChildProcess {
  const how = {
    cwd: projectPath(),
    env: settings(around),
    stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
  };
  return spawn(process.execPath, [entry, ...words], how);
}

function settings({ cwd, dataDir }: Around = {}): NodeJS.ProcessEnv {
  return { ...process.env, INIT_CWD: cwd ?? projectPath(), DATA_DIR: dataDir ?? '/nowhere', PORT: '', HOST: '' };
}

/** Loads the small demo into an empty folder; in a whole run it is loaded once and copied from then on. */
export async function loadDemo(dataDir: string): Promise<void> {
  const { TEST_TEMPLATES: templates } = process.env;
  const template = join(templates ?? dataDir, 'demo');
  if (existsSync(template)) return cpSync(template, dataDir, { recursive: true });
  const { status, stderr } = await runProcess(['demo', '--small'], { dataDir });
  if (status !== 0) throw new Error(stderr);
  if (templates === undefined) return;
  // Another worker may look for it at this moment: it must appear whole.
  const own = `${template}-${randomUUID()}`;
  cpSync(dataDir, own, { recursive: true });
  if (!existsSync(template)) renameSync(own, template);
}

/** A fresh folder that is removed afterwards, empty or a copy of another one. */
export class Folders {
  private readonly made: string[] = [];

  make(copyOf?: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'info-ledger-console-'));
    this.made.push(folder);
    if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
    return folder;
  }

  remove(): void {
    for (const folder of this.made.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}

export const shippedRegulation = () => projectPath('regulations', 'district-info-1');
