import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folders, runConsole } from './run-console';

const folders = new Folders();
afterEach(() => folders.remove());

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

async function anOffice(): Promise<string> {
  const dataDir = folders.make();
  const { status, stderr } = await runConsole(office('lanting', ...regulation, ...admin), { dataDir });
  if (status !== 0) throw new Error(stderr);
  return dataDir;
}

describe('ledger office create', () => {
  it('makes everything production begins with, and shows the password that is kept nowhere', async () => {
    const dataDir = folders.make();
    const { status, stdout, stderr } = await runConsole(office('lanting', ...regulation, ...admin), { dataDir });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('台账自 2014-01 起记');
    expect(stdout).toContain('已启用办法：district-info 第 1 版');
    const [, password = ''] = /密码：(\S{14})$/m.exec(stdout) ?? [];
    expect(password).toHaveLength(14);
    expect(readFileSync(join(dataDir, 'info-ledger.sqlite')).includes(password)).toBe(false);
    expect((await runConsole(['verify'], { dataDir })).status).toBe(0);
  });

  it('refuses a second office of one code, and a second account of one name with all that came before it', async () => {
    const dataDir = await anOffice();
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

  it('needs code, name and first month', async () => {
    const { status, stderr } = await runConsole(['office', 'create', '--code', 'x'], { dataDir: folders.make() });
    expect(status).toBe(2);
    expect(stderr).toContain('缺少选项“--name');
  });
});

describe('ledger account', () => {
  it('opens accounts by the name of the role, resets their passwords and lifts locks', async () => {
    const dataDir = await anOffice();
    const words = ['account', 'create', '--login', 'bianji', '--name', '张三'];
    const made = await runConsole([...words, '--role', '编辑'], { dataDir });
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain('编辑账号：bianji（张三）');
    const reset = await runConsole(['account', 'reset-password', 'BianJi'], { dataDir });
    const passwords = [made, reset].map(({ stdout }) => /密码：(\S+)$/m.exec(stdout)?.[1]);
    expect(new Set(passwords).size).toBe(2);
    expect((await runConsole(['account', 'unlock', 'bianji'], { dataDir })).status).toBe(0);
    expect((await runConsole(['verify'], { dataDir })).status).toBe(0);

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

describe('ledger backup and restore', () => {
  it('carry a whole demo office into an empty folder, where everything is derived again', async () => {
    const dataDir = folders.make();
    await runConsole(['demo', '--small'], { dataDir });
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
    const standings = ['standings', '--quarter', '2014Q1', '--json'];
    const [before, after] = [await runConsole(standings, { dataDir }), await runConsole(standings, { dataDir: to })];
    expect(after.stdout).toBe(before.stdout);

    const onto = await runConsole(['restore', file], { dataDir: to });
    expect([onto.status, onto.stdout]).toEqual([1, '']);
    expect(onto.stderr).toContain('目标数据库里已有数据');
  });

  it('has 1 when what was saved was false already, and names the row', async () => {
    const dataDir = folders.make();
    await runConsole(['demo', '--small'], { dataDir });
    const database = join(dataDir, 'info-ledger.sqlite');
    const bytes = readFileSync(database);
    bytes.write('"form":"singlf"', bytes.indexOf('"form":"single"'));
    writeFileSync(database, bytes);
    const file = join(dataDir, 'false.backup');
    expect((await runConsole(['backup', file], { dataDir })).status).toBe(0);
    const { status, stdout } = await runConsole(['restore', file, '--verify'], { dataDir: folders.make() });
    expect(status).toBe(1);
    expect(stdout).toContain('ledger_event');
  });

  it('overwrites nothing, and makes no database of a damaged file', async () => {
    const dataDir = await anOffice();
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
    const dataDir = await anOffice();
    const { status, errors, of } = await checked(dataDir);
    expect([status, errors]).toEqual([0, []]);
    expect(of('办公室 lanting')?.says).toContain('2014-01');
    expect(of('台账 lanting')?.level).toBe('ok');
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
    const dataDir = await anOffice();
    const database = join(dataDir, 'info-ledger.sqlite');
    const bytes = readFileSync(database);
    bytes.write('王主仼', bytes.lastIndexOf('王主任'));
    for (let at = bytes.indexOf('王主任'); at >= 0; at = bytes.indexOf('王主任', at)) bytes.write('王主仼', at);
    writeFileSync(database, bytes);
    const { status, of } = await checked(dataDir);
    expect(status).toBe(1);
    expect(of('台账 lanting')).toMatchObject({ level: 'error', says: expect.stringContaining('ledger_') as string });
  });

  it('tells of a folder and a key that others can read', async () => {
    const dataDir = join(folders.make(), 'data');
    mkdirSync(dataDir, { mode: 0o755 });
    writeFileSync(join(dataDir, 'jwt.key'), `${'a'.repeat(64)}\n`, { mode: 0o644 });
    const { of } = await checked(dataDir);
    expect([of('数据目录')?.level, of('登录密钥')?.level]).toEqual(['note', 'error']);
  });
});
