import type { Minor } from '@app/kernel';
import type { RegulationEvent } from '../model/event';
import type { PendingAmount, Step, Zero } from '../model/outcome';
import type { Recipients, Share, Stack } from '../model/sharing';
import type { Fields } from './matching';

/** What one event earns by one row in one asset, before it is divided and before it meets other events. */
export interface Claim {
  readonly event: RegulationEvent;
  /** What the rule saw of the event. */
  readonly fields: Fields;
  /** Places in the event's `units` the row was looked up for; null: all. */
  readonly only: ReadonlySet<number> | null;
  readonly rule: string;
  readonly row: string;
  readonly asset: string;
  readonly clause: string;
  readonly amount: Minor;
  readonly share: Share;
  readonly to: Recipients;
  readonly stack: Stack | null;
  readonly steps: readonly Step[];
}

/** Where claims, pending amounts and reasons are gathered. */
export interface Gathering {
  readonly claims: Claim[];
  readonly pending: PendingAmount[];
  readonly zero: Zero[];
  /** Events that count at all: neither excluded nor outside the version's days. */
  readonly counted: RegulationEvent[];
}

/** Everybody the full amount: how awards by hand are given. */
export const EACH: Share = { take: 'each', exceptions: [], places: [], atMost: null, factor: null, clause: null };
