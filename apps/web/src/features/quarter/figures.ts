import { totalText } from '../../shared/formats';
import type { Standings } from '../../shared/standings';

export type StandingLine = Standings['lines'][number];

/** Adoptions at all levels together. */
export const adoptedOf = ({ adopted }: StandingLine): number => adopted.reduce((sum, { count }) => sum + count, 0);

/** What a unit has of an asset, as a table shows it. */
export function pointsOf({ amounts }: StandingLine, asset: string): string {
  return totalText(amounts.find((amount) => amount.asset === asset)?.total ?? '0', asset);
}

/** The levels anything was adopted at, in the order they first appear. */
export function levelsOf({ lines }: Standings): string[] {
  return [...new Set(lines.flatMap(({ adopted }) => adopted.map(({ level }) => level)))];
}

/** The points of all units that have some or lost some, the leading ones first: a bar of nothing says nothing. */
export const barsOf = ({ lines, rankBy }: Pick<Standings, 'lines' | 'rankBy'>) =>
  [...lines]
    .sort((a, b) => a.rank - b.rank)
    .map((line) => {
      const text = pointsOf(line, rankBy);
      return { name: line.name, value: Number(text.replaceAll(',', '')), text };
    })
    .filter(({ value }) => value !== 0);
