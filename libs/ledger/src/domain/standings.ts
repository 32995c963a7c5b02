import type { Minor } from '@app/kernel';
import { COUNT, type SourceSum } from './cells';

/** A unit as a table lists it. */
export interface ListedUnit {
  readonly id: number;
  readonly name: string;
  readonly group: string;
}

/** One unit's line: what was counted and what was earned in the months asked for, and its rank. */
export interface Standing {
  readonly unit: ListedUnit;
  readonly submitted: number;
  /** Adoptions by level. */
  readonly adopted: ReadonlyMap<string, number>;
  /** Amounts in minor units by asset, then by source: `adoption/city`, `instruction/city`, `incident/city`, `quota/`. */
  readonly bySource: ReadonlyMap<string, ReadonlyMap<string, Minor>>;
  /** Amounts in minor units by asset. */
  readonly total: ReadonlyMap<string, Minor>;
  /** From 1; units with equal totals share a rank and the next one is skipped over (1, 2, 2, 4). */
  readonly rank: number;
}

/** Draws up the standings of all units, in the order of `units`; a unit nothing happened to has zeros. */
export function standingsOf(units: readonly ListedUnit[], cells: readonly SourceSum[], rankBy: string): Standing[] {
  const byUnit = new Map<number, SourceSum[]>();
  for (const cell of cells) {
    const own = byUnit.get(cell.unitId);
    if (own) own.push(cell);
    else byUnit.set(cell.unitId, [cell]);
  }
  const lines = units.map((unit) => lineOf(unit, byUnit.get(unit.id) ?? []));
  const ranks = ranksOf(lines.map((line) => line.total.get(rankBy) ?? 0));
  return lines.map((line, i) => ({ ...line, rank: ranks[i] as number }));
}

/** Competition ranking, highest first: equal scores share a rank and the ranks they fill are skipped. */
export function ranksOf(scores: readonly Minor[]): number[] {
  const sorted = [...scores].sort((a, b) => b - a);
  return scores.map((score) => sorted.indexOf(score) + 1);
}

function lineOf(unit: ListedUnit, cells: readonly SourceSum[]): Omit<Standing, 'rank'> {
  const adopted = new Map<string, number>();
  const bySource = new Map<string, Map<string, Minor>>();
  const total = new Map<string, Minor>();
  let submitted = 0;
  for (const { measure, kind, level, value } of cells) {
    if (measure === COUNT) {
      if (kind === 'submission') submitted += value;
      if (kind === 'adoption') add(adopted, level, value);
      continue;
    }
    const sources = bySource.get(measure) ?? new Map<string, Minor>();
    bySource.set(measure, sources);
    add(sources, `${kind}/${level}`, value);
    add(total, measure, value);
  }
  return { unit, submitted, adopted, bySource, total };
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
