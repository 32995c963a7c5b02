import type { LocalDate } from '@app/kernel';

/** What holds from a date on until the next one. */
export interface Dated {
  readonly from: LocalDate;
}

/** Of versions in the order in which they were recorded, those that hold, by date: the last recorded of each date. */
export function thatHold<T extends Dated>(recorded: readonly T[]): T[] {
  return [...new Map(recorded.map((version) => [version.from, version])).values()].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** The version that holds on a date; undefined before the first. */
export function heldOn<T extends Dated>(history: readonly T[], date: LocalDate): T | undefined {
  return history.findLast((version) => version.from <= date);
}

/**
 * The versions to record so that `change` holds from a date on, where `before` held until now; none when it holds
 * already. Later versions that had only carried the old value on carry the new one, so that a renaming learnt of late
 * does not end at the next regrouping.
 */
export function versionsFor<T extends Dated>(
  history: readonly T[],
  before: T,
  from: LocalDate,
  change: Partial<Omit<T, 'from'>>,
): T[] {
  const fields = Object.keys(change) as (keyof Omit<T, 'from'>)[];
  if (fields.every((field) => before[field] === change[field])) return [];
  const versions = [{ ...before, ...change, from }];
  for (const later of history.filter((version) => version.from > from)) {
    if (fields.some((field) => later[field] !== before[field])) break;
    versions.push({ ...later, ...change });
  }
  return versions;
}
