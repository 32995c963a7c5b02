import type { TargetEntry } from '../model/outcome';

/** An entry and what stands in its place on the other side. */
export type Pair =
  | { readonly before: TargetEntry; readonly after: TargetEntry | null }
  | { readonly before: null; readonly after: TargetEntry };

/** Entries of the same history that differ, each with its counterpart: same event or period, unit, person and asset. */
export function differingEntries(before: readonly TargetEntry[], after: readonly TargetEntry[]): Pair[] {
  if (before === after || sameInOrder(before, after)) return [];
  const places = new Map<string, { before: TargetEntry[]; after: TargetEntry[] }>();
  const placeOf = (entry: TargetEntry) => {
    const key = `${entry.event ?? `${entry.rule}\u0000${entry.period}`}\u0000${entry.unit}\u0000${entry.person ?? ''}\u0000${entry.asset}`;
    let place = places.get(key);
    if (!place) places.set(key, (place = { before: [], after: [] }));
    return place;
  };
  for (const entry of before) placeOf(entry).before.push(entry);
  for (const entry of after) placeOf(entry).after.push(entry);
  return [...places.values()].flatMap((place) => pairsIn(place.before, place.after));
}

/** The same entries are set aside, then those of one row meet, then the others in their order. */
function pairsIn(before: TargetEntry[], after: TargetEntry[]): Pair[] {
  takeOut(before, after, (one, other) => sameRow(one, other) && one.amount === other.amount);
  const pairs: Pair[] = takeOut(before, after, sameRow);
  for (const [i, one] of before.entries()) pairs.push({ before: one, after: after[i] ?? null });
  for (const other of after.slice(before.length)) pairs.push({ before: null, after: other });
  return pairs;
}

function takeOut(
  before: TargetEntry[],
  after: TargetEntry[],
  meets: (one: TargetEntry, other: TargetEntry) => boolean,
): { before: TargetEntry; after: TargetEntry }[] {
  const met: { before: TargetEntry; after: TargetEntry }[] = [];
  for (let i = 0; i < before.length;) {
    const one = before[i] as TargetEntry;
    const at = after.findIndex((other) => meets(one, other));
    if (at < 0) i++;
    else {
      met.push({ before: one, after: after[at] as TargetEntry });
      before.splice(i, 1);
      after.splice(at, 1);
    }
  }
  return met;
}

const sameRow = (one: TargetEntry, other: TargetEntry) => one.rule === other.rule && one.row === other.row;

/** What is nearly always so; finding it out costs far less than meeting by name. */
function sameInOrder(before: readonly TargetEntry[], after: readonly TargetEntry[]): boolean {
  if (before.length !== after.length) return false;
  for (let i = 0; i < before.length; i++) {
    const [one, other] = [before[i] as TargetEntry, after[i] as TargetEntry];
    if (one.amount !== other.amount || one.event !== other.event || one.unit !== other.unit) return false;
    if (!sameRow(one, other) || one.asset !== other.asset) return false;
    if (one.person !== other.person || one.period !== other.period) return false;
  }
  return true;
}
