import { parseAmount } from '@app/kernel';
import type { Minor } from '@app/kernel';
import type { ByHand, Regulation } from '../../model/regulation';
import { sayAmountProblem } from '../tables/amounts';
import { suggest } from '../source/findings';
import { unknownWord, wrongType } from './event-problem';
import type { EventProblem } from './event-problem';

export type Amounts = Readonly<Record<string, Minor>>;

/** Reads `amount`, a mapping of asset code to decimal text. */
export function readAmounts(raw: unknown, regulation: Regulation, problems: EventProblem[]): Amounts | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw) || Object.keys(raw).length === 0) {
    problems.push(wrongType('amount', '按计量写的数额，如 {point: -60}', 'amounts by asset, such as {point: -60}'));
    return null;
  }
  const amounts: Record<string, Minor> = {};
  for (const [code, value] of Object.entries(raw)) {
    const asset = regulation.assets.get(code);
    if (!asset) {
      const known = [...regulation.assets.keys()];
      problems.push({
        field: `amount.${code}`,
        code: 'unknown_key',
        zh: `没有「${code}」这种计量`,
        en: `there is no asset '${code}'`,
        advice: suggest(code, known),
      });
      continue;
    }
    const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    const read = parseAmount(text, asset.scale);
    if ('minor' in read) amounts[code] = read.minor;
    else problems.push({ field: `amount.${code}`, ...sayAmountProblem(text, asset, read.problem) });
  }
  return amounts;
}

/**
 * Which `by_hand` entry an award means: the one `row` names, the one under `clause`, or the one that allows its amount, a
 * fixed amount before a range. Null when none allows it, or when a table row prices it.
 */
export function resolveAward(
  named: { row: string | null; clause: string | null; amount: Amounts | null },
  regulation: Regulation,
  problems: EventProblem[],
): string | null {
  const { row, clause, amount } = named;
  if (row !== null) {
    if (regulation.byHand.some((entry) => entry.id === row)) return row;
    problems.push(
      unknownWord(
        'row',
        row,
        regulation.byHand.map((entry) => entry.id),
      ),
    );
    return null;
  }
  let candidates = regulation.byHand;
  if (clause !== null) {
    candidates = candidates.filter((entry) => [...entry.prices.values()].some((price) => price.clause === clause));
    if (candidates.length === 0) {
      const clauses = new Set(
        regulation.byHand.flatMap((entry) => [...entry.prices.values()].map((price) => price.clause)),
      );
      problems.push(unknownWord('clause', clause, clauses));
      return null;
    }
    if (candidates.length === 1) return (candidates[0] as ByHand).id;
  }
  if (amount) {
    const exact = candidates.filter((entry) => allows(entry, amount, 'fixed'));
    candidates = exact.length > 0 ? exact : candidates.filter((entry) => allows(entry, amount, 'range'));
  } else if (clause === null) return null;
  if (candidates.length > 1) {
    const ids = candidates.map((entry) => entry.id).join('、');
    problems.push({
      field: 'row',
      code: 'award_ambiguous',
      zh: `不知道指 by_hand 的哪一条：${ids} 都可以`,
      en: `several by_hand entries fit: ${ids}`,
      advice: '请用 row 写明是哪一条',
    });
    return null;
  }
  return candidates[0]?.id ?? null;
}

function allows(entry: ByHand, amount: Amounts, kind: 'fixed' | 'range'): boolean {
  const codes = Object.keys(amount);
  const within = codes.every((code) => {
    const spec = entry.prices.get(code)?.amount;
    const minor = amount[code] as Minor;
    if (!spec) return false;
    if (spec.kind === 'range') return minor >= spec.low && minor <= spec.high;
    return spec.kind === 'fixed' && spec.minor === minor;
  });
  return within && (kind === 'range' || codes.every((code) => entry.prices.get(code)?.amount.kind === 'fixed'));
}
