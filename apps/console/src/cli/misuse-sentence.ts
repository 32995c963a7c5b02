import type { Command, CommanderError } from 'commander';
import { nearest } from '@app/kernel';

/** What was typed wrongly, as a sentence. */
export function misuseSentence(error: CommanderError, program: Command, words: readonly string[]): string {
  const [named = ''] = /'([^']*)'/.exec(error.message)?.slice(1) ?? [];
  switch (error.code) {
    case 'commander.unknownCommand':
      return `没有“${named}”这个命令。${didYouMean(
        named,
        meant(program, words).commands.map((each) => each.name()),
      )}`;
    case 'commander.unknownOption':
      return `没有“${named}”这个选项。`;
    case 'commander.missingArgument':
      return `缺少参数“${named}”。`;
    case 'commander.optionMissingArgument':
      return `选项“${named}”后面缺少内容。`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项“${named}”。`;
    case 'commander.excessArguments':
      return '参数太多了。';
    case 'commander.help':
      return words.length === 0 ? '请写明要执行的命令。' : `请写明“${words[0]}”之下的命令。`;
    default:
      return `命令不能这样写：${error.message}`;
  }
}

/** The help of the command that was meant, as far as the words lead to one; else that of the whole program. */
export function usageOf(program: Command, words: readonly string[]): string {
  return meant(program, words).helpInformation().trimEnd();
}

function meant(program: Command, words: readonly string[]): Command {
  let command = program;
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (!next) break;
    command = next;
  }
  return command;
}

/** Advice for a word that was mistyped. */
function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near.length > 0 ? `是不是 ${near.join('、')}？` : '';
}
