import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@app/platform';
import { CellSums, cellOfEntry, cellsOfEvent, type StandingCell } from '../domain/cells';
import type { LoggedEvent } from '../domain/records';
import { LedgerStore } from '../persistence/ledger-store';

const PAGE = 1_000;

/** Drops an office's projection and builds it again from events and entries. */
@Injectable()
export class RebuildStandings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: LedgerStore,
  ) {}

  /** Answers how many figures the new projection has. */
  async rebuild(officeId: number): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const cells = await this.derive(tx, officeId);
      await this.store.replaceCells(tx, officeId, cells);
      return cells.length;
    });
  }

  /** The projection as it must be. */
  async derive(tx: Tx, officeId: number): Promise<StandingCell[]> {
    const sums = new CellSums();
    const seen = new Map<number, LoggedEvent>();
    for await (const event of this.events(tx, officeId)) {
      seen.set(event.seq, event);
      const target = event.targetSeq === null ? null : (seen.get(event.targetSeq) ?? null);
      for (const cell of cellsOfEvent(event, target)) sums.add(cell);
    }
    for (let after = 0; ;) {
      const page = await this.store.entryPage(tx, officeId, after, PAGE);
      for (const entry of page) sums.add(cellOfEntry(entry));
      if (page.length < PAGE) return sums.cells();
      after = page[page.length - 1]?.seq ?? after;
    }
  }

  private async *events(tx: Tx, officeId: number): AsyncIterable<LoggedEvent> {
    for (let after = 0; ;) {
      const page = await this.store.eventPage(tx, officeId, after, PAGE);
      yield* page;
      if (page.length < PAGE) return;
      after = page[page.length - 1]?.seq ?? after;
    }
  }
}
