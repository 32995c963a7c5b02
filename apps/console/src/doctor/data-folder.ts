import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, databaseFile, type Examined, jwtKey } from '@app/platform';

const MB = 1 << 20;
const SCARCE_MB = 1_024;
const NONE_MB = 100;

/** Nothing may be made by asking about it, so a missing database is not opened. */
export function missingDatabase({ databaseUrl, dataDir }: Config): Examined | undefined {
  if (databaseUrl !== undefined || existsSync(databaseFile(dataDir))) return undefined;
  const says = `${dataDir} 里还没有数据库：请核对 DATA_DIR，或用 office create 建立第一个办公室`;
  return { name: '数据库', level: 'error', says };
}

/** The folder that holds the embedded database and the key that signs tokens. */
export async function examineDataFolder(config: Config): Promise<Examined[]> {
  const { dataDir } = config;
  const name = '数据目录';
  const folder = statSync(dataDir, { throwIfNoEntry: false });
  if (!folder?.isDirectory()) return [{ name, level: 'note', says: `${dataDir} 还没有建立，第一次启动时会建立` }];
  if (!canWrite(dataDir))
    return [{ name, level: 'error', says: `${dataDir} 不能写入：请把它交给运行服务的用户（chown）` }];
  const open = (folder.mode & 0o077) !== 0;
  const found: Examined = open
    ? { name, level: 'note', says: `${dataDir} 别的用户也能进入：请执行 chmod 700` }
    : { name, level: 'ok', says: dataDir };
  return [found, await space(dataDir), ...key(config)];
}

function canWrite(folder: string): boolean {
  const trial = join(folder, `.doctor-${process.pid}`);
  try {
    writeFileSync(trial, '', { flag: 'wx' });
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}

async function space(folder: string): Promise<Examined> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MB);
  const says = `剩余 ${free} MB`;
  if (free >= SCARCE_MB) return { name: '磁盘空间', level: 'ok', says };
  return { name: '磁盘空间', level: free < NONE_MB ? 'error' : 'note', says: `只${says}：请清理磁盘，写满后不能登记` };
}

function key(config: Config): Examined[] {
  const file = join(config.dataDir, 'jwt.key');
  if (config.jwtSecret !== undefined || !existsSync(file)) return [];
  const name = '登录密钥';
  try {
    jwtKey(config);
  } catch {
    return [{ name, level: 'error', says: `${file} 的内容已损坏：请删去它再启动，所有用户需要重新登录` }];
  }
  return (statSync(file).mode & 0o077) === 0
    ? [{ name, level: 'ok', says: file }]
    : [
        {
          name,
          level: 'error',
          says: `${file} 别的用户也能读：请删去它再启动（旧密钥可能已泄露），所有用户需要重新登录`,
        },
      ];
}
