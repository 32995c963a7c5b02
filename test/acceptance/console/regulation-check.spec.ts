import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folders, runConsole, shippedRegulation } from './run-console';

const folders = new Folders();
afterEach(() => folders.remove());

/** A copy of the shipped regulation with one passage of one file replaced. */
function changed(file: string, passage: string, by: string): string {
  const folder = folders.make(shippedRegulation());
  const before = readFileSync(join(folder, file), 'utf8');
  expect(before).toContain(passage);
  writeFileSync(join(folder, file), before.replace(passage, by));
  return folder;
}

describe('ledger regulation check', () => {
  it('finds nothing wrong with the shipped regulation and says how many cases and rows that rests on', async () => {
    const { status, stdout, stderr } = await runConsole(['regulation', 'check', 'regulations/district-info-1']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/案例：共 (\d+) 个，通过 \1 个，不符 0 个/);
    expect(stdout).toMatch(/覆盖：共 (\d+) 项，有案例 \1 项，缺案例 0 项/);
    expect(stdout).toContain('通过  《政务》采用单条信息计十分、奖二十元，因为它是全额的一条');
  });

  it('means the same by the file as by its folder, read from where the command is typed', async () => {
    const byFolder = await runConsole(['regulation', 'check', '.'], { cwd: shippedRegulation() });
    const byFile = await runConsole(['regulation', 'check', 'regulation.yaml'], { cwd: shippedRegulation() });
    expect(byFile).toEqual(byFolder);
    expect(byFile.status).toBe(0);
  });

  it('names file, line and column of two rows that both match, and exits with 1', async () => {
    const row = '      - [i1, district, 20, 100, 3.1.8 4.6]\n';
    const folder = changed('regulation.yaml', row, `${row}      - [i9, district, 30, 100, 3.1.8 4.6]\n`);
    const { status, stdout } = await runConsole(['regulation', 'check', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/regulation\.yaml:\d+:\d+ rows_overlap /);
  });

  it('exits with 1 when a case is red, and shows what was expected and what came', async () => {
    const folder = changed('cases.yaml', "[e1, 甲局, point, '10.0', a1]", "[e1, 甲局, point, '11.0', a1]");
    const { status, stdout } = await runConsole(['regulation', 'check', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/cases\.yaml:\d+:\d+ case_red .*11\.0.*10\.0/);
    expect(stdout).toContain('不符  《政务》采用单条信息计十分');
  });

  it('exits with 1 when a row is shown by no case, since nobody has tried it', async () => {
    const folder = folders.make(shippedRegulation());
    rmSync(join(folder, 'cases.yaml'));
    const { status, stdout } = await runConsole(['regulation', 'check', folder]);
    expect(status).toBe(1);
    expect(stdout).toContain('row_without_case');
    expect(stdout).toContain('没有 cases.yaml');
  });

  it('prints a warning but exits with 0, because warnings are signed off by a person', async () => {
    const folder = changed('text.md', '## 四、奖金', '[3.2.9] 其他情形扣 5 分。\n\n## 四、奖金');
    const { status, stdout } = await runConsole(['regulation', 'check', folder]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/text\.md:\d+:\d+ clause_not_cited /);
  });

  it('answers a program with JSON and nothing else on stdout', async () => {
    const folder = changed('cases.yaml', "[e1, 甲局, point, '10.0', a1]", "[e1, 甲局, point, '11.0', a1]");
    const { status, stdout } = await runConsole(['regulation', 'check', folder, '--json']);
    const answer = JSON.parse(stdout) as { ready: boolean; findings: { code: string }[]; cases: { green: boolean }[] };
    expect([status, answer.ready]).toEqual([1, false]);
    expect(answer.findings.map(({ code }) => code)).toContain('case_red');
    expect(answer.cases.filter(({ green }) => !green)).toHaveLength(1);
  });

  it('refuses a file that is not there, or not UTF-8, with 2 and a sentence', async () => {
    const absent = await runConsole(['regulation', 'check', 'nowhere.yaml']);
    expect([absent.status, absent.stdout]).toEqual([2, '']);
    expect(absent.stderr).toContain('没有“nowhere.yaml”这个文件');
    const folder = folders.make(shippedRegulation());
    writeFileSync(join(folder, 'regulation.yaml'), Buffer.from([0xd5, 0xfe, 0xce, 0xf1]));
    const gbk = await runConsole(['regulation', 'check', folder]);
    expect(gbk.status).toBe(2);
    expect(gbk.stderr).toContain('UTF-8');
  });
});
