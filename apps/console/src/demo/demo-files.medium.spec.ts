import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile } from '@app/platform';
import { DemoFiles } from './demo-files';

const own = [{ login: 'editor', password: 'aB3aB3aB3aB3aB', role: 'editor', name: '信息科编辑' }] as const;
let dataDir: string;

beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'info-ledger-demo-files-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A load that is complete but for being put in place. */
function loaded(files: DemoFiles, content: string): string {
  const folder = files.begin();
  writeFileSync(databaseFile(folder), content);
  files.keepAccounts(folder, own);
  return folder;
}

describe('the files of a demo', () => {
  it('are put in place as a whole, and nothing of the load is left', () => {
    const files = new DemoFiles(dataDir);
    files.putInPlace(loaded(files, 'demo'));
    expect(files.accounts()).toEqual(own);
    expect(readdirSync(dataDir).sort()).toEqual(['demo-accounts.json', 'info-ledger.sqlite']);
  });

  it('find their accounts again when the power failed between the database and the accounts', () => {
    const folder = loaded(new DemoFiles(dataDir), 'demo');
    linkSync(databaseFile(folder), databaseFile(dataDir));
    expect(new DemoFiles(dataDir).accounts()).toEqual(own);
    expect(readdirSync(dataDir).sort()).toEqual(['demo-accounts.json', 'info-ledger.sqlite']);
  });

  it('never take the place of a database that came first, nor give it accounts it does not have', () => {
    const files = new DemoFiles(dataDir);
    const folder = loaded(files, 'demo');
    writeFileSync(databaseFile(dataDir), 'first');
    files.putInPlace(folder);
    expect(readFileSync(databaseFile(dataDir), 'utf8')).toBe('first');
    expect(files.accounts()).toBeNull();
  });

  it('tell that an earlier load was broken off', () => {
    const files = new DemoFiles(dataDir);
    expect(files.wasInterrupted).toBe(false);
    files.begin();
    expect(new DemoFiles(dataDir).wasInterrupted).toBe(true);
  });
});
