import { displayAmount } from '@app/kernel';
import type { PeriodResult } from '../model/outcome';
import type { Regulation } from '../model/regulation';
import { measuredText } from './arithmetic';
import { labelTitle } from './words';

/** What a period rule found, as Chinese sentences: every number with its arithmetic, the target, the rank, what it brings. */
export function explainResult(regulation: Regulation, result: PeriodResult): string[] {
  const { score, target, rank, members, labels, facts, amounts, provisional } = result;
  const rule = regulation.periodRules.find(({ id }) => id === result.rule);
  const by = (clause: string | null | undefined) => (clause ? `（依据 ${clause}）` : '');
  const sentences = facts.map((fact) => measuredText({ kind: 'measured', ...fact }));
  if (target !== null) sentences.push(`得数 ${score}，任务 ${target}${by(rule?.target?.clause)}`);
  if (rank !== null) sentences.push(`参加排名 ${members} 个，列第 ${rank} 名${by(rule?.rank?.clause)}`);
  if (labels.length > 0) sentences.push(`结果为“${labels.map(labelTitle).join('、')}”`);
  for (const [code, minor] of Object.entries(amounts)) {
    const asset = regulation.assets.get(code);
    const shown = `${displayAmount(minor, asset?.scale ?? 0)} ${asset?.title ?? code}`;
    sentences.push(provisional ? `截至目前可得 ${shown}，期末才入账` : `计 ${shown}`);
  }
  return sentences.map((sentence) => `${sentence}。`);
}
