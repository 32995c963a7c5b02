import { Folders, runConsole, runProcess } from './run-console';

const folders = new Folders();
afterEach(() => folders.remove());

describe('a command typed wrongly exits with 2, leaves stdout empty, and says in Chinese what to do', () => {
  it.each([
    ['no verb at all', [], '请写明要执行的命令'],
    ['a verb nobody knows, with the one that was meant', ['verfy'], '是不是 verify'],
    ['a group without its verb', ['regulation'], '之下的命令'],
    ['an unknown verb of a group', ['regulation', 'chek'], '是不是 check'],
    ['a missing argument', ['regulation', 'check'], '缺少参数“办法”'],
    ['a second missing argument', ['regulation', 'assess', 'x.yaml'], '缺少参数“事件文件”'],
    ['one argument too many', ['verify', 'now'], '参数太多了'],
    ['an unknown option', ['verify', '--jsn'], '没有“--jsn”这个选项'],
    ['an option without its value', ['standings', '--quarter'], '后面缺少内容'],
    ['an entry that is no number', ['explain', 'first'], '分录号应为正整数'],
    ['no period', ['standings'], '--quarter 2014Q1'],
    ['two periods', ['standings', '--year', '2014', '--month', '2014-03'], '中的一个'],
    ['a quarter in another form', ['standings', '--quarter', '2014-Q1'], '--quarter 应写成 2014Q1 的形式'],
    ['a month given as a quarter', ['standings', '--quarter', '2014-03'], '--quarter 应写成 2014Q1 的形式'],
  ])('%s', async (_, words, sentence) => {
    const { status, stdout, stderr } = await runConsole(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('用法：');
  });

  it('in a process of its own, whose status is what a script decides by', async () => {
    for (const words of [['verfy'], ['regulation', 'check', 'regulations/nowhere'], ['regulation', '--help']])
      expect(await runProcess(words)).toEqual(await runConsole(words));
  });

  it('a data folder without a database, which must not be made by asking about it', async () => {
    const dataDir = folders.make();
    for (const words of [['verify'], ['rebuild'], ['explain', '1'], ['standings', '--year', '2014']]) {
      const { status, stderr } = await runConsole(words, { dataDir });
      expect([words, status]).toEqual([words, 2]);
      expect(stderr).toContain('没有数据库');
    }
  });
});

describe('help', () => {
  it('is an answer, so it goes to stdout with 0', async () => {
    const { status, stdout, stderr } = await runConsole(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const verb of ['regulation', 'verify', 'rebuild', 'explain', 'standings', 'demo'])
      expect(stdout).toContain(verb);
  });

  it('of one verb names its arguments', async () => {
    const { status, stdout } = await runConsole(['regulation', 'assess', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('<事件文件>');
  });
});
