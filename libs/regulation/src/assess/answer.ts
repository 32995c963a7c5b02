import { formatAmount, parseAmount } from '@app/kernel';
import type { ResultKey } from '../model/event';
import type { Measure } from '../model/measure';
import type { Outcome, PeriodResult } from '../model/outcome';
import type { Regulation } from '../model/regulation';

/** The answer of `regulation assess --json`: amounts are decimal texts at the asset's scale. */
export interface Answer {
  readonly entries: readonly {
    readonly event: string | null;
    readonly unit: string;
    readonly person: string | null;
    readonly asset: string;
    readonly amount: string;
    readonly on: string;
    readonly period: string;
    readonly rule: string;
    readonly row: string;
    readonly clause: string;
  }[];
  readonly totals: readonly {
    readonly unit: string;
    readonly person: string | null;
    readonly asset: string;
    readonly amount: string;
  }[];
  readonly pending: readonly {
    readonly event: string | null;
    /** Of a period rule. */
    readonly result?: Pick<ResultKey, 'rule' | 'period' | 'unit'> & { readonly person?: string };
    readonly asset: string | null;
    readonly range: readonly [string, string] | null;
    readonly decides: string | null;
    readonly clause: string | null;
    readonly reason: string;
  }[];
  readonly zero: readonly {
    readonly event: string | null;
    readonly unit: string | null;
    readonly code: string;
    readonly reason: string;
  }[];
  readonly results: readonly {
    readonly unit: string | null;
    readonly person?: string;
    readonly item?: string;
    readonly rule: string;
    readonly period: string;
    readonly rank?: number;
    readonly score: string;
    readonly target?: string;
    readonly labels: readonly string[];
    readonly provisional?: true;
  }[];
}

/** Puts an outcome into the fixed form of the answer, everything in a stable order. */
export function toAnswer(regulation: Regulation, outcome: Outcome): Answer {
  const show = (asset: string, minor: number) => formatAmount(minor, regulation.assets.get(asset)?.scale ?? 0);
  const totals = new Map<string, { unit: string; person: string | null; asset: string; minor: number }>();
  for (const { unit, person, asset, amount } of outcome.entries) {
    const key = JSON.stringify([unit, person, asset]);
    const total = totals.get(key) ?? { unit, person, asset, minor: 0 };
    total.minor += amount;
    totals.set(key, total);
  }
  return {
    entries: outcome.entries
      .map(({ event, unit, person, asset, amount, on, period, rule, row, clause }) => {
        return { event, unit, person, asset, amount: show(asset, amount), on, period, rule, row, clause };
      })
      .sort((a, b) => compare(placeOf(a), placeOf(b))),
    totals: [...totals.values()]
      .map(({ unit, person, asset, minor }) => ({ unit, person, asset, amount: show(asset, minor) }))
      .sort((a, b) => compare([a.unit, a.person ?? '', a.asset], [b.unit, b.person ?? '', b.asset])),
    pending: outcome.pending.map(({ event, result, asset, range, decides, clause, reason }) => {
      const shown = range && asset !== null ? ([show(asset, range[0]), show(asset, range[1])] as const) : null;
      return { event, ...(result && { result: named(result) }), asset, range: shown, decides, clause, reason };
    }),
    zero: outcome.zero.map(({ event, unit, code, reason }) => ({ event, unit, code, reason })),
    results: outcome.results.map((result) => resultLine(regulation, result)),
  };
}

function named({ rule, period, unit, person }: ResultKey): Answer['pending'][number]['result'] {
  return { rule, period, unit, ...(person !== null && { person }) };
}

function resultLine(regulation: Regulation, result: PeriodResult): Answer['results'][number] {
  const { unit, person, item, rule, period, rank, score, target, labels, provisional } = result;
  return {
    unit,
    ...(person !== null && { person }),
    ...(item !== null && { item }),
    rule,
    period,
    ...(rank !== null && { rank: Number(rank) }),
    score: atScale(score, scaleOfScore(regulation, rule)),
    ...(target !== null && { target }),
    labels,
    ...(provisional && { provisional }),
  };
}

/** A score that is a sum of amounts is written as amounts are. */
function scaleOfScore(regulation: Regulation, id: string): number {
  const rule = regulation.periodRules.find((candidate) => candidate.id === id);
  const scaleOf = (measure: Measure | undefined): number => {
    const head = measure?.head;
    if (head?.kind === 'fact') return scaleOf(rule?.measures.get(head.name));
    return head?.kind === 'sum' || head?.kind === 'best' ? (regulation.assets.get(head.asset)?.scale ?? 0) : 0;
  };
  return scaleOf(rule?.measures.values().next().value);
}

function atScale(text: string, scale: number): string {
  const read = parseAmount(text, scale);
  return 'minor' in read ? formatAmount(read.minor, scale) : text;
}

function placeOf({ on, event, unit, asset, person, rule, row }: Answer['entries'][number]): readonly string[] {
  return [on, event ?? '~', unit, asset, person ?? '', rule, row];
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] as string;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
