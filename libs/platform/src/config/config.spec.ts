import { resolve } from 'node:path';
import { ConfigError, loadConfig } from './config';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('the settings', () => {
  it('need nothing: an office can start without reading a manual', () => {
    expect(loadConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: undefined,
      logLevel: 'info',
      jwtSecret: undefined,
    });
  });

  it('are taken from the environment', () => {
    const env = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'mysql://ledger:secret@db/ledger',
      LOG_LEVEL: 'debug',
      JWT_SECRET: 'x'.repeat(32),
    };
    expect(loadConfig(env)).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/data',
      databaseUrl: 'mysql://ledger:secret@db/ledger',
      logLevel: 'debug',
      jwtSecret: 'x'.repeat(32),
    });
  });

  it('count an empty value as none, as a compose file with a missing variable gives it', () => {
    expect(loadConfig({ PORT: '', JWT_SECRET: '', DATABASE_URL: '' })).toEqual(loadConfig({}));
  });

  it.each(['65536', '-1', '80.5', 'http', '0x10', ' 80'])('refuse the port %p', (PORT) => {
    expect(problemsOf({ PORT })).toEqual([expect.stringContaining(PORT)]);
  });

  it.each([
    'mysql://ledger:secret@127.0.0.1:3307/ledger',
    'mysql://ledger@db/ledger',
    'mysql://a:%40%2F@[::1]/l?pool=20',
  ])('take %s as the address of a database', (DATABASE_URL) => {
    expect(loadConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });

  it.each([
    ['mysql:hunter2', 'mysql://账号:密码@主机:端口/数据库'],
    ['postgres://ledger:hunter2@db/ledger', 'mysql://账号:密码@主机:端口/数据库'],
    ['mysql://ledger:hunter2@db', '缺少数据库的名称'],
    ['mysql://ledger:hunter2@db/a/b', '名称中有字母'],
    ['mysql://:hunter2@db/ledger', '缺少账号'],
    ['mysql://ledger:hunter2%@db/ledger', '密码的百分号编码有误'],
    ['mysql://ledger:hunter2@db/ledger?pool=0', '参数 pool'],
    ['mysql://ledger:hunter2@db/ledger?ssl=1', '不认识参数 ssl'],
  ])('refuse %s as the address of a database without repeating its password', (DATABASE_URL, reason) => {
    const problems = problemsOf({ DATABASE_URL });
    expect(problems.join()).toMatch(/^DATABASE_URL /);
    expect(problems.join()).toContain(reason);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('report every problem at once, one a line', () => {
    const env = { PORT: 'x', DATABASE_URL: 'mysql:x', LOG_LEVEL: 'loud', JWT_SECRET: 'short' };
    const lines = new ConfigError(problemsOf(env)).message.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.slice(1).map((line) => /[A-Z_]+/.exec(line)?.[0])).toEqual(Object.keys(env));
  });

  it('never repeat a secret in a message', () => {
    expect(problemsOf({ JWT_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });
});
