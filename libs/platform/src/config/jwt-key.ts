import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError } from './config';

/**
 * The key that signs tokens: JWT_SECRET, or a random one kept in `DATA_DIR/jwt.key`, made at first use and readable by
 * the owner only. Hand it on as the KeyObject it is: verifying with a text is several times slower.
 */
export function jwtKey(config: Pick<Config, 'dataDir' | 'jwtSecret'>): KeyObject {
  if (config.jwtSecret !== undefined) return createSecretKey(config.jwtSecret, 'utf8');
  const file = join(config.dataDir, 'jwt.key');
  const text = (readIfThere(file) ?? createOnce(config.dataDir, file)).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new ConfigError([`${file} 的内容已损坏，请从备份恢复，或删去该文件后重新启动（所有用户需要重新登录）`]);
  }
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
