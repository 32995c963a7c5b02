import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '@app/platform';
import { type Answered, askConsole } from '../../support/console-host';

const entry = projectPath('dist/apps/console/src/main.js');

interface Around {
  /** Where the command is typed. */
  readonly cwd?: string;
  readonly dataDir?: string;
}

/**
 * What the built console answers, in the process that `askConsole` keeps. The demo moves its database to its place when it is
 * whole; no process can open that while it still holds it, so it takes `runProcess`.
 */
export function runConsole(words: readonly string[], around?: Around): Promise<Answered> {
  return askConsole(words, settings(around));
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
