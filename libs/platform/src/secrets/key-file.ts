import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/config';

/**
 * A random key of 32 bytes kept in a file of the data folder, made at first use and readable by the owner only. Throws
 * ConfigError, with the advice given, when the file is damaged: what is left of a key would be easy to guess.
 */
export function keyFile(dataDir: string, name: string, advice: string): KeyObject {
  const file = join(dataDir, name);
  const text = (readIfThere(file) ?? createOnce(dataDir, file)).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new ConfigError([`${file} 的内容已损坏，请从备份恢复，${advice}`]);
  return createSecretKey(text, 'hex');
}

/** Written aside and then linked into place, so that of two processes starting together both end with one whole key. */
function createOnce(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
