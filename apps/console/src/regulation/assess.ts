import { assess, formatFinding, readEvents, toAnswer } from '@app/regulation';
import type { ExitStatus } from '../cli/exit-status';
import { print, printJson, say } from '../cli/terminal';
import { answerAsText } from './answer-as-text';
import { readEventFile, readRegulation } from './files';
import { isError, refuse } from './refusal';

/** `regulation assess`: what an event file earns under a regulation. Nothing is stored. */
export function assessEvents(path: string, eventsPath: string, { json }: { readonly json: boolean }): ExitStatus {
  const { regulation, findings } = readRegulation(path);
  const file = readEventFile(eventsPath);
  if (!regulation) return refuse(findings, json, '办法有错误，没有试算。');
  const events = readEvents(file, regulation);
  if (events.findings.some(isError)) return refuse(events.findings, json, '事件文件有错误，没有试算。');

  for (const finding of events.findings) say(formatFinding(finding));
  const answer = toAnswer(regulation, assess(regulation, events.history));
  if (json) printJson(answer);
  else print(answerAsText(answer, regulation));
  return 0;
}
