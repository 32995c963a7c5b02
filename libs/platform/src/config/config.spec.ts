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
      dataKeys: [],
      cryptoProfile: 'intl',
      databaseUrl: undefined,
      redisUrl: undefined,
      logLevel: 'info',
      jwtSecret: undefined,
      passwordPolicy: 'nist',
      loginFailuresOfAddress: 5,
      trustProxy: [],
      smtpUrl: undefined,
      mailFrom: undefined,
      digestHour: 8,
      webhookAllow: [],
      webhookDeny: [],
      drainSeconds: 0,
      uploadBytes: 20 * 1_048_576,
      chromium: '/usr/bin/chromium',
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      otlpEndpoint: undefined,
    });
  });

  it('are taken from the environment', () => {
    const env = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'mysql://ledger:secret@db/ledger',
      REDIS_URL: 'redis://:secret@redis:6380/2',
      LOG_LEVEL: 'debug',
      JWT_SECRET: 'x'.repeat(32),
      PASSWORD_POLICY: 'djbh3',
      LOGIN_FAILURES_OF_ADDRESS: '20',
      TRUST_PROXY: '10.0.0.1, fd00::/8',
      DRAIN_SECONDS: '15',
      UPLOAD_MB: '50',
      CHROMIUM: '/opt/chromium/chrome',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      DATA_KEY: 'ab'.repeat(32),
      CRYPTO_PROFILE: 'gm',
      SMTP_URL: 'smtps://ledger:secret@mail:465',
      MAIL_FROM: '台账 <ledger@example.cn>',
      DIGEST_HOUR: '7',
      WEBHOOK_ALLOW: '127.0.0.1',
      WEBHOOK_DENY: '10.9.0.0/16,fd09::/16',
    };
    expect(loadConfig(env)).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/data',
      dataKeys: [expect.objectContaining({ type: 'secret' })],
      cryptoProfile: 'gm',
      databaseUrl: 'mysql://ledger:secret@db/ledger',
      redisUrl: 'redis://:secret@redis:6380/2',
      logLevel: 'debug',
      jwtSecret: 'x'.repeat(32),
      passwordPolicy: 'djbh3',
      loginFailuresOfAddress: 20,
      trustProxy: ['10.0.0.1', 'fd00::/8'],
      smtpUrl: 'smtps://ledger:secret@mail:465',
      mailFrom: '台账 <ledger@example.cn>',
      digestHour: 7,
      webhookAllow: ['127.0.0.1'],
      webhookDeny: ['10.9.0.0/16', 'fd09::/16'],
      drainSeconds: 15,
      uploadBytes: 50 * 1_048_576,
      chromium: '/opt/chromium/chrome',
      metricsPort: 9464,
      metricsHost: '0.0.0.0',
      otlpEndpoint: 'http://collector:4318',
    });
  });

  it.each([
    [{ SMTP_URL: 'http://hunter2@mail' }, 'SMTP_URL 应写成'],
    [{ SMTP_URL: 'smtp://ledger:hunter2@mail' }, 'MAIL_FROM 中写明发件地址'],
    [{ MAIL_FROM: 'hunter\r\nbcc: all@example.cn' }, 'MAIL_FROM 应写成'],
    [{ DIGEST_HOUR: '24' }, 'DIGEST_HOUR 应为 0 到 23'],
    [{ WEBHOOK_ALLOW: 'localhost' }, 'WEBHOOK_ALLOW 应为 IP 地址'],
    [{ WEBHOOK_DENY: '10.0.0.0/33' }, 'WEBHOOK_DENY 应为 IP 地址'],
  ])('refuse %p for mail and webhooks', (env, reason) => {
    const problems = problemsOf(env);
    expect(problems.join()).toContain(reason);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('count an empty value as none, as a compose file with a missing variable gives it', () => {
    expect(loadConfig({ PORT: '', JWT_SECRET: '', DATABASE_URL: '', REDIS_URL: '' })).toEqual(loadConfig({}));
  });

  it.each(['65536', '-1', '80.5', 'http', '0x10', ' 80'])('refuse the port %p', (PORT) => {
    expect(problemsOf({ PORT })).toEqual([expect.stringContaining(PORT)]);
  });

  it.each([
    'mysql://ledger:secret@127.0.0.1:3307/ledger',
    'mysql://ledger@db/ledger',
    'mysql://a:%40%2F@[::1]/l?pool=20',
    'mysql://ledger:secret@db/ledger?ssl=required&pool=5',
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
    ['mysql://ledger:hunter2@db/ledger?tls=1', '不认识参数 tls'],
    ['mysql://ledger:hunter2@db/ledger?ssl=1', '参数 ssl 只能写 required'],
    ['mysql://ledger:hunter2@10.0.0.9/ledger?ssl=required', '参数 ca'],
    ['mysql://ledger:hunter2@db/ledger?ca=nowhere.pem', '读不了参数 ca 指定的文件'],
  ])('refuse %s as the address of a database without repeating its password', (DATABASE_URL, reason) => {
    const problems = problemsOf({ DATABASE_URL });
    expect(problems.join()).toMatch(/^DATABASE_URL /);
    expect(problems.join()).toContain(reason);
    expect(problems.join()).not.toContain('hunter2');
  });

  it.each(['hunter2', 'ab'.repeat(31), `${'ab'.repeat(32)},hunter2`])(
    'refuse %p as keys without repeating them',
    (DATA_KEY) => {
      const [problem, ...more] = problemsOf({ DATA_KEY });
      expect([problem?.startsWith('DATA_KEY '), more]).toEqual([true, []]);
      expect(problem).not.toContain('hunter2');
    },
  );

  it('take an older key behind the newer one, so that a change of keys locks nothing away', () => {
    expect(loadConfig({ DATA_KEY: `${'cd'.repeat(32)},${'ab'.repeat(32)}` }).dataKeys).toHaveLength(2);
  });

  it('refuse a way of locking up that is not known', () => {
    expect(problemsOf({ CRYPTO_PROFILE: 'des' })).toEqual([expect.stringContaining('intl、gm')]);
  });

  it.each(['true', '1', 'proxy', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '10.0.0.1;::1'])(
    'believe no headers of %s, because whoever may choose its proxy may choose its address',
    (TRUST_PROXY) => {
      expect(problemsOf({ TRUST_PROXY })).toEqual([expect.stringContaining(`“${TRUST_PROXY}”`)]);
    },
  );

  it.each([
    ['UPLOAD_MB', '0'],
    ['UPLOAD_MB', '201'],
    ['DRAIN_SECONDS', '61'],
    ['DRAIN_SECONDS', '1.5'],
    ['METRICS_PORT', '70000'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'nowhere'],
  ])('refuse %s=%s by its name', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it.each(['redis://redis', 'redis://127.0.0.1:6380/3', 'redis://ledger:%40%2F@[::1]', 'rediss://:secret@redis'])(
    'take %s as the address of a Redis',
    (REDIS_URL) => {
      expect(loadConfig({ REDIS_URL }).redisUrl).toBe(REDIS_URL);
    },
  );

  it.each([
    ['redis:hunter2', 'redis://账号:密码@主机:端口/库号'],
    ['http://:hunter2@redis', 'redis://账号:密码@主机:端口/库号'],
    ['redis://:hunter2@redis:66000', 'redis://账号:密码@主机:端口/库号'],
    ['redis://:hunter2%@redis', '百分号编码有误'],
    ['redis://:hunter2@redis/ledger', '库号应为'],
    ['redis://:hunter2@redis?family=6', '不认识参数 family'],
  ])('refuse %s as the address of a Redis without repeating its password', (REDIS_URL, reason) => {
    const problems = problemsOf({ REDIS_URL });
    expect(problems.join()).toMatch(/^REDIS_URL /);
    expect(problems.join()).toContain(reason);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('report every problem at once, one a line', () => {
    const env = {
      PORT: 'x',
      DATABASE_URL: 'mysql:x',
      REDIS_URL: 'redis:x',
      LOG_LEVEL: 'loud',
      JWT_SECRET: 'short',
      PASSWORD_POLICY: 'x',
      LOGIN_FAILURES_OF_ADDRESS: '4',
    };
    const lines = new ConfigError(problemsOf(env)).message.split('\n');
    expect(lines).toHaveLength(8);
    expect(lines.slice(1).map((line) => /[A-Z_]+/.exec(line)?.[0])).toEqual(Object.keys(env));
  });

  it('never repeat a secret in a message', () => {
    expect(problemsOf({ JWT_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });
});
