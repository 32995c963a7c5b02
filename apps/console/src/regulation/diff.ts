import {
  assessBounded,
  assessUnder,
  compareOutcomes,
  formatFinding,
  readEvents,
  toComparisonAnswer,
  underDraft,
  type Finding,
  type History,
  type Regulation,
} from '@app/regulation';
import type { ExitStatus } from '../cli/exit-status';
import { print, printJson, say } from '../cli/terminal';
import { comparisonAsText } from './comparison-as-text';
import { readEventFile, readRegulation } from './files';
import { isError, refuse } from './refusal';

interface Options {
  readonly readings: readonly string[];
  readonly json: boolean;
}

/** `regulation diff`: what a draft would change for the events of a file. Nothing is stored. */
export function diffRegulations(oldPath: string, newPath: string, eventsPath: string, options: Options): ExitStatus {
  const { json, readings } = options;
  const [old, next] = [readRegulation(oldPath), readRegulation(newPath, readings)];
  const file = readEventFile(eventsPath);
  const { regulation: inForce } = old;
  const { regulation: draft } = next;
  if (!inForce || !draft) return refuse([old, next].flatMap(broken), json, '办法有错误，没有比较。');
  const read = readForBoth(file, inForce, draft);
  if ('findings' in read) return refuse(read.findings, json, '事件文件有错误，没有比较。');

  const under = (versions: readonly Regulation[]) => (history: History) => assessUnder(versions, history);
  const before = assessBounded(under([inForce]), read.before);
  const after = assessBounded(under(underDraft([inForce], draft)), read.after);
  const comparison = compareOutcomes({ inForce: [inForce], draft }, [{ events: read.after.events, before, after }]);
  const assets = new Map([...inForce.assets, ...draft.assets]);
  const answer = toComparisonAnswer(comparison, assets);
  if (json) printJson(answer);
  else print(comparisonAsText(answer, { inForce: [inForce], draft }));
  return answer.early.count > 0 ? 3 : 0;
}

function broken({ regulation, findings }: ReturnType<typeof readRegulation>): readonly Finding[] {
  return regulation ? [] : findings;
}

/** Each side reads the file with its own words; what only one of them can read, both take as that one reads it. */
function readForBoth(
  file: ReturnType<typeof readEventFile>,
  inForce: Regulation,
  draft: Regulation,
): { before: History; after: History } | { findings: readonly Finding[] } {
  const [before, after] = [readEvents(file, inForce), readEvents(file, draft)];
  const errors = { before: before.findings.filter(isError).length, after: after.findings.filter(isError).length };
  if (errors.before > 0 && errors.after > 0)
    return { findings: errors.before < errors.after ? before.findings : after.findings };
  for (const finding of errors.after > 0 ? before.findings : after.findings) say(formatFinding(finding));
  if (errors.before > 0) say(`事件文件有 ${errors.before} 处现行办法不认识，两边都按草案的词语读。`);
  if (errors.after > 0) say(`事件文件有 ${errors.after} 处草案不认识，两边都按现行办法的词语读。`);
  return {
    before: errors.before > 0 ? after.history : before.history,
    after: errors.after > 0 ? before.history : after.history,
  };
}
