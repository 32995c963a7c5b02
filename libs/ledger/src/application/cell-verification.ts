import type { IntegrityFinding, Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import { CellBalance } from '../domain/cell-balance';
import { cellKey, DerivedCells, type StandingCell } from '../domain/cells';
import type { LoggedEvent, StoredEvent } from '../domain/records';
import type { WholeLog } from '../persistence/whole-log';
import { contentOf } from './derived-entries';
import type { Walk } from './walk';

/** Whether the projection is what events and entries add up to; a month that is not is derived again, figure by figure. */
export class CellVerification {
  private readonly balance = new CellBalance();

  constructor(
    private readonly log: WholeLog,
    private readonly tx: Tx,
    private readonly officeId: number,
    private readonly page: number,
    private readonly walk: Walk,
  ) {}

  addDerived(cell: StandingCell): void {
    this.balance.addDerived(cell);
  }

  /** The projection, month by month. */
  async *findings(): AsyncIterable<IntegrityFinding> {
    for (const month of await this.log.cellMonths(this.tx, this.officeId)) {
      for (const { key, value } of await this.log.cells(this.tx, this.officeId, month))
        this.balance.addStored(month, key, value);
      await this.walk.pause();
    }
    for (const month of this.balance.uneven()) {
      const wanted = await this.cellsOf(month);
      for (const { key, value } of await this.log.cells(this.tx, this.officeId, month)) {
        const expected = wanted.get(key) ?? '0';
        wanted.delete(key);
        if (expected !== value) yield wrongCell(this.officeId, key, expected, value);
      }
      for (const [key, expected] of wanted) yield wrongCell(this.officeId, key, expected, '0');
    }
  }

  /** The figures of a booked month as its events and entries give them. */
  private async cellsOf(month: Month): Promise<Map<string, string>> {
    const derived = new DerivedCells();
    const which = { officeId: this.officeId, bookedMonth: month };
    for await (const events of this.log.events(this.tx, which, this.page)) {
      const targets = await this.cancelledBy(events);
      for (const event of events) {
        const content = contentOf(event);
        const target = targets.get(event.targetSeq ?? 0) ?? null;
        if (content) this.walk.attempt(() => derived.addEvent({ ...event, content }, target));
      }
    }
    for await (const some of this.log.records(this.tx, 'ledger_entry', which, this.page))
      for (const entry of some) derived.addEntry(entry);
    return new Map(derived.cells().map((cell) => [cellKey(cell), String(cell.value)]));
  }

  private async cancelledBy(events: readonly StoredEvent[]): Promise<ReadonlyMap<number, LoggedEvent>> {
    const seq = events.flatMap(({ type, targetSeq }) => (type === 'cancellation' ? (targetSeq ?? []) : []));
    const found = new Map<number, LoggedEvent>();
    if (seq.length === 0) return found;
    for await (const some of this.log.events(this.tx, { officeId: this.officeId, seq }, this.page))
      for (const event of some) {
        const content = contentOf(event);
        if (content) found.set(event.seq, { ...event, content });
      }
    return found;
  }
}

function wrongCell(officeId: number, key: string, expected: string, found: string): IntegrityFinding {
  const message = '汇总数与分录之和不符，可用 rebuild 重建';
  return { table: 'standing_cell', row: `office ${officeId}, ${key}`, expected, found, message };
}
