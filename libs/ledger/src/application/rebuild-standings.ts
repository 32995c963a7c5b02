import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@app/platform';
import { DerivedCells, type StandingCell } from '../domain/cells';
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
    return this.unitOfWork.run((tx) => this.rebuildWithin(tx, officeId));
  }

  /** The same as part of a transaction that does more. */
  async rebuildWithin(tx: Tx, officeId: number): Promise<number> {
    // Held until the end: nothing may be posted between what is read and what is replaced.
    await this.store.head(tx, officeId);
    const cells = await this.derive(tx, officeId);
    await this.store.replaceCells(tx, officeId, cells);
    return cells.length;
  }

  /** The projection as it must be; never more than a page of the log is held. */
  private async derive(tx: Tx, officeId: number): Promise<StandingCell[]> {
    const derived = new DerivedCells();
    for await (const events of pages((after) => this.store.eventPage(tx, officeId, after, PAGE))) {
      const cancelled = await this.cancelledBy(tx, officeId, events);
      for (const event of events) derived.addEvent(event, cancelled.get(event.targetSeq ?? 0) ?? null);
    }
    for await (const entries of pages((after) => this.store.entryPage(tx, officeId, after, PAGE)))
      for (const entry of entries) derived.addEntry(entry);
    return derived.cells();
  }

  private async cancelledBy(
    tx: Tx,
    officeId: number,
    events: readonly LoggedEvent[],
  ): Promise<ReadonlyMap<number, LoggedEvent>> {
    const seqs = events.flatMap(({ type, targetSeq }) => (type === 'cancellation' ? (targetSeq ?? []) : []));
    const found = await this.store.eventsBySeq(tx, officeId, seqs);
    return new Map(found.map((event) => [event.seq, event]));
  }
}

async function* pages<R extends { readonly seq: number }>(read: (after: number) => Promise<R[]>): AsyncIterable<R[]> {
  for (let after = 0; ;) {
    const page = await read(after);
    yield page;
    const last = page[page.length - 1];
    if (!last || page.length < PAGE) return;
    after = last.seq;
  }
}
