import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectPath } from '@app/platform';

export interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
}

export interface Memory {
  /** Bytes. */
  readonly rss: number;
  /** Bytes in use after a collection. */
  readonly heapUsed: number;
}

const ENTRY = projectPath('dist/apps/api/src/main.js');

/** What the environment of an application's process is to say about its data; nothing of this process's own. */
export function environmentOf({ dataDir, databaseUrl }: Place): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_EXTRA_CA_CERTS: _, ...others } = process.env;
  const kept = Object.fromEntries(Object.entries(others).filter(([name]) => /^(LANG|LC_|TZ|TMPDIR)/.test(name)));
  return { ...kept, PATH, HOME, DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' };
}

/** The built application as a process of its own, to be killed. */
export class ApiProcess {
  /** Why it answered `internal`: the first line of each defect that its log names, once. */
  readonly defects = new Set<string>();

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    if (child.stderr) createInterface(child.stderr).on('line', (line) => this.read(line));
  }

  /** `more`: further settings, as docs/operations.md names them. */
  static async start(place: Place, more: Readonly<Record<string, string>> = {}): Promise<ApiProcess> {
    const child = spawn(process.execPath, ['--expose-gc', '--require', join(__dirname, 'inside.cjs'), ENTRY], {
      env: { ...environmentOf(place), ...more, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (text: Buffer) => {
        said += text.toString();
        const [address] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
        if (address) resolve(address);
      });
      child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
      child.on('exit', () => reject(new Error(`the application did not start: ${said}`)));
    });
    return new ApiProcess(child, url);
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Sets its clock forward or back against the machine's, in milliseconds. */
  async moveClock(offset: number): Promise<void> {
    await this.ask({ clock: offset });
  }

  async memory(): Promise<Memory> {
    return (await this.ask({ memory: true })) as Memory;
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.isRunning) return;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
  }

  private read(line: string): void {
    const { code, err } = line.startsWith('{') ? (JSON.parse(line) as { code?: string; err?: { stack?: string } }) : {};
    if (code === 'internal') this.defects.add((err?.stack ?? '').split('\n').slice(0, 6).join(' '));
  }

  private async ask(question: object): Promise<unknown> {
    const answer = once(this.child, 'message');
    this.child.send(question);
    return ((await answer) as [unknown])[0];
  }
}
