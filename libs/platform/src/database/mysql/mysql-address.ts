import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

/** Where a database of the MySQL family is and how to get in. */
export interface MysqlAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections this process opens at most. */
  readonly poolSize: number;
  /** Present: the connection is encrypted and the server must show a certificate. */
  readonly tls?: {
    /** Authorities to believe, in PEM; absent: those Node knows. */
    readonly ca?: string;
    /** Whether the certificate must name the host. mysql2 would look for `localhost` in place of an IP address. */
    readonly verifyIdentity: boolean;
  };
}

const POOL_SIZE = 10;
const PARAMETERS = ['pool', 'ssl', 'ca'];

/**
 * Reads `mysql://user:password@host:port/database?pool=10`; port and pool may be left out. `ssl=required` asks for TLS,
 * `ca=/path/ca.pem` for TLS with the authorities of that file alone. What is wrong comes back as Chinese sentences that
 * never repeat the address, since it holds a password.
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
  const unknown = [...url.searchParams.keys()].filter((name) => !PARAMETERS.includes(name));
  if (unknown.length > 0) problems.push(`不认识参数 ${unknown.join('、')}，可用的只有 ${PARAMETERS.join('、')}`);
  const pool = url.searchParams.get('pool') ?? String(POOL_SIZE);
  if (!/^[1-9]\d{0,2}$/.test(pool)) problems.push('参数 pool 应为 1 到 999 之间的整数');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const tls = readTls(url.searchParams, isIP(host) === 0, problems);
  if (problems.length > 0 || !user || password === undefined || !database) return { problems };
  const port = url.port === '' ? 3306 : Number(url.port);
  return { problems, address: { host, port, user, password, database, poolSize: Number(pool), ...(tls && { tls }) } };
}

/** An address without a name can be vouched for by an authority of the office's own alone, not by one of the world's. */
function readTls(parameters: URLSearchParams, hasName: boolean, problems: string[]): MysqlAddress['tls'] {
  const [ssl, file] = [parameters.get('ssl'), parameters.get('ca')];
  if (ssl !== null && ssl !== 'required') problems.push('参数 ssl 只能写 required；不加密时请删去 ssl 和 ca');
  if (file === null) {
    if (ssl !== null && !hasName) problems.push('主机写成 IP 地址时不能只写 ssl，请用参数 ca 指定签发证书的机构');
    return ssl === null ? undefined : { verifyIdentity: true };
  }
  const ca = readIfPossible(file);
  if (ca === undefined) problems.push('读不了参数 ca 指定的文件，请核对路径和权限');
  else if (!isCertificate(ca)) problems.push('参数 ca 指定的文件不是 PEM 格式的证书，请换成签发服务器证书的机构的证书');
  return ca === undefined ? undefined : { ca, verifyIdentity: hasName };
}

function readIfPossible(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Asked beforehand, because a text without any certificate is no error to OpenSSL; it would then believe nobody. */
function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
