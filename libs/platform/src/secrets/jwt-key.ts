import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Config } from '../config/config';
import { keyFile } from './key-file';

/**
 * The key that signs tokens: JWT_SECRET, or a random one kept in `DATA_DIR/jwt.key`. Hand it on as the KeyObject it is:
 * verifying with a text is several times slower.
 */
export function jwtKey({ dataDir, jwtSecret }: Pick<Config, 'dataDir' | 'jwtSecret'>): KeyObject {
  if (jwtSecret !== undefined) return createSecretKey(jwtSecret, 'utf8');
  return keyFile(dataDir, 'jwt.key', '或删去该文件后重新启动（所有用户需要重新登录）');
}
