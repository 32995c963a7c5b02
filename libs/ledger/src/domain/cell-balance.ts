import type { Month } from '@app/kernel';
import { Balance } from './balance';
import { cellKey, CellSums, type StandingCell } from './cells';

/** Sums held before they are passed on: most additions meet another one to the same figure nearby. */
const HELD = 20_000;

/** Whether the projection is the sum of events and entries, month by month, in whatever order they come. */
export class CellBalance {
  private readonly balance = new Balance<Month>();
  private sums = new CellSums();

  addDerived(cell: StandingCell): void {
    this.sums.add(cell);
    if (this.sums.size >= HELD) this.passOn();
  }

  /** A figure as it is stored; one that is no whole number differs from everything. */
  addStored(month: Month, key: string, value: string): void {
    if (/^-?\d+$/.test(value)) this.balance.add(month, key, -BigInt(value));
    else this.balance.upset(month);
  }

  /** Months in which anything differs, earliest first. */
  uneven(): Month[] {
    this.passOn();
    return this.balance.uneven.sort();
  }

  private passOn(): void {
    for (const cell of this.sums.cells()) this.balance.add(cell.month, cellKey(cell), BigInt(cell.value));
    this.sums = new CellSums();
  }
}
