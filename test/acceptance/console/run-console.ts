import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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

/** The built console, as `npm run -s ledger --` would call it. */
export function startConsole(words: readonly string[], { cwd, dataDir }: Around = {}): ChildProcess {
  const env = { ...process.env, INIT_CWD: cwd ?? projectPath(), DATA_DIR: dataDir ?? '/nowhere', PORT: '', HOST: '' };
  return spawn(process.execPath, [entry, ...words], { cwd: projectPath(), env, stdio: ['ignore', 'pipe', 'pipe'] });
}

export function runConsole(words: readonly string[], around?: Around): Promise<Answered> {
  const child = startConsole(words, around);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
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
