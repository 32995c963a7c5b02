import { type Clock, SystemClock } from '@app/kernel';
import { type Config, ConfigError, type Examined, examineDatabase, loadConfig } from '@app/platform';
import type { ExitStatus } from '../cli/exit-status';
import { textTable } from '../cli/table';
import { print, printJson } from '../cli/terminal';
import { parts } from '../office/installation';
import { examineDataFolder, missingDatabase } from './data-folder';
import { examineChromium, examineNode, examineTimeZone } from './machine';
import { examineOffices } from './offices';
import { examineRedis } from './redis';

const words = { ok: '正常', note: '注意', error: '错误' } as const;

/** `doctor`: one line a check, and what to do where something is amiss. Changes nothing. */
export async function doctor({ json }: { readonly json: boolean }): Promise<ExitStatus> {
  const found = await examine(new SystemClock());
  const errors = found.filter(({ level }) => level === 'error').length;
  const notes = found.filter(({ level }) => level === 'note').length;
  if (json) printJson({ checks: found, errors, notes });
  else {
    const rows = found.map(({ level, name, says }) => [words[level], name, says]);
    print(`${textTable(['结果', '检查', '情况'], rows)}\n\n${conclusion(errors, notes)}`);
  }
  return errors > 0 ? 1 : 0;
}

async function examine(clock: Clock): Promise<Examined[]> {
  const machine = [examineNode(), examineTimeZone(clock)];
  let config: Config;
  try {
    config = loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [...error.problems.map((says): Examined => ({ name: '设置', level: 'error', says })), ...machine];
  }
  const settings: Examined = { name: '设置', level: 'ok', says: '环境变量都能读懂' };
  const missing = missingDatabase(config);
  const database = missing ? [missing] : await examineDatabase(parts, config, clock);
  const readable = database.every(({ level }) => level !== 'error');
  return [
    settings,
    ...machine,
    ...(await examineDataFolder(config)),
    ...database,
    ...(readable ? await examineOffices(clock) : []),
    ...(await examineRedis(config)),
    examineChromium(),
  ];
}

function conclusion(errors: number, notes: number): string {
  if (errors > 0) return `结论：${errors} 处错误要先处理${notes > 0 ? `，另有 ${notes} 处请注意` : ''}`;
  return notes > 0 ? `结论：没有错误，${notes} 处请注意` : '结论：一切正常';
}
