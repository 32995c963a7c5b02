import { formatAmount } from '@app/kernel';
import type { Outcome } from '../model/outcome';
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
    readonly event: string;
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
    readonly unit: string;
    readonly rule: string;
    readonly period: string;
    readonly score: string;
    readonly target: string | null;
    readonly labels: readonly string[];
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
      .sort((a, b) => compare([a.on, a.event ?? '~', a.unit, a.asset], [b.on, b.event ?? '~', b.unit, b.asset])),
    totals: [...totals.values()]
      .map(({ unit, person, asset, minor }) => ({ unit, person, asset, amount: show(asset, minor) }))
      .sort((a, b) => compare([a.unit, a.person ?? '', a.asset], [b.unit, b.person ?? '', b.asset])),
    pending: outcome.pending.map(({ event, asset, range, decides, clause, reason }) => {
      const shown = range && asset !== null ? ([show(asset, range[0]), show(asset, range[1])] as const) : null;
      return { event, asset, range: shown, decides, clause, reason };
    }),
    zero: outcome.zero.map(({ event, unit, code, reason }) => ({ event, unit, code, reason })),
    results: outcome.results,
  };
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] as string;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
