import type { RegulationEvent, Roster, Settle, Values } from '../../model/event';
import type { TargetEntry } from '../../model/outcome';

/** Everything that settling periods looks at. */
export interface PeriodFacts {
  readonly roster: Roster;
  readonly values: Values;
  readonly settle: Settle;
  /** Events that count: none cancelled or excluded, each with the units it goes to. In any order. */
  readonly standing: readonly RegulationEvent[];
  /** Entries of event rules, each naming its event; of period rules only those that another version made. */
  readonly entries: readonly TargetEntry[];
  /** By `resultKey`: the decision that settles the result of a period. */
  readonly decisions: ReadonlyMap<string, RegulationEvent>;
}
