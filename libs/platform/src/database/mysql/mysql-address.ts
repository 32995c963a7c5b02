/** Where a database of the MySQL family is and how to get in. */
export interface MysqlAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections this process opens at most. */
  readonly poolSize: number;
}

const POOL_SIZE = 10;

/**
 * Reads `mysql://user:password@host:port/database?pool=10`; port and pool may be left out. What is wrong comes back as
 * Chinese sentences that never repeat the address, since it holds a password.
 */
export function readMysqlUrl(text: string): { address?: MysqlAddress; problems: string[] } {
  const url = /^mysql:\/\/./.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return { problems: ['应写成 mysql://账号:密码@主机:端口/数据库，账号和密码中的特殊字符用百分号编码'] };
  const problems: string[] = [];
  const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (!url.hostname) problems.push('缺少主机');
  if (!user) problems.push('缺少账号，或账号的百分号编码有误');
  if (password === undefined) problems.push('密码的百分号编码有误');
  if (!database || !/^[\w$-]{1,64}$/.test(database))
    problems.push('缺少数据库的名称，或名称中有字母、数字、_、-、$ 以外的字符');
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'pool');
  if (unknown.length > 0) problems.push(`不认识参数 ${unknown.join('、')}，可用的只有 pool`);
  const pool = url.searchParams.get('pool') ?? String(POOL_SIZE);
  if (!/^[1-9]\d{0,2}$/.test(pool)) problems.push('参数 pool 应为 1 到 999 之间的整数');
  if (problems.length > 0 || !user || password === undefined || !database) return { problems };
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? 3306 : Number(url.port);
  return { problems, address: { host, port, user, password, database, poolSize: Number(pool) } };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
