import type { LocalDate } from '@app/kernel';
import { type Dated, heldOn } from './history';

/** Who heads a unit from a date on. */
export interface UnitHead extends Dated {
  /** Null: nobody does, or nobody said. */
  readonly name: string | null;
}

/** Whoever heads the unit on a date; null where that is not known. */
export function headOn(heads: readonly UnitHead[], date: LocalDate): string | null {
  return heldOn(heads, date)?.name ?? null;
}
