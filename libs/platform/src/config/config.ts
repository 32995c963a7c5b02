import { resolve } from 'node:path';
import { readMysqlUrl } from '../database/mysql/mysql-address';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What an installation decides, read once at start. Also the token to inject it by. */
export abstract class Config {
  /** 0 lets the system choose a free port. */
  abstract readonly port: number;
  abstract readonly host: string;
  /** Absolute. */
  abstract readonly dataDir: string;
  /** `mysql://…`, checked; without it the data lies in the embedded database. Holds a password. */
  abstract readonly databaseUrl?: string;
  abstract readonly logLevel: LogLevel;
  /** When absent, `jwtKey` keeps a random key in the data folder. */
  abstract readonly jwtSecret?: string;
}

/** The settings do not hold together; the message lists every problem in Chinese, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(['配置有误，请改正后重新启动：', ...problems.map((problem) => `- ${problem}`)].join('\n'));
  }
}

/** Reads PORT, HOST, DATA_DIR, DATABASE_URL, LOG_LEVEL and JWT_SECRET; an empty value counts as none. Throws ConfigError. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const problem = (text: string) => void problems.push(text);
  const config: Config = {
    port: port(env['PORT'] || '3000', problem),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || './data'),
    databaseUrl: databaseUrl(env['DATABASE_URL'] || undefined, problem),
    logLevel: logLevel(env['LOG_LEVEL'] || 'info', problem),
    jwtSecret: jwtSecret(env['JWT_SECRET'] || undefined, problem),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

type Report = (problem: string) => void;

function port(text: string, problem: Report): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) problem(`PORT 应为 0 到 65535 之间的整数，现在是“${text}”`);
  return Number(text);
}

function logLevel(text: string, problem: Report): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (!level) problem(`LOG_LEVEL 应为 ${LOG_LEVELS.join('、')} 之一，现在是“${text}”`);
  return level ?? 'info';
}

/** Never repeated in a message: it holds a password. */
function databaseUrl(text: string | undefined, problem: Report): string | undefined {
  if (text !== undefined) for (const wrong of readMysqlUrl(text).problems) problem(`DATABASE_URL ${wrong}`);
  return text;
}

/** Its value is never repeated: the message goes to logs and screens. */
function jwtSecret(text: string | undefined, problem: Report): string | undefined {
  if (text !== undefined && text.length < 32) {
    problem(`JWT_SECRET 至少要 32 个字符，现在只有 ${text.length} 个；也可以不填，由系统自动生成并保存`);
  }
  return text;
}
