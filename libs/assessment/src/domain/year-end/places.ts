/**
 * Places a share gives in a group: so many whole percent of its members, rounded half up, at least one where the share is
 * not 0. 30 % of 5 are 1.5 and give 2; of 1 they are 0.3 and give 1.
 */
export function placesOf(members: number, percent: number): number {
  if (members === 0 || percent === 0) return 0;
  return Math.max(1, Math.floor((members * percent + 50) / 100));
}

/** Competition ranks, the highest first: equal scores share a rank, and the ranks they fill are skipped (1, 2, 2, 4). */
export function ranked<T>(members: readonly T[], scoreOf: (member: T) => number): ReadonlyMap<T, number> {
  const sorted = [...members].sort((a, b) => scoreOf(b) - scoreOf(a));
  const ranks = new Map<T, number>();
  let [rank, before] = [0, Number.NaN];
  sorted.forEach((member, place) => {
    if (scoreOf(member) !== before) [rank, before] = [place + 1, scoreOf(member)];
    ranks.set(member, rank);
  });
  return ranks;
}

/** Those on the first places; whoever shares the last of them is taken too, since nothing says who should yield. */
export function onPlaces<T>(members: readonly T[], scoreOf: (member: T) => number, places: number): readonly T[] {
  const ranks = ranked(members, scoreOf);
  return members.filter((member) => (ranks.get(member) ?? Infinity) <= places);
}
