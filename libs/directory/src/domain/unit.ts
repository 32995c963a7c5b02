import type { LocalDate } from '@app/kernel';
import { heldOn } from './history';

/** A unit of an office with everything it has been called. */
export interface Unit {
  readonly id: number;
  /** The first day it exists. */
  readonly created: LocalDate;
  /** What holds from each date on, oldest first, one a date; the first is from `created`. */
  readonly versions: readonly UnitVersion[];
  /** Null while it stands on its own. */
  readonly merger: Merger | null;
}

export interface UnitVersion {
  readonly from: LocalDate;
  readonly name: string;
  /** The class it is assessed in, a word of the regulation's tables such as 部门 or 乡镇. */
  readonly group: string;
  /** Its place in the directory, smallest first. */
  readonly sortNo: number;
}

/** From `on` on the unit takes nothing more; its successor does. */
export interface Merger {
  readonly into: number;
  readonly on: LocalDate;
}

export type UnitChange = Partial<Omit<UnitVersion, 'from'>>;

/** What the unit is called on a date, or undefined when it does not exist yet or has been merged away. */
export function versionOn(unit: Unit, date: LocalDate): UnitVersion | undefined {
  return unit.merger && date >= unit.merger.on ? undefined : heldOn(unit.versions, date);
}

/** What it is called on the last of the days from one date to another on which it exists; undefined without such a day. */
export function versionDuring(unit: Unit, from: LocalDate, to: LocalDate): UnitVersion | undefined {
  const { merger, versions } = unit;
  if (merger && merger.on <= from) return undefined;
  return versions.findLast((version) => version.from <= to && (!merger || version.from < merger.on));
}

/** What it is called at last: for speaking of a unit without a date. */
export function lastVersion(unit: Unit): UnitVersion {
  const last = unit.versions.at(-1);
  if (!last) throw new Error(`unit ${unit.id} has no version`);
  return last;
}

/** The first day on which two units are called the same, or undefined. */
export function firstClash(
  a: Pick<Unit, 'versions' | 'merger'>,
  b: Pick<Unit, 'versions' | 'merger'>,
): { readonly name: string; readonly on: LocalDate } | undefined {
  for (const mine of nameSpans(a)) {
    for (const theirs of nameSpans(b)) {
      const on = mine.from > theirs.from ? mine.from : theirs.from;
      if (mine.name === theirs.name && on < mine.end && on < theirs.end) return { name: mine.name, on };
    }
  }
  return undefined;
}

const FOREVER = '9999-12-31';

/** From `from` up to, not including, `end`. */
function nameSpans(unit: Pick<Unit, 'versions' | 'merger'>): { name: string; from: LocalDate; end: LocalDate }[] {
  const last = unit.merger?.on ?? FOREVER;
  return unit.versions.map(({ name, from }, place) => {
    const next = unit.versions[place + 1]?.from ?? FOREVER;
    return { name, from, end: next < last ? next : last };
  });
}
