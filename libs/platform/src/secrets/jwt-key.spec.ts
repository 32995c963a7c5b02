import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtKey } from './jwt-key';

describe('the key that signs tokens', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'info-ledger-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const bytes = (dataDir: string, jwtSecret?: string) => jwtKey({ dataDir, jwtSecret }).export();

  it('is the configured secret, and then no file is made', () => {
    expect(bytes(folder, 'x'.repeat(40)).toString()).toBe('x'.repeat(40));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made once and kept, so that a restart logs nobody out', () => {
    const dataDir = join(folder, 'not', 'there', 'yet');
    const first = bytes(dataDir);
    expect(first).toHaveLength(32);
    expect(bytes(dataDir)).toEqual(first);
    expect(readdirSync(dataDir)).toEqual(['jwt.key']);
  });

  it('differs from one installation to the next', () => {
    expect(bytes(join(folder, 'a'))).not.toEqual(bytes(join(folder, 'b')));
  });

  it('can be read by the owner of the process only', () => {
    jwtKey({ dataDir: folder });
    expect(statSync(join(folder, 'jwt.key')).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'abc', 'g'.repeat(64)])(
    'is not taken from a damaged file (%p), which would be easy to guess',
    (content) => {
      writeFileSync(join(folder, 'jwt.key'), content);
      expect(() => jwtKey({ dataDir: folder })).toThrow('已损坏');
    },
  );
});
