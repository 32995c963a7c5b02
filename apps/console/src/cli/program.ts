import { Command, CommanderError, type OptionValues } from 'commander';
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
  const verb = (parent: Command, name: string, description: string) =>
    house(parent.command(name).description(description));

  const regulation = group(verb(program, 'regulation', '核查和试算考核办法，不用数据库'));
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
  verb(program, 'demo', '在空的数据目录里装入演示用的办公室，列出可用的账号')
    .option('--small', '只装入几个单位、三个月的数据')
    .action(async ({ small = false }: { small?: boolean }) => {
      const { demo } = await import('../demo/demo.js');
      done(await demo({ small }));
    });
  return program;
}

interface Json {
  json?: boolean;
}

interface Office {
  office?: string;
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
