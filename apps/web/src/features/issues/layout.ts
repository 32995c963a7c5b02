import type { IssueLine } from './issue';

/** A line as it is being laid out. */
export type PlacedLine = Pick<IssueLine, 'event' | 'itemId' | 'title' | 'column' | 'takenBackBy'>;

/** The line at `from` put where the one at `to` stands; the others close up. The same lines when either is out of range. */
export function moved<T>(lines: readonly T[], from: number, to: number): readonly T[] {
  const line = lines[from];
  if (line === undefined || to < 0 || to >= lines.length || from === to) return lines;
  const rest = [...lines.slice(0, from), ...lines.slice(from + 1)];
  return [...rest.slice(0, to), line, ...rest.slice(to)];
}

/** Whether two layouts say the same. */
export function isSame(one: readonly PlacedLine[], other: readonly PlacedLine[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ event, column }, place) => other[place]?.event === event && other[place].column === column)
  );
}
