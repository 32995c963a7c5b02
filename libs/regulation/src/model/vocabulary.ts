/** The word that stands for "the event does not say". */
export const ABSENT = '-';
/** The words of a field that is answered with yes or no. */
export const YES_NO = ['yes', 'no'] as const;

/** A unit an amount can be counted in: points, yuan, prizes, pieces that count toward a quota. */
export interface Asset {
  readonly code: string;
  /** 分, 元 … */
  readonly title: string;
  /** Decimal digits of the minor unit. */
  readonly scale: number;
}

export interface Domain {
  readonly name: string;
  readonly words: ReadonlyMap<string, { readonly word: string; readonly title: string }>;
}

/** A number an event may carry: a length, a count of leaders, an amount another body fixed. */
export interface NumberField {
  readonly name: string;
  readonly title: string;
  /** Decimal digits an event may give. */
  readonly scale: number;
  /** Whether it may be negative: an amount may, a count (`integer`) never is. */
  readonly signed: boolean;
}

/** A publication is known by its level and name together: one name may exist at two levels with two prices. */
export interface Publication {
  /** `name@level`. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
  /** What people see; the name where the regulation gives no title. */
  readonly title: string;
  /** Domains whose words are limited (and then required) for this publication, such as its columns. */
  readonly only: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A table with one value a unit: standard scores, classes of units, the unit that is credited instead. */
export interface ValueTable {
  readonly name: string;
  readonly title: string;
  /** number: with `scale` digits; word: one of `words`; unit: the name of another unit. */
  readonly kind: 'number' | 'word' | 'unit';
  readonly scale: number;
  readonly words: ReadonlyMap<string, { readonly word: string; readonly title: string }>;
  /** Values the text itself fixes, by the day they begin to hold; keys are units, or groups. Oldest first. */
  readonly dated: readonly {
    readonly from: string;
    readonly values: ReadonlyMap<string, string>;
    readonly clause: string;
  }[];
  readonly clause: string | null;
}
