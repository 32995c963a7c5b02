import type { Period } from '@app/kernel';
import type { LedgerEntry, ResultsOfPeriod } from '@app/ledger';
import type { PageOfRows } from '@app/platform';
import type { Objection } from '../domain/objection';
import type { Confirmation } from '../persistence/periods';
import type { PeriodSeen } from './read-period';

/** An entry of a statement, amounts as decimal text. */
export interface StatementEntry {
  readonly entry: LedgerEntry;
  readonly amount: string;
  readonly title: string;
  readonly itemId: string | null;
  readonly objection: Objection | null;
}

/** A unit's month or quarter: what it earned and why, what it did not and why not, and how far it is with its quotas. */
export interface Statement {
  readonly unit: { readonly id: number; readonly name: string };
  readonly period: Period;
  readonly months: readonly (PeriodSeen & {
    readonly confirmation: Confirmation | null;
    /** Something was booked since it was confirmed. */
    readonly changedSince: boolean;
  })[];
  readonly sums: readonly { readonly asset: string; readonly title: string; readonly amount: string }[];
  /** Of a quarter those of its months behind its own. */
  readonly results: readonly ResultsOfPeriod[];
  readonly unused: PageOfRows<UnusedItem>;
  readonly entries: PageOfRows<StatementEntry>;
}

export interface UnusedItem {
  readonly itemId: string;
  /** The last objection of the unit that the item ought to have brought something. */
  readonly objection: Objection | null;
  readonly title: string;
  readonly status: string;
  /** Chinese sentences; the reason the office gave comes first. */
  readonly reasons: readonly string[];
}
