import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import type { ClosedMonth, LedgerEntry, LoggedEvent } from '../domain/records';
import { LedgerStore } from '../persistence/ledger-store';

/** A stretch of an office's chain: what was recorded, and every entry it caused. */
export interface ChainStretch {
  /** In order of their numbers. */
  readonly causes: readonly (LoggedEvent | ClosedMonth)[];
  readonly entries: readonly LedgerEntry[];
  /** Number of the last record; the next stretch begins behind it. */
  readonly to: number;
}

/**
 * Reads an office's chain on from a place. Numbers are gapless and given at commit, so whoever keeps the last one has seen
 * everything once.
 */
@Injectable()
export class FollowChain {
  constructor(private readonly store: LedgerStore) {}

  /** The next `limit` events and closings with what they caused; null when nothing came since. */
  async next(tx: Tx, officeId: number, after: number, limit: number): Promise<ChainStretch | null> {
    const head = await this.store.head(tx, officeId);
    if (!head || head.seq <= after) return null;
    // One more than wanted: the record it begins with is where this stretch ends.
    const events = await this.store.eventPage(tx, officeId, after, limit + 1);
    const months = (await this.store.closedMonths(tx, officeId)).filter(({ seq }) => seq > after);
    const found = [...events, ...months].sort((a, b) => a.seq - b.seq);
    const causes = found.slice(0, limit);
    const to = (found[limit]?.seq ?? head.seq + 1) - 1;
    const entries: LedgerEntry[] = [];
    for (let place = after; ;) {
      const page = await this.store.entryPage(tx, officeId, place, ENTRIES);
      entries.push(...page.filter(({ seq }) => seq <= to));
      const last = page.at(-1);
      if (!last || last.seq > to || page.length < ENTRIES) return { causes, entries, to };
      place = last.seq;
    }
  }

  /** Number of the last record of an office's chain; 0 before the first. */
  async end(tx: Tx, officeId: number): Promise<number> {
    return (await this.store.head(tx, officeId))?.seq ?? 0;
  }

  /** Whether an event was taken back. */
  async isCancelled(tx: Tx, officeId: number, seq: number | null): Promise<boolean> {
    const [event] = seq === null ? [] : await this.store.eventsBySeq(tx, officeId, [seq]);
    if (!event) return false;
    const around = await this.store.eventsByScope(tx, officeId, [event.scope]);
    return around.some(({ type, targetSeq }) => type === 'cancellation' && targetSeq === seq);
  }
}

const ENTRIES = 500;
