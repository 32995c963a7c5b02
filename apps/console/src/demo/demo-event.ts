import type { LocalDate, Month } from '@app/kernel';
import type { Body } from './bodies';

/** A year of an office, or more, as a list of things that happened, before any of it has a number in a ledger. */
export interface DemoYear {
  readonly bodies: readonly Body[];
  /** The months that are told; the last of them is left open. */
  readonly months: readonly Month[];
  /** In the order in which they become known. What one names was known on an earlier day. */
  readonly events: readonly DemoEvent[];
  /** On which day which month is closed. */
  readonly closings: readonly { readonly month: Month; readonly on: LocalDate }[];
}

interface Known {
  /** The place in the year's list; other events name it by this. */
  readonly id: number;
  /** The day it happened. */
  readonly on: LocalDate;
  /** The day the office learnt of it and wrote it down. */
  readonly recordedOn: LocalDate;
}

/** Bodies are named by their place in `DemoYear.bodies`, events by their id. */
export type DemoEvent = Known &
  (
    | {
        readonly kind: 'submission';
        readonly title: string;
        readonly bodies: readonly number[];
        /** Entered by an editor from paper, because several units wrote it or it was found late. */
        readonly byEditor: boolean;
        readonly note?: string;
      }
    | {
        readonly kind: 'adoption';
        readonly item: number;
        readonly publication: string;
        readonly form: 'single' | 'brief' | 'combined' | 'research';
        readonly issue: string;
        /** Left out: the units that submitted it. */
        readonly bodies?: readonly number[];
      }
    | { readonly kind: 'forward'; readonly item: number; readonly note: string }
    | { readonly kind: 'instruction'; readonly item: number; readonly level: Level; readonly leader: string }
    | {
        readonly kind: 'incident';
        readonly bodies: readonly number[];
        readonly fault: string;
        readonly level: Level;
        readonly reason: string;
      }
    | {
        readonly kind: 'commission';
        readonly bodies: readonly number[];
        readonly topic: string;
        readonly result: 'on_time' | 'late' | 'missing';
      }
    | {
        readonly kind: 'award';
        readonly bodies: readonly number[];
        readonly entry: string;
        /** Points; left out where the regulation fixes them. */
        readonly points?: string;
        readonly reason: string;
      }
    | { readonly kind: 'decision'; readonly of: number; readonly points: string; readonly reason: string }
    | { readonly kind: 'cancellation'; readonly of: number; readonly reason: string }
  );

export type Level = 'district' | 'city' | 'province';

export type DemoEventOf<K extends DemoEvent['kind']> = Extract<DemoEvent, { readonly kind: K }>;
