/** Where a Redis is and how to get in; the names are those of its client. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly db: number;
  /** Present when the connection is to be encrypted. */
  readonly tls?: object;
}

/**
 * Reads `redis://user:password@host:port/db`, or `rediss://` for an encrypted connection; all but the host may be left
 * out. What is wrong comes back as Chinese sentences that never repeat the address, since it may hold a password.
 */
export function readRedisUrl(text: string): { address?: RedisAddress; problems: string[] } {
  const url = /^rediss?:\/\/./.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return { problems: ['应写成 redis://账号:密码@主机:端口/库号，账号和密码中的特殊字符用百分号编码'] };
  const problems: string[] = [];
  const [username, password] = [url.username, url.password].map(decoded);
  if (!url.hostname) problems.push('缺少主机');
  if (username === undefined || password === undefined) problems.push('账号或密码的百分号编码有误');
  const db = url.pathname.replace(/^\//, '') || '0';
  if (!/^\d{1,3}$/.test(db)) problems.push('的库号应为 0 到 999 之间的整数');
  const unknown = [...url.searchParams.keys()];
  if (unknown.length > 0) problems.push(`不认识参数 ${unknown.join('、')}，请去掉`);
  if (problems.length > 0) return { problems };
  const address = {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 6379 : Number(url.port),
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    db: Number(db),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
  return { problems, address };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
