import type { Minor, Month } from '@app/kernel';
import type { LedgerEntry, LoggedEvent } from './records';

/**
 * One figure of the projection: a unit's amount or count in one booked month from one source.
 * Disposable: always the sum of what events and entries say, so it can be dropped and rebuilt.
 */
export interface StandingCell {
  readonly month: Month;
  readonly unitId: number;
  /** An asset code, or `count` for how many items. */
  readonly measure: string;
  /** An event type, `quota` or `period`. */
  readonly kind: string;
  readonly level: string;
  readonly detail: string;
  readonly value: Minor;
}

/** The same over several months. */
export type SourceSum = Omit<StandingCell, 'month'>;

/** What was booked to one person a unit's entries name, in one asset. */
export interface PersonSum {
  readonly unitId: number;
  readonly person: string;
  readonly amount: Minor;
}

export const COUNT = 'count';

/** Event types whose number is shown in tables. */
const counted: ReadonlySet<string> = new Set([
  'submission',
  'forward',
  'adoption',
  'instruction',
  'incident',
  'commission',
]);

/** What an entry adds to the projection. */
export function cellOfEntry(entry: LedgerEntry): StandingCell {
  const { unitId, asset, amount, bookedMonth, source } = entry;
  return {
    month: bookedMonth,
    unitId,
    measure: asset,
    kind: source.kind,
    level: source.level,
    detail: source.detail,
    value: amount,
  };
}

/** What the projection takes of an event. */
type CountedEvent = Pick<LoggedEvent, 'type' | 'bookedMonth' | 'content'>;

/** What an event adds: one for each of its units; a cancellation takes it back in the month it is booked in. */
export function cellsOfEvent(event: CountedEvent, cancelled: CountedEvent | null): StandingCell[] {
  const subject = event.type === 'cancellation' ? cancelled : event;
  if (!subject || !counted.has(subject.type)) return [];
  const { level, detail } = sourceOfContent(subject.content);
  const units = new Set(subject.content.units.map((participant) => Number(participant.unit)));
  return [...units].map((unitId) => ({
    month: event.bookedMonth,
    unitId,
    measure: COUNT,
    kind: subject.type,
    level,
    detail,
    value: event.type === 'cancellation' ? -1 : 1,
  }));
}

export function sourceOfContent(content: LoggedEvent['content']): { level: string; detail: string } {
  return { level: content.fields['level'] ?? '', detail: content.fields['pub'] ?? '' };
}

export function cellKey(cell: Omit<StandingCell, 'value'>): string {
  return JSON.stringify([cell.month, cell.unitId, cell.measure, cell.kind, cell.level, cell.detail]);
}

/** Adds cells of the same key together. */
export class CellSums {
  private readonly sums = new Map<string, { cell: StandingCell; value: Minor }>();

  add(cell: StandingCell): void {
    const { month, unitId, measure, kind, level, detail } = cell;
    const key = `${month}\n${unitId}\n${measure}\n${kind}\n${level}\n${detail}`;
    const known = this.sums.get(key);
    if (known) known.value += cell.value;
    else this.sums.set(key, { cell, value: cell.value });
  }

  get size(): number {
    return this.sums.size;
  }

  /** Sums that are not zero. */
  cells(): StandingCell[] {
    return [...this.sums.values()].filter(({ value }) => value !== 0).map(({ cell, value }) => ({ ...cell, value }));
  }
}

/** The projection as events and entries give it. */
export class DerivedCells {
  private readonly sums = new CellSums();

  /** `cancelled` is what a cancellation takes back. */
  addEvent(event: CountedEvent, cancelled: CountedEvent | null): void {
    for (const cell of cellsOfEvent(event, cancelled)) this.sums.add(cell);
  }

  addEntry(entry: LedgerEntry): void {
    this.sums.add(cellOfEntry(entry));
  }

  cells(): StandingCell[] {
    return this.sums.cells();
  }
}
