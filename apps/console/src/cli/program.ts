import { Command, CommanderError, type OptionValues } from 'commander';
import type { AccountAsTyped } from '../office/accounts';
import type { UnitsAsTyped } from '../office/add-units';
import type { OfficeAsTyped } from '../office/create-office';
import { type ExitStatus, Misuse } from './exit-status';
import { misuseSentence, usageOf } from './misuse-sentence';
import { displayWidth } from './table';
import { print, say } from './terminal';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Carries out one command line; everything that goes wrong is said on stderr and told by the status. */
export async function runProgram(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = buildProgram((result) => (status = result));
  try {
    await program.parseAsync([...words], { from: 'user' });
    return status;
  } catch (error) {
    return report(error, program, words);
  }
}

/**
 * The verbs. Each is loaded only when it is called, so that checking a regulation does not wait for a database and a
 * framework it never touches.
 */
function buildProgram(done: (status: ExitStatus) => void): Command {
  const program = group(new Command('npm run -s ledger --').description('信息台账的操作命令'));

  const regulation = group(verb(program, 'regulation', '核查、试算和比较考核办法'));
  verb(regulation, 'check', '核查一个办法：列出全部问题、案例结果和覆盖情况')
    .argument('<办法>', 'regulation.yaml，或它所在的目录；旁边应有 text.md 和 cases.yaml')
    .option('--json', '输出 JSON')
    .action(async (file: string, { json = false }: Json) => {
      const { checkRegulation } = await import('../regulation/check.js');
      done(checkRegulation(file, { json }));
    });
  verb(regulation, 'assess', '用一个办法试算一份事件文件')
    .argument('<办法>', 'regulation.yaml，或它所在的目录')
    .argument('<事件文件>', '.yaml、.yml、.json 或 .csv')
    .option('--json', '输出 JSON')
    .action(async (file: string, events: string, { json = false }: Json) => {
      const { assessEvents } = await import('../regulation/assess.js');
      done(assessEvents(file, events, { json }));
    });
  verb(regulation, 'diff', '比较现行办法和草案：同一份事件文件在两边各得多少，差在哪里')
    .argument('<现行办法>', 'regulation.yaml，或它所在的目录')
    .argument('<草案>', '同上；从草案自己的施行日起代替现行办法')
    .argument('<事件文件>', '.yaml、.yml、.json 或 .csv')
    .option('--reading <名称=读法>', '草案换一种读法再比，可以写几个，不改文件', several, [])
    .option('--json', '输出 JSON')
    .action(async (inForce: string, draft: string, events: string, { reading, json = false }: Json & Readings) => {
      const { diffRegulations } = await import('../regulation/diff.js');
      done(diffRegulations(inForce, draft, events, { readings: reading, json }));
    });
  verb(regulation, 'simulate', '用台账里已记的事件试算草案，与施行中的办法逐单位比较；不写入任何数据')
    .argument('<草案>', 'regulation.yaml，或它所在的目录')
    .requiredOption('--from <日期>', '从哪天起的事件和期间，例如 2014-01-01')
    .requiredOption('--to <日期>', '到哪天为止，例如 2014-12-31')
    .option('--office <代码>', '有几个办公室时指明是哪一个')
    .option('--reading <名称=读法>', '草案换一种读法再比，可以写几个，不改文件', several, [])
    .option('--json', '输出 JSON')
    .action(async (draft: string, { from, to, office, reading, json = false }: Json & Office & Readings & Days) => {
      const { simulateRegulation } = await import('../office/simulate-regulation.js');
      done(await simulateRegulation(draft, { from, to, office, readings: reading, json }));
    });
  verb(regulation, 'export', '把一个办法写成表格，供 WPS 或 Excel 编辑')
    .argument('<办法>', 'regulation.yaml，或它所在的目录；旁边有 text.md 时附上条文')
    .requiredOption('--xlsx <文件>', '要写成的 .xlsx 文件，不会覆盖已有的文件')
    .action(async (file: string, { xlsx }: { xlsx: string }) => {
      const { exportRegulation } = await import('../regulation/export.js');
      done(await exportRegulation(file, { xlsx }));
    });
  verb(regulation, 'import', '把改过的表格写回办法；有错误就什么都不写')
    .argument('<表格>', 'export 写成、改过的 .xlsx 文件')
    .requiredOption('--into <办法>', 'regulation.yaml，或它所在的目录')
    .option('--dry-run', '只逐行列出会改什么，不写入')
    .action(async (sheet: string, { into, dryRun = false }: { into: string; dryRun?: boolean }) => {
      const { importRegulation } = await import('../regulation/import.js');
      done(await importRegulation(sheet, { into, dryRun }));
    });

  verb(program, 'verify', '重新推算整个台账，逐行指出与应有内容不符的记录')
    .option('--office <代码>', '只核对一个办公室')
    .option('--json', '输出 JSON')
    .action(async ({ office, json = false }: Json & Office) => {
      const { verify } = await import('../office/verify.js');
      done(await verify({ office, json }));
    });
  verb(program, 'rebuild', '按事件和分录重建汇总数')
    .option('--office <代码>', '只重建一个办公室')
    .action(async ({ office }: Office) => {
      const { rebuild } = await import('../office/rebuild.js');
      done(await rebuild({ office }));
    });
  verb(program, 'explain', '说明一笔分录的由来：事件、条款、经办人和算式')
    .argument('<分录号>', '分录的编号')
    .option('--office <代码>', '有几个办公室时指明是哪一个')
    .option('--json', '输出 JSON')
    .action(async (entry: string, { office, json = false }: Json & Office) => {
      const { explain } = await import('../office/explain.js');
      done(await explain(entry, { office, json }));
    });
  verb(program, 'standings', '各单位在一个期间的报送、采用、得分和名次')
    .option('--month <月份>', '例如 2014-03')
    .option('--quarter <季度>', '例如 2014Q1')
    .option('--half <半年>', '例如 2014H1')
    .option('--year <年份>', '例如 2014')
    .option('--office <代码>', '有几个办公室时指明是哪一个')
    .option('--json', '输出 JSON')
    .action(async ({ office, json = false, ...period }: Json & Office & OptionValues) => {
      const { standings } = await import('../office/show-standings.js');
      done(await standings(period, { office, json }));
    });
  addSettingUp(program, done);
  addBulletins(program, done);
  addSafekeeping(program, done);
  verb(program, 'demo', '在空的数据目录里装入演示用的办公室，列出可用的账号')
    .option('--small', '只装入几个单位、三个月的数据')
    .action(async ({ small = false }: { small?: boolean }) => {
      const { demo } = await import('../demo/demo.js');
      done(await demo({ small }));
    });
  return program;
}

/** Offices, units and accounts. */
function addSettingUp(program: Command, done: (status: ExitStatus) => void): void {
  const office = group(verb(program, 'office', '建立办公室'));
  verb(office, 'create', '建立办公室和它的台账，可以同时启用办法、建立系统管理员；数据库是空的就先建表')
    .requiredOption('--code <代码>', '小写字母、数字和短横线，例如 lanting')
    .requiredOption('--name <名称>', '办公室的全称')
    .requiredOption('--first-month <月份>', '台账从哪个月起记，例如 2014-01；以后不能改')
    .option('--regulation <目录>', '立即启用的办法，例如 regulations/district-info-1；要同时给出系统管理员')
    .option('--sign-off <代码>', '由系统管理员负责放行的提示，几个用逗号隔开；有哪些见 regulation check')
    .option('--admin <登录名>', '系统管理员的登录名；密码随机生成，只显示一次')
    .option('--admin-name <姓名>', '系统管理员的姓名')
    .action(async (typed: OfficeAsTyped) => {
      const { createOffice } = await import('../office/create-office.js');
      done(await createOffice(typed));
    });
  const unit = group(verb(program, 'unit', '建立单位'));
  verb(unit, 'create', '在名录里加上报送信息的单位，可以一次写几个')
    .argument('<单位...>', '单位名称，按名录中的顺序')
    .requiredOption('--group <分组>', '考核分组，照办法里的写法，例如 department；不在办法的任务表里就没有任务')
    .option('--from <日期>', '从哪天起存在，例如 2014-01-01；不写就是未结账月份的第一天')
    .option('--office <代码>', '有几个办公室时指明是哪一个')
    .action(async (names: string[], typed: UnitsAsTyped) => {
      const { addUnits } = await import('../office/add-units.js');
      done(await addUnits(names, typed));
    });
  const account = group(verb(program, 'account', '建立账号，解锁，重设密码，停用动态验证码'));
  verb(account, 'create', '建立账号；密码随机生成，只显示一次')
    .requiredOption('--login <登录名>', '全系统唯一')
    .requiredOption('--name <姓名>', '使用人的姓名')
    .requiredOption(
      '--role <角色>',
      'liaison、editor、finance、leader、system_administrator、security_administrator 或 audit_administrator',
    )
    .option('--unit <单位>', '信息联络员所属单位的名称或编号')
    .option('--office <代码>', '有几个办公室时指明是哪一个')
    .action(async (typed: AccountAsTyped) => {
      const { createAccount } = await import('../office/accounts.js');
      done(await createAccount(typed));
    });
  verb(account, 'unlock', '解除因多次输错密码造成的锁定')
    .argument('<登录名>', '要解锁的账号')
    .action(async (login: string) => {
      const { unlockAccount } = await import('../office/accounts.js');
      done(await unlockAccount(login));
    });
  verb(account, 'reset-password', '换成随机生成的新密码，只显示一次；同时解除锁定')
    .argument('<登录名>', '忘记密码的账号')
    .action(async (login: string) => {
      const { resetPassword } = await import('../office/accounts.js');
      done(await resetPassword(login));
    });
  verb(account, 'remove-totp', '停用动态验证码：验证器和恢复码都遗失时用')
    .argument('<登录名>', '遗失验证器的账号')
    .action(async (login: string) => {
      const { removeTotp } = await import('../office/accounts.js');
      done(await removeTotp(login));
    });
}

/** Printed bulletins. */
function addBulletins(program: Command, done: (status: ExitStatus) => void): void {
  const bulletin = group(verb(program, 'bulletin', '核验印出的通报'));
  verb(bulletin, 'verify', '核验一份通报文件：内容与封存时是否一致，封存的内容与台账是否一致')
    .argument('<文件>', '系统生成的 PDF、DOCX、XLSX 或 HTML')
    .option('--json', '输出 JSON')
    .action(async (file: string, { json = false }: Json) => {
      const { verifyBulletin } = await import('../bulletin/verify.js');
      done(await verifyBulletin(file, { json }));
    });
}

/** Copies of the data, and its health. */
function addSafekeeping(program: Command, done: (status: ExitStatus) => void): void {
  verb(program, 'backup', '把全部数据备份成一个文件；服务不必停')
    .argument('<文件>', '新文件，不会覆盖已有的文件')
    .action(async (file: string) => {
      const { backUp } = await import('../office/back-up.js');
      done(await backUp(file));
    });
  verb(program, 'restore', '把备份恢复到一个空的数据库；两种数据库之间可以互换')
    .argument('<文件>', 'backup 写成的文件')
    .option('--verify', '恢复后重新推算全部台账')
    .action(async (file: string, { verify = false }: { verify?: boolean }) => {
      const { restore } = await import('../office/restore.js');
      done(await restore(file, { verify }));
    });
  verb(program, 'doctor', '检查设置、数据库、台账和周边程序，每项一行，并说明怎么办')
    .option('--json', '输出 JSON')
    .action(async ({ json = false }: Json) => {
      const { doctor } = await import('../doctor/doctor.js');
      done(await doctor({ json }));
    });
}

function verb(parent: Command, name: string, description: string): Command {
  return house(parent.command(name).description(description));
}

interface Json {
  json?: boolean;
}

interface Office {
  office?: string;
}

interface Readings {
  reading: readonly string[];
}

interface Days {
  from: string;
  to: string;
}

/** For an option that may be given more than once. */
function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** What all commands have in common: Chinese help, and errors that come back here instead of ending the process. */
function house(command: Command): Command {
  return command
    .helpOption('-h, --help', '显示用法')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '<命令>'),
      styleSubcommandTerm: (term) => term.replace('[options]', '[选项]'),
      displayWidth,
    })
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .exitOverride();
}

/** A command that only holds others. */
function group(command: Command): Command {
  return house(command).helpCommand('help [命令]', '显示一个命令的用法');
}

function report(error: unknown, program: Command, words: readonly string[]): ExitStatus {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    say(`${misuseSentence(error, program, words)}\n\n${usageOf(program, words)}`);
    return 2;
  }
  if (error instanceof Misuse) {
    say(`${error.message}\n\n${usageOf(program, words)}`);
    return 2;
  }
  return refusal(error);
}

/** A refusal of a use case or a wrong setting is a sentence; anything else is a defect and shows its stack. */
function refusal(error: unknown): ExitStatus {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'DomainError') {
    say(error.message);
    return 'kind' in error && error.kind === 'invalid' ? 2 : 1;
  }
  if (error.name === 'ConfigError') {
    say(error.message);
    return 2;
  }
  if ('code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code))) {
    say('数据库文件已损坏，不能读取；请停止服务，从备份恢复后再试。');
    return 1;
  }
  say(error.stack ?? error.message);
  return 1;
}
