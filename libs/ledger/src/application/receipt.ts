import { formatAmount, type Json } from '@app/kernel';
import type { RegulationTimeline } from '../domain/timeline';
import type { Recorded } from '../domain/book';
import type { LedgerEntry, LoggedEvent } from '../domain/records';

/** The answer to whoever recorded something: the event, what it posted, what still waits, and what brings nothing. */
export interface Receipt {
  readonly event: ReceiptEvent;
  readonly entries: readonly ReceiptEntry[];
  readonly pending: readonly {
    readonly event: number;
    readonly asset: string | null;
    readonly range: readonly [string, string] | null;
    readonly decides: string | null;
    readonly clause: string | null;
    readonly reason: string;
  }[];
  readonly zero: readonly {
    readonly event: number;
    readonly unitId: number | null;
    readonly code: string;
    readonly reason: string;
  }[];
}

export interface ReceiptEvent {
  readonly no: number;
  readonly type: string;
  readonly occurredOn: string;
  readonly bookedMonth: string;
  readonly recordedAt: string;
  readonly itemId: string | null;
}

export interface ReceiptEntry {
  readonly no: number;
  readonly event: number | null;
  readonly unitId: number;
  readonly person: string | null;
  readonly asset: string;
  /** Decimal text at the asset's scale. */
  readonly amount: string;
  readonly period: string;
  readonly bookedMonth: string;
  readonly rule: string;
  readonly row: string;
  readonly clause: string;
  readonly arithmetic: string;
  readonly reverses: number | null;
}

export function receiptOf(recorded: Recorded, timeline: RegulationTimeline): Receipt {
  const show = (asset: string, minor: number) => formatAmount(minor, scaleOf(timeline, asset));
  return {
    event: receiptEvent(recorded.event),
    entries: recorded.entries.map((entry) => receiptEntry(entry, timeline)),
    pending: recorded.pending.map(({ event, asset, range, decides, clause, reason }) => {
      const shown = range && asset !== null ? ([show(asset, range[0]), show(asset, range[1])] as const) : null;
      return { event: Number(event), asset, range: shown, decides, clause, reason };
    }),
    zero: recorded.zero
      .filter((zero) => zero.event !== null)
      .map(({ event, unit, code, reason }) => ({
        event: Number(event),
        unitId: unit === null ? null : Number(unit),
        code,
        reason,
      })),
  };
}

export function receiptEvent(event: LoggedEvent): ReceiptEvent {
  const { seq, type, occurredOn, bookedMonth, recordedAt, itemId } = event;
  return { no: seq, type, occurredOn, bookedMonth, recordedAt: recordedAt.toISOString(), itemId };
}

export function receiptEntry(entry: LedgerEntry, timeline: RegulationTimeline): ReceiptEntry {
  const { seq, eventSeq, unitId, person, asset, amount, period, bookedMonth, rule, row, clause, arithmetic, reverses } =
    entry;
  const version = timeline.find(entry.regulationId, entry.regulationVersion);
  const scale = version?.regulation.assets.get(asset)?.scale ?? scaleOf(timeline, asset);
  const shown = formatAmount(amount, scale);
  return {
    no: seq,
    event: eventSeq,
    unitId,
    person,
    asset,
    amount: shown,
    period,
    bookedMonth,
    rule,
    row,
    clause,
    arithmetic,
    reverses,
  };
}

/** An asset keeps its scale in all versions: put in force refuses another one. */
export function scaleOf(timeline: RegulationTimeline, asset: string): number {
  for (const { regulation } of timeline.versions) {
    const found = regulation.assets.get(asset);
    if (found) return found.scale;
  }
  return 0;
}

/** A receipt is plain data; this says so to the compiler. */
export function asJson(receipt: Receipt): Json {
  return receipt as unknown as Json;
}
