import type { ScoringType } from '../../model/event-type';
import type { Position } from '../../model/position';
import type { EventRule, Exclusion, Factor, Row, Undefined } from '../../model/regulation';

/** An event rule as read, with what only the checks need to know. */
export interface EventRuleDraft {
  readonly rule: Omit<EventRule, 'rows' | 'undefined' | 'factors'>;
  readonly table: TableDraft;
  readonly undefined: readonly UndefinedDraft[];
  readonly factors: readonly FactorDraft[];
  /** Columns that `share` and `to` look at, with the place that does. */
  readonly looksAt: readonly ColumnUse[];
  /** Numbers that `times` multiplies. */
  readonly multiplies: readonly ColumnUse[];
  readonly inForce: boolean;
}

export interface TableDraft {
  readonly position: Position;
  readonly columns: readonly ColumnUse[];
  readonly rows: readonly RowDraft[];
}

/** A domain, a number or a table of words that something looks at. */
export interface ColumnUse {
  readonly domain: string;
  readonly at: Position;
}

export interface RowDraft {
  readonly row: Row;
  /** False while a reading it is tagged with is not taken. */
  readonly inForce: boolean;
  /** A cell could not be read, so what the row fits is unknown. */
  readonly broken: boolean;
}

export interface UndefinedDraft {
  readonly entry: Undefined;
  readonly columns: readonly ColumnUse[];
  readonly broken: boolean;
}

export interface FactorDraft {
  readonly factor: Factor;
  readonly columns: readonly ColumnUse[];
}

export interface ExclusionDraft {
  readonly exclusion: Exclusion;
  readonly columns: readonly ColumnUse[];
}

/** Rules on one event type that are in force; rows and entries that are not are left out. */
export function inForceOn(type: ScoringType, drafts: readonly EventRuleDraft[]): EventRuleDraft[] {
  return drafts.filter((draft) => draft.inForce && draft.rule.on === type);
}
