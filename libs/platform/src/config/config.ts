import { createSecretKey, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { readMysqlUrl } from '../database/mysql/mysql-address';
import { readRedisUrl } from '../jobs/redis-address';
import { type CryptoProfile, cryptoProfiles } from '../secrets/crypto-profile';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PASSWORD_POLICIES = ['djbh3', 'nist'] as const;
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
  /** `redis://…`, checked; with it workers run the jobs, without it the server itself. May hold a password. */
  abstract readonly redisUrl?: string;
  abstract readonly logLevel: LogLevel;
  /** When absent, `jwtKey` keeps a random key in the data folder. */
  abstract readonly jwtSecret?: string;
  /** Keys that lock up what the database holds sealed, the newest first; none: `secretBox` keeps one in the data folder. */
  abstract readonly dataKeys: readonly KeyObject[];
  /** How it is locked up. */
  abstract readonly cryptoProfile: CryptoProfile;
  /** `djbh3`: a new password every ninety days (GB/T 22239); `nist`: never forced. */
  abstract readonly passwordPolicy: (typeof PASSWORD_POLICIES)[number];
  /** So many wrong passwords within ten minutes lock the address they come from. */
  abstract readonly loginFailuresOfAddress: number;
  /** Addresses and networks of the proxies whose X-Forwarded-* headers are believed. */
  abstract readonly trustProxy: readonly string[];
  /** `smtp://…` or `smtps://…`: the server mail leaves by; absent: there is no mail. May hold a password. */
  abstract readonly smtpUrl?: string;
  /** Who mail says it is from; there is one wherever there is a server. */
  abstract readonly mailFrom?: string;
  /** The hour of the day, Asia/Shanghai, from which daily digests are sent. */
  abstract readonly digestHour: number;
  /** Networks webhooks may be sent to although they would be refused, and networks they may not be sent to. */
  abstract readonly webhookAllow: readonly string[];
  abstract readonly webhookDeny: readonly string[];
  /** How long a stopping process still takes requests, while `GET /health/ready` already says that it stops. */
  abstract readonly drainSeconds: number;
  /** Bytes of a file that is sent. */
  abstract readonly uploadBytes: number;
  /** The Chromium that prints PDF. */
  abstract readonly chromium: string;
  /** Where metrics are served; absent: nowhere. */
  abstract readonly metricsPort?: number;
  abstract readonly metricsHost: string;
  /** The OpenTelemetry collector; absent: no traces. */
  abstract readonly otlpEndpoint?: string;
}

/** The settings do not hold together; the message lists every problem in Chinese, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(['配置有误，请改正后重新启动：', ...problems.map((problem) => `- ${problem}`)].join('\n'));
  }
}

/** Reads the settings docs/operations.md lists; an empty value counts as none. Throws ConfigError. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const problem = (text: string) => void problems.push(text);
  const config: Config = {
    port: port('PORT', env['PORT'] || '3000', problem),
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || './data'),
    databaseUrl: databaseUrl(env['DATABASE_URL'] || undefined, problem),
    redisUrl: redisUrl(env['REDIS_URL'] || undefined, problem),
    logLevel: logLevel(env['LOG_LEVEL'] || 'info', problem),
    jwtSecret: jwtSecret(env['JWT_SECRET'] || undefined, problem),
    trustProxy: networks('TRUST_PROXY', '代理服务器的', env['TRUST_PROXY'] || '', problem),
    ...mail(env['SMTP_URL'] || undefined, env['MAIL_FROM'] || undefined, problem),
    digestHour: digestHour(env['DIGEST_HOUR'] || '8', problem),
    webhookAllow: networks('WEBHOOK_ALLOW', '', env['WEBHOOK_ALLOW'] || '', problem),
    webhookDeny: networks('WEBHOOK_DENY', '', env['WEBHOOK_DENY'] || '', problem),
    dataKeys: dataKeys(env['DATA_KEY'] || '', problem),
    cryptoProfile: cryptoProfile(env['CRYPTO_PROFILE'] || 'intl', problem),
    passwordPolicy: passwordPolicy(env['PASSWORD_POLICY'] || 'nist', problem),
    loginFailuresOfAddress: loginFailures(env['LOGIN_FAILURES_OF_ADDRESS'] || '5', problem),
    drainSeconds: drainSeconds(env['DRAIN_SECONDS'] || '0', problem),
    uploadBytes: uploadBytes(env['UPLOAD_MB'] || '20', problem),
    chromium: env['CHROMIUM'] || '/usr/bin/chromium',
    metricsPort: env['METRICS_PORT'] ? port('METRICS_PORT', env['METRICS_PORT'], problem) : undefined,
    metricsHost: env['METRICS_HOST'] || '127.0.0.1',
    otlpEndpoint: otlpEndpoint(env['OTEL_EXPORTER_OTLP_ENDPOINT'] || undefined, problem),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

type Report = (problem: string) => void;

function port(name: string, text: string, problem: Report): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) problem(`${name} 应为 0 到 65535 之间的整数，现在是“${text}”`);
  return Number(text);
}

function logLevel(text: string, problem: Report): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (!level) problem(`LOG_LEVEL 应为 ${LOG_LEVELS.join('、')} 之一，现在是“${text}”`);
  return level ?? 'info';
}

function passwordPolicy(text: string, problem: Report): Config['passwordPolicy'] {
  const policy = PASSWORD_POLICIES.find((known) => known === text);
  if (!policy) problem(`PASSWORD_POLICY 应为 ${PASSWORD_POLICIES.join('、')} 之一，现在是“${text}”`);
  return policy ?? 'nist';
}

function loginFailures(text: string, problem: Report): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 5 || Number(text) > 100)
    problem(`LOGIN_FAILURES_OF_ADDRESS 应为 5 到 100 之间的整数，现在是“${text}”`);
  return Number(text);
}

/** Never repeated in a message: it holds a password. */
function databaseUrl(text: string | undefined, problem: Report): string | undefined {
  if (text !== undefined) for (const wrong of readMysqlUrl(text).problems) problem(`DATABASE_URL ${wrong}`);
  return text;
}

/** Never repeated in a message either. */
function redisUrl(text: string | undefined, problem: Report): string | undefined {
  if (text !== undefined) for (const wrong of readRedisUrl(text).problems) problem(`REDIS_URL ${wrong}`);
  return text;
}

/** Its value is never repeated: the message goes to logs and screens. */
function jwtSecret(text: string | undefined, problem: Report): string | undefined {
  if (text !== undefined && text.length < 32) {
    problem(`JWT_SECRET 至少要 32 个字符，现在只有 ${text.length} 个；也可以不填，由系统自动生成并保存`);
  }
  return text;
}

/** Addresses and networks. Of proxies neither their number nor everybody: both let a caller choose the address it is known by. */
function networks(name: string, whose: string, text: string, problem: Report): readonly string[] {
  const found = text.split(',').flatMap((each) => each.trim() || []);
  for (const network of found)
    if (!isNetwork(network)) problem(`${name} 应为${whose} IP 地址或网段，用逗号隔开，不能是“${network}”`);
  return found;
}

/** The address of the server is not repeated in a message: it may hold a password. */
function mail(
  smtpUrl: string | undefined,
  mailFrom: string | undefined,
  problem: Report,
): { smtpUrl: string | undefined; mailFrom: string | undefined } {
  if (smtpUrl !== undefined && !(URL.canParse(smtpUrl) && /^smtps?:$/.test(new URL(smtpUrl).protocol)))
    problem('SMTP_URL 应写成 smtp://账号:密码@主机:端口 或 smtps://账号:密码@主机:端口');
  if (smtpUrl !== undefined && mailFrom === undefined) problem('设置了 SMTP_URL，还要在 MAIL_FROM 中写明发件地址');
  if (mailFrom !== undefined && !/^([^<>@\r\n]*<)?[^<>@\s]+@[^<>@\s]+>?$/.test(mailFrom))
    problem('MAIL_FROM 应写成 name@example.gov.cn 或 名称 <name@example.gov.cn>');
  return { smtpUrl, mailFrom };
}

function digestHour(text: string, problem: Report): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) > 23) problem(`DIGEST_HOUR 应为 0 到 23 之间的整数，现在是“${text}”`);
  return Number(text);
}

/** Values are never repeated: they are keys. */
function dataKeys(text: string, problem: Report): readonly KeyObject[] {
  const keys = text.split(',').flatMap((each) => each.trim() || []);
  if (keys.some((each) => !/^[0-9a-f]{64}$/i.test(each))) {
    problem('DATA_KEY 应为 64 位十六进制数（32 字节）；换钥时新的写在前面，旧的写在后面，用逗号隔开');
    return [];
  }
  return keys.map((each) => createSecretKey(each, 'hex'));
}

function cryptoProfile(text: string, problem: Report): CryptoProfile {
  const profile = cryptoProfiles.find((known) => known === text);
  if (!profile) problem(`CRYPTO_PROFILE 应为 ${cryptoProfiles.join('、')} 之一，现在是“${text}”`);
  return profile ?? 'intl';
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const longest = { 4: 32, 6: 128 }[isIP(address)];
  if (longest === undefined || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest);
}

function drainSeconds(text: string, problem: Report): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) > 60) problem(`DRAIN_SECONDS 应为 0 到 60 之间的整数，现在是“${text}”`);
  return Number(text);
}

function uploadBytes(text: string, problem: Report): number {
  if (!/^[1-9]\d{0,2}$/.test(text) || Number(text) > 200)
    problem(`UPLOAD_MB 应为 1 到 200 之间的整数，现在是“${text}”`);
  return Number(text) * (1 << 20);
}

/** Not repeated in a message: it may hold a password. */
function otlpEndpoint(text: string | undefined, problem: Report): string | undefined {
  if (text !== undefined && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)))
    problem('OTEL_EXPORTER_OTLP_ENDPOINT 应写成 http://主机:端口 或 https://主机:端口');
  return text;
}
