import type { Fraction } from './fraction';
import type { Minor } from '@app/kernel';

export const stackTakes = ['sum', 'max', 'first', 'supersede'] as const;
/** Besides these, any domain may stand in `per`. */
export const perKeys = [
  'item',
  'unit',
  'person',
  'event',
  'day',
  'week',
  'month',
  'two_months',
  'quarter',
  'half',
  'year',
] as const;

/** How the results of several events combine. */
export interface Stack {
  /** Rules that share a stack share its id. */
  readonly id: string;
  /** What must be equal for two results to meet; a level in it makes `max` the highest of each level. */
  readonly per: readonly string[];
  /** sum: all count; max: the highest; first: the earliest; supersede: the latest. */
  readonly take: (typeof stackTakes)[number];
  /** The first so many results, in the order of `take`, bring nothing: what belongs to a task. */
  readonly skip: number;
  /** At most so many count after that; null: one for max, first and supersede, all for sum. */
  readonly keep: number | null;
  readonly cap: Minor | null;
  readonly floor: Minor | null;
  readonly clause: string | null;
}

/** Whether results of different items meet in a stack. */
export function acrossItems({ per, take, cap, floor, skip, keep }: Stack): boolean {
  const meets = take !== 'sum' || cap !== null || floor !== null || skip > 0 || keep !== null;
  return meets && !per.includes('item') && !per.includes('event');
}

export const shareTakes = ['each', 'equal', 'weights', 'lead', 'places'] as const;
export type ShareTake = (typeof shareTakes)[number];

/** Ways that hold only for events that carry a certain word: `combined: each`, `rewritten=yes: …`. The first that fits. */
export interface Exception<T> {
  readonly domain: string;
  readonly word: string;
  readonly take: T;
}

/** How one amount is divided among those who receive it. */
export interface Share {
  /**
   * each: the full amount to everyone; equal: evenly; weights: by the event's weights; lead: all to the first;
   * places: by `places`, the first number for the first named, and so on.
   */
  readonly take: ShareTake;
  readonly exceptions: readonly Exception<ShareTake>[];
  /**
   * For `places`: the list with as many numbers as receive counts, else the longest; whoever stands beyond it receives
   * nothing.
   */
  readonly places: readonly (readonly number[])[];
  /** Only so many, the first named, receive anything; null: all. */
  readonly atMost: number | null;
  /** What the amount is multiplied with when more than one receive it: 0.5 each. */
  readonly factor: Fraction | null;
  readonly clause: string | null;
}

/** One amount, evenly. */
export const EQUAL_SHARE: Share = {
  take: 'equal',
  exceptions: [],
  places: [],
  atMost: null,
  factor: null,
  clause: null,
};

/**
 * Who receives. participants: as the event names them, a person where it names one; units: their units, each once;
 * persons: only persons named; head: the heads of their units; table: the unit a value table puts in the place of each unit; named: that unit.
 */
export type Recipient =
  | { readonly kind: 'participants' }
  | { readonly kind: 'unit' }
  | { readonly kind: 'person' }
  | { readonly kind: 'head' }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'named'; readonly unit: string };

/** Several recipients each stand for the whole amount, divided among their own: points to the unit and to the person. */
export interface Recipients {
  readonly take: readonly Recipient[];
  readonly exceptions: readonly Exception<readonly Recipient[]>[];
}

/** Whoever the event names. */
export const PARTICIPANTS: Recipients = { take: [{ kind: 'participants' }], exceptions: [] };
