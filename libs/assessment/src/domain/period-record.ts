import { localDateOf, type LocalDate, type Month } from '@app/kernel';

/**
 * Where a month stands. `open`: it runs, or nobody was asked to check it. `held`: its statements lie before the units, until a
 * day. `closed`: sealed in the ledger's chain. `reopened`: closed all the same, but its units may object again, under a
 * document's number; what they are right about is booked in the open month.
 */
export const periodStates = ['open', 'held', 'closed', 'reopened'] as const;
export type PeriodState = (typeof periodStates)[number];

export const PERIOD_STATE_TITLES: Readonly<Record<PeriodState, string>> = {
  open: '未结账',
  held: '核对中',
  closed: '已结账',
  reopened: '重新核对',
};

/** A month was put before its units. Never changed: a later one extends it, or opens the month again. */
export interface PeriodRecord {
  readonly officeId: number;
  readonly month: Month;
  /** From 1 within the month. */
  readonly no: number;
  readonly action: 'hold' | 'reopen';
  /** The last day on which units may confirm and object. */
  readonly noticeUntil: LocalDate;
  /** The day by which objections are decided. */
  readonly decideBy: LocalDate;
  /** Of a reopening. */
  readonly documentNo: string | null;
  readonly reason: string;
  readonly actorId: number;
  readonly actorName: string;
  readonly recordedAt: Date;
}

export function periodState(closed: boolean, last: PeriodRecord | undefined, today: LocalDate): PeriodState {
  const running = last !== undefined && last.noticeUntil >= today;
  if (!closed) return running ? 'held' : 'open';
  return running && last.action === 'reopen' ? 'reopened' : 'closed';
}

/** Since when the units of a month have been asked without a break: to put it off asks nobody anew. At least one, in order. */
export function askedSince(records: readonly Pick<PeriodRecord, 'action' | 'noticeUntil' | 'recordedAt'>[]): Date {
  let first = records.at(-1);
  if (!first) throw new RangeError('nobody was asked');
  for (const before of records.slice(0, -1).reverse()) {
    if (before.action !== first.action || before.noticeUntil < localDateOf(first.recordedAt)) break;
    first = before;
  }
  return first.recordedAt;
}
