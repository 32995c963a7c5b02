import type { Minor } from '@app/kernel';
import type { AdjustmentSum, EventSum, FaultSum, Standings } from '@app/ledger';
import type { BulletinPeriod } from './bulletin-period';

/** Everything a bulletin is drafted from, as the ledger has it at one moment. */
export interface BulletinFigures {
  readonly period: BulletinPeriod;
  readonly now: Standings;
  /** The period before, and the same one a year ago; null where the ledger does not reach back so far. */
  readonly before: Standings | null;
  readonly lastYear: Standings | null;
  /** Periods of the same kind up to this one, oldest first. */
  readonly trend: readonly TrendPoint[];
  /** Units that stayed below a task, in the order of period, rule and unit. */
  readonly shortfalls: readonly Shortfall[];
  /** Instructions that brought points, one a unit and event. */
  readonly instructions: readonly EventSum[];
  /** Incidents by unit and kind, those recorded first before the others. */
  readonly faults: readonly FaultSum[];
  readonly adjustments: readonly AdjustmentSum[];
  /** `区政务信息工作考核办法 第1版` */
  readonly regulations: readonly string[];
  readonly drawnAt: Date;
}

export interface TrendPoint {
  readonly title: string;
  readonly submitted: number;
  readonly adopted: number;
  /** In minor units of the asset units are ranked by. */
  readonly points: Minor;
}

export interface Shortfall {
  readonly unitId: number;
  /** What the rule is called. */
  readonly task: string;
  /** `2026-04` */
  readonly period: string;
  /** Decimal texts. */
  readonly target: string;
  readonly reached: string;
}

/** What somebody chooses for a bulletin; the rest follows from the figures. */
export interface BulletinChoices {
  readonly office: { readonly name: string; readonly organ: string };
  readonly recipients: string;
  readonly copies: string;
  readonly mode: 'full' | 'top' | 'own';
  readonly topPlaces: number;
}
