import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Answered } from '../../support/console-host';
import { Folders, loadDemo, runConsole, shippedRegulation } from './run-console';

// Commands one after the other take their time on a busy machine.
jest.setTimeout(180_000);

const shared = new Folders();
const folders = new Folders();
/** An office that was just made, and the demo with three months of work; a test that changes one takes a copy. */
let fresh: string;
let created: Answered;
let demo: string;
beforeAll(async () => {
  [fresh, demo] = [shared.make(), shared.make()];
  [created] = await Promise.all([
    runConsole(office('lanting', ...regulation, ...admin), { dataDir: fresh }),
    loadDemo(demo),
  ]);
}, 120_000);
afterEach(() => folders.remove());
afterAll(() => shared.remove());

const regulation = ['--regulation', 'regulations/district-info-1'];
const admin = ['--admin', 'admin', '--admin-name', '王主任'];
const office = (code: string, ...more: string[]) => [
  'office',
  'create',
  '--code',
  code,
  '--name',
  `${code} 办公室`,
  '--first-month',
  '2014-01',
  ...more,
];

const anOffice = () => folders.make(fresh);

/** Overwrites every occurrence of a passage in the database file. */
function overwrite(dataDir: string, passage: string, by: string): void {
  const file = join(dataDir, 'info-ledger.sqlite');
  const bytes = readFileSync(file);
  expect(bytes.indexOf(passage)).toBeGreaterThan(0);
  for (let at = bytes.indexOf(passage); at >= 0; at = bytes.indexOf(passage, at)) bytes.write(by, at);
  writeFileSync(file, bytes);
}

/** Carries out one statement behind the product's back. */
function tamper(dataDir: string, sql: string): void {
  const database = new Database(join(dataDir, 'info-ledger.sqlite'));
  database.exec(sql);
  database.close();
}

describe('ledger office create', () => {
  it('makes everything production begins with, and shows the password that is kept nowhere', async () => {
    const { status, stdout, stderr } = created;
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('台账自 2014-01 起记');
    expect(stdout).toContain('已启用办法：district-info 第 1 版');
    const [, password = ''] = /密码：(\S{14})$/m.exec(stdout) ?? [];
    expect(password).toHaveLength(14);
    expect(readFileSync(join(fresh, 'info-ledger.sqlite')).includes(password)).toBe(false);
    expect((await runConsole(['verify'], { dataDir: fresh })).status).toBe(0);
  });

  it('refuses a second office of one code, and a second account of one name with all that came before it', async () => {
    const dataDir = anOffice();
    const twice = await runConsole(office('lanting'), { dataDir });
    expect([twice.status, twice.stdout]).toEqual([1, '']);
    expect(twice.stderr).toContain('已被使用');
    const halfway = await runConsole(office('other', ...admin), { dataDir });
    expect(halfway.status).toBe(1);
    const { stdout } = await runConsole(['verify'], { dataDir });
    expect(stdout).not.toContain('other');
  });

  it.each([
    ['a month that is none', ['--first-month', '2014-13'], '--first-month 应写成'],
    ['a month far ahead, since it cannot be changed later', ['--first-month', '2999-01'], '不能晚于下个月'],
    ['an administrator without a name', ['--admin', 'admin'], '要一起给出'],
    ['a regulation nobody answers for', regulation, '启用办法要有负责人'],
    ['a regulation that is not there', ['--regulation', 'regulations/none', ...admin], '没有“regulations/none'],
  ])('has 2 for %s', async (_, words, sentence) => {
    const { status, stdout, stderr } = await runConsole(office('lanting', ...words), { dataDir: folders.make() });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  it('says, beside what a regulation is refused for, how its warnings are answered for', async () => {
    const folder = folders.make(shippedRegulation());
    writeFileSync(join(folder, 'regulation.yaml'), ': : :');
    const words = office('lanting', '--regulation', folder, ...admin);
    const { status, stderr } = await runConsole(words, { dataDir: folders.make() });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--sign-off 代码') as string]);
  });

  it('needs code, name and first month', async () => {
    const { status, stderr } = await runConsole(['office', 'create', '--code', 'x'], { dataDir: folders.make() });
    expect(status).toBe(2);
    expect(stderr).toContain('缺少选项“--name');
  });
});

describe('ledger account', () => {
  it('opens accounts by the name of the role, resets their passwords and lifts locks', async () => {
    const dataDir = anOffice();
    const words = ['account', 'create', '--login', 'bianji', '--name', '张三'];
    const made = await runConsole([...words, '--role', '编辑'], { dataDir });
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain('编辑账号：bianji（张三）');
    const reset = await runConsole(['account', 'reset-password', 'BianJi'], { dataDir });
    const passwords = [made, reset].map(({ stdout }) => /密码：(\S+)$/m.exec(stdout)?.[1]);
    expect(new Set(passwords).size).toBe(2);
    expect((await runConsole(['account', 'unlock', 'bianji'], { dataDir })).status).toBe(0);

    const removal = () => runConsole(['account', 'remove-totp', 'BianJi'], { dataDir });
    expect(await removal()).toMatchObject({ status: 1, stderr: expect.stringContaining('没有启用') as string });
    const database = new Database(join(dataDir, 'info-ledger.sqlite'));
    database.exec(`INSERT INTO totp (account_id, secret, confirmed_at, last_step, recovery)
      SELECT id, 'x', created_at, 0, '[]' FROM account WHERE login = 'bianji'`);
    database.close();
    expect(await removal()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('不再使用动态验证码') as string,
    });
    expect((await removal()).status).toBe(1);

    const again = await runConsole([...words, '--role', 'editor'], { dataDir });
    expect([again.status, again.stdout]).toEqual([1, '']);
    const unknown = await runConsole(['account', 'unlock', 'nobody'], { dataDir });
    expect(unknown.stderr).toContain('没有登录名为“nobody”的账号');
    const role = await runConsole([...words, '--role', 'king'], { dataDir });
    expect([role.status, role.stderr]).toEqual([2, expect.stringContaining('editor（编辑）') as string]);
    const unit = await runConsole([...words, '--role', 'liaison', '--unit', '甲局'], { dataDir });
    expect([unit.status, unit.stderr]).toEqual([2, expect.stringContaining('没有单位“甲局”') as string]);
  });
});

describe('ledger unit', () => {
  it('puts units into the directory from the open month on, all or none, so that a new office can work', async () => {
    const dataDir = anOffice();
    const create = (...words: string[]) => runConsole(['unit', 'create', ...words], { dataDir });
    const made = await create('--group', 'department', '甲局', '乙局');
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout.match(/[甲乙]局 +department +2014-01-01$/gm)).toHaveLength(2);
    expect((await create('--group', 'township', '丙镇', '甲局')).stderr).toContain('已有单位叫“甲局”');
    const again = await create('--group', 'township', '--from', '2014-03-01', '丙镇');
    expect(again.stderr).toBe('');
    const misspelt = await create('--group', 'townships', '戊镇');
    expect([misspelt.status, misspelt.stderr]).toEqual([0, expect.stringContaining('township、subdistrict') as string]);
    expect(again.stdout).toMatch(/^3 +丙镇 +township +2014-03-01$/m);
    expect((await create('--group', 'township', '--from', '三月', '丁镇')).status).toBe(2);
    const liaison = ['account', 'create', '--login', 'jia', '--name', '张三', '--role', 'liaison', '--unit', '甲局'];
    expect((await runConsole(liaison, { dataDir })).status).toBe(0);
    expect((await runConsole(['verify'], { dataDir })).status).toBe(0);
  });
});

describe('ledger backup and restore', () => {
  it('carry a whole demo office into an empty folder, where everything is derived again', async () => {
    const dataDir = demo;
    const file = join(folders.make(), 'night.backup');
    const saved = await runConsole(['backup', file], { dataDir });
    expect([saved.status, saved.stderr]).toEqual([0, '']);
    expect(saved.stdout).toContain('密码的散列值');
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const to = folders.make();
    const restored = await runConsole(['restore', file, '--verify'], { dataDir: to });
    expect(restored.status).toBe(0);
    expect(restored.stdout).toContain('1 个办公室的台账末尾与备份记载一致');
    expect(restored.stdout).toContain('结论：没有发现不符');
    const onto = await runConsole(['restore', file], { dataDir: to });
    expect([onto.status, onto.stdout]).toEqual([1, '']);
    expect(onto.stderr).toContain('目标数据库里已有数据');
  });

  it('has 1 when what was saved was false already, and names the row', async () => {
    const dataDir = folders.make(demo);
    overwrite(dataDir, '"form":"single"', '"form":"singlf"');
    const file = join(dataDir, 'false.backup');
    expect((await runConsole(['backup', file], { dataDir })).status).toBe(0);
    const { status, stdout } = await runConsole(['restore', file, '--verify'], { dataDir: folders.make() });
    expect(status).toBe(1);
    expect(stdout).toContain('ledger_event');
  });

  it('overwrites nothing, and makes no database of a damaged file', async () => {
    const dataDir = anOffice();
    const file = join(dataDir, 'night.backup');
    await runConsole(['backup', file], { dataDir });
    const twice = await runConsole(['backup', file], { dataDir });
    expect([twice.status, twice.stdout]).toEqual([1, '']);
    expect(twice.stderr).toContain('不会覆盖');
    truncateSync(file, statSync(file).size - 9);
    const to = folders.make();
    const { status, stderr } = await runConsole(['restore', file], { dataDir: to });
    expect([status, stderr]).toEqual([1, expect.stringContaining('已损坏或不完整') as string]);
    expect(existsSync(join(to, 'info-ledger.sqlite'))).toBe(false);
  });
});

describe('ledger doctor', () => {
  const checked = async (dataDir: string) => {
    const { status, stdout } = await runConsole(['doctor', '--json'], { dataDir });
    const { checks } = JSON.parse(stdout) as { checks: { name: string; level: string; says: string }[] };
    const of = (name: string) => checks.find((check) => check.name === name);
    return { status, of, errors: checks.filter(({ level }) => level === 'error').map(({ name }) => name) };
  };

  it('finds no error in an office that was just made', async () => {
    const dataDir = anOffice();
    const { status, errors, of } = await checked(dataDir);
    expect([status, errors]).toEqual([0, []]);
    expect(of('办公室 lanting')?.says).toContain('2014-01');
    expect(of('台账 lanting')?.level).toBe('ok');
    expect(of('放假安排 lanting')?.says).toMatch(/\d{4} 年的/);
    const { stdout } = await runConsole(['doctor'], { dataDir });
    expect(stdout).toMatch(/^正常 {2}文件完整 .*quick_check/m);
    expect(stdout).toMatch(/^结论：没有错误/m);
  });

  it('has 1 and makes nothing where there is no database', async () => {
    const dataDir = folders.make();
    const { status, errors, of } = await checked(dataDir);
    expect([status, errors]).toEqual([1, ['数据库']]);
    expect(of('数据库')?.says).toContain('office create');
    expect(existsSync(join(dataDir, 'info-ledger.sqlite'))).toBe(false);
  });

  it('has 1 for a file that is no database', async () => {
    const dataDir = folders.make();
    writeFileSync(join(dataDir, 'info-ledger.sqlite'), 'no database, but long enough to be looked at'.repeat(100));
    expect(await checked(dataDir)).toMatchObject({ status: 1, errors: ['数据库'] });
  });

  it('has 1 when one of the last records was altered', async () => {
    const dataDir = anOffice();
    overwrite(dataDir, '王主任', '王主仼');
    const { status, of } = await checked(dataDir);
    expect(status).toBe(1);
    expect(of('台账 lanting')).toMatchObject({ level: 'error', says: expect.stringContaining('ledger_') as string });
  });

  it('has 1 when the end of the chain is not what the last record says, as after rows were taken away', async () => {
    const dataDir = anOffice();
    tamper(dataDir, `UPDATE ledger_head SET hash = '${'0'.repeat(64)}'`);
    const { status, errors } = await checked(dataDir);
    expect([status, errors]).toEqual([1, ['台账 lanting']]);
  });

  it('has 1 for tables of an older version, and says how they are brought up to date', async () => {
    const dataDir = anOffice();
    tamper(dataDir, 'DELETE FROM migrations WHERE id = (SELECT MAX(id) FROM migrations)');
    const { status, errors, of } = await checked(dataDir);
    expect([status, errors]).toEqual([1, ['数据库']]);
    expect(of('数据库')?.says).toContain('还有 1 项结构变更没有执行');
  });

  it('has 1 for a folder nobody can write into', async () => {
    // Modes do not hold back root; this folder does.
    const { status, of } = await checked('/proc/self');
    expect([status, of('数据目录')?.level]).toEqual([1, 'error']);
    expect(of('数据目录')?.says).toContain('不能写入');
  });

  it('tells of a folder and a key that others can read', async () => {
    const dataDir = join(folders.make(), 'data');
    mkdirSync(dataDir, { mode: 0o755 });
    writeFileSync(join(dataDir, 'jwt.key'), `${'a'.repeat(64)}\n`, { mode: 0o644 });
    const { of } = await checked(dataDir);
    expect([of('数据目录')?.level, of('登录密钥')?.level]).toEqual(['note', 'error']);
  });
});
