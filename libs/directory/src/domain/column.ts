import type { LocalDate } from '@app/kernel';
import { type Dated, heldOn, versionsFor } from './history';

/** A part of a publication under which items stand; regulations may price it by its code. */
export interface Column {
  /** The regulation's word where it prices the column, else one of the office's own; unique in the publication. */
  readonly code: string;
  /** Oldest first, one a date. Never empty. */
  readonly versions: readonly ColumnVersion[];
}

export interface ColumnVersion extends Dated {
  readonly title: string;
  /** Its place in the publication, smallest first. */
  readonly sortNo: number;
  readonly inUse: boolean;
}

/** A column as it is called on a date on which it is in use. */
export interface ColumnOn {
  readonly code: string;
  readonly title: string;
  readonly sortNo: number;
}

export type ColumnChange = Partial<Omit<ColumnVersion, 'from'>>;

/** Those in use on a date, in order. */
export function columnsOn(columns: readonly Column[], date: LocalDate): ColumnOn[] {
  return columns
    .flatMap(({ code, versions }) => {
      const held = heldOn(versions, date);
      return held?.inUse ? [{ code, title: held.title, sortNo: held.sortNo }] : [];
    })
    .sort((a, b) => a.sortNo - b.sortNo || (a.code < b.code ? -1 : 1));
}

/** The versions to record so that a change holds from a date on; none when it holds already. */
export function columnVersions(column: Column, from: LocalDate, change: ColumnChange): ColumnVersion[] {
  const held = heldOn(column.versions, from);
  if (held) return versionsFor(column.versions, held, from, change);
  // Before its first day there was no column: it begins earlier, as the change says.
  const [first] = column.versions;
  return first ? [{ ...first, ...change, from }] : [];
}
