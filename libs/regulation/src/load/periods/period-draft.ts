import type { ScoringType } from '../../model/event-type';
import type { PeriodRow, PeriodRule } from '../../model/period-rule';
import type { Position } from '../../model/position';

/** A period rule as read, with what only the checks need to know. */
export interface PeriodRuleDraft {
  /** With the rows in force. */
  readonly rule: PeriodRule;
  readonly rows: readonly PeriodRowDraft[];
  /** Event words and numbers its measures look at, with the place that does. */
  readonly looksAt: readonly EventLook[];
  readonly inForce: boolean;
  /** When it is settled or for whom could not be read, so that nothing can be said about those who read it. */
  readonly broken: boolean;
}

export interface PeriodRowDraft {
  readonly row: PeriodRow;
  /** False while a reading it is tagged with is not taken. */
  readonly inForce: boolean;
  /** A cell could not be read, so what the row fits is unknown. */
  readonly broken: boolean;
}

export interface EventLook {
  /** One of these types must carry the field. */
  readonly on: readonly ScoringType[];
  readonly field: string;
  readonly at: Position;
}

/** What other rules see of a rule: the labels of its rows, else their ids. */
export function wordsOf({ rows }: PeriodRuleDraft): string[] {
  return [...new Set(rows.flatMap(({ row }) => (row.labels.length > 0 ? row.labels : [row.id])))];
}
