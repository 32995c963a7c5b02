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
      logLevel: 'info',
      jwtSecret: undefined,
    });
  });

  it('are taken from the environment', () => {
    const env = { PORT: '0', HOST: '0.0.0.0', DATA_DIR: '/srv/data', LOG_LEVEL: 'debug', JWT_SECRET: 'x'.repeat(32) };
    expect(loadConfig(env)).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/data',
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

  it('refuse an address of a database, because the data would silently go elsewhere', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://x' })).toEqual([expect.stringContaining('内置数据库')]);
  });

  it('report every problem at once, one a line', () => {
    const env = { PORT: 'x', LOG_LEVEL: 'loud', JWT_SECRET: 'short', DATABASE_URL: 'mysql://x' };
    const lines = new ConfigError(problemsOf(env)).message.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.slice(1).map((line) => /[A-Z_]+/.exec(line)?.[0])).toEqual(Object.keys(env));
  });

  it('never repeat a secret in a message', () => {
    expect(problemsOf({ JWT_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });
});
