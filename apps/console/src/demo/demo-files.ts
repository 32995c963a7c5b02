import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFile } from '@app/platform';
import type { DemoAccount } from './accounts';

const LOADING = 'demo-loading-';
const ACCOUNTS = 'demo-accounts.json';

/** A demo loaded when there was one administrator has that account still; it runs the system. */
function asOfToday(account: DemoAccount): DemoAccount {
  return (account.role as string) === 'administrator' ? { ...account, role: 'system_administrator' } : account;
}

/**
 * The files of a demo. It is loaded in a folder of its own and put in place as a whole: the database by one link, which
 * fails when there is one already, then the accounts. So there is never half a demo, whatever stops the load.
 */
export class DemoFiles {
  constructor(private readonly dataDir: string) {}

  get hasDatabase(): boolean {
    return existsSync(databaseFile(this.dataDir));
  }

  /** Null when the database was not made by a demo. */
  accounts(): readonly DemoAccount[] | null {
    this.finish();
    try {
      return (JSON.parse(readFileSync(join(this.dataDir, ACCOUNTS), 'utf8')) as DemoAccount[]).map(asOfToday);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Whether an earlier load was broken off; what it left is removed once another one is in place. */
  get wasInterrupted(): boolean {
    return this.loadingFolders().length > 0;
  }

  /** A new folder to load into. */
  begin(): string {
    mkdirSync(this.dataDir, { recursive: true, mode: 0o700 });
    return mkdtempSync(join(this.dataDir, LOADING));
  }

  keepAccounts(folder: string, accounts: readonly DemoAccount[]): void {
    writeFileSync(join(folder, ACCOUNTS), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  }

  /** Puts a loaded demo in place, unless another process was faster: then that one's stands. */
  putInPlace(folder: string): void {
    try {
      linkSync(databaseFile(folder), databaseFile(this.dataDir));
    } catch (error) {
      if (!this.hasDatabase) throw error;
    }
    this.finish();
  }

  /** Takes over the accounts that belong to the database in place and clears away every other load. */
  private finish(): void {
    if (!this.hasDatabase) return;
    const { ino, dev } = statSync(databaseFile(this.dataDir));
    for (const folder of this.loadingFolders()) {
      const own = statSync(databaseFile(folder), { throwIfNoEntry: false });
      const accounts = join(folder, ACCOUNTS);
      if (own?.ino === ino && own.dev === dev && existsSync(accounts))
        renameSync(accounts, join(this.dataDir, ACCOUNTS));
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private loadingFolders(): string[] {
    if (!existsSync(this.dataDir)) return [];
    return readdirSync(this.dataDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.startsWith(LOADING))
      .map(({ name }) => join(this.dataDir, name));
  }
}
