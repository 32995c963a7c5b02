/** How an office ends its year, as it decided it. Amounts are decimal text in the asset's unit. */
export interface YearEndScheme {
  /** The asset units are measured in, such as `point`. */
  readonly asset: string;
  readonly standard: StandardScore;
  /** From the best to the worst: a unit has the first whose conditions it all meets. The last has none, so that everybody has one. */
  readonly grades: readonly Grade[];
  readonly commendation: Commendation;
  readonly vetoes: readonly Veto[];
  /** Working days of the public notice, the day of its beginning not counted. */
  readonly noticeDays: number;
  /** Working days after it in which objections are answered. */
  readonly decideDays: number;
}

/**
 * What makes units of different groups comparable, in hundredths of a mark, of which the full number is 100:
 * `best_of_group` holds a unit's points against the best of its group, `group_target` against a number set for the group
 * (and may exceed 100). Less than nothing counts as nothing.
 */
export type StandardScore =
  | { readonly by: 'best_of_group' }
  | { readonly by: 'group_target'; readonly targets: Readonly<Record<string, string>> };

/** What is left out is no condition. */
export interface Grade {
  readonly title: string;
  /** The standard score, two decimals at most: this or more. */
  readonly atLeast?: string;
  /** Less than this. */
  readonly below?: string;
  /** A place among the first so many of the group. */
  readonly first?: number;
  /** A place among the last so many of the group. */
  readonly last?: number;
  /** A place in the best part of the group, in whole percent. */
  readonly topShare?: number;
}

export interface Commendation {
  /** Whole percent of each group's units and liaisons; 0: none. */
  readonly unitShare: number;
  readonly liaisonShare: number;
  /** Points a unit, or a liaison, must have reached whatever its place; by group, `*` for the groups not named. */
  readonly unitBars: Readonly<Record<string, string>>;
  readonly liaisonBars: Readonly<Record<string, string>>;
}

/** What keeps a unit, and its liaisons, from being commended whatever its points. */
export interface Veto {
  /** As the record cites it: 发生失实信息. */
  readonly title: string;
  readonly on: 'incident' | 'zero_submission' | 'zero_adoption';
  /** Of an incident: its fault and its level, words of the regulation; left out, any. */
  readonly fault?: string;
  readonly level?: string;
  /** The title of the best grade that is left to the unit; left out, the grade stands. */
  readonly gradeAtMost?: string;
}
