import { Injectable } from '@nestjs/common';
import { addMonths, firstDay, lastDay, type Caller, type Json, type Month } from '@app/kernel';
import { CloseBooks } from '@app/directory';
import type { Tx } from '@app/platform';
import type { LoggedEvent } from '../domain/records';
import type { Scope } from '../domain/scope';
import { daysDue, monthsToSettleAgain, periodsDue, settlesAgain } from '../domain/settling';
import type { RegulationTimeline } from '../domain/timeline';
import { LedgerStore } from '../persistence/ledger-store';
import type { LaneWrite, Needs, OfficeState } from './lane-write';
import { PostingLane } from './posting-lane';

/** What closing a month did. */
export interface MonthClosed {
  readonly month: Month;
  /** The closing's number in the chain. */
  readonly no: number;
  readonly closedAt: string;
  /** Chain hash at the closing: whoever keeps it can prove later that nothing before it was altered. */
  readonly hash: string;
  readonly entries: number;
}

/**
 * Settles the periods that end in a month, and again those of earlier months that late events have changed, and closes it.
 * Months close in order; a closed one never changes again.
 */
@Injectable()
export class CloseMonth {
  constructor(
    private readonly lane: PostingLane,
    private readonly store: LedgerStore,
    private readonly books: CloseBooks,
  ) {}

  async close(
    caller: Pick<Caller, 'accountId' | 'officeId' | 'name'>,
    month: Month,
    idempotencyKey: string | null = null,
  ): Promise<MonthClosed> {
    const write: LaneWrite = {
      caller,
      idempotencyKey,
      command: 'close-month',
      input: { month },
      dryRun: false,
      alone: true,
      prepare: async (tx, office) => {
        const again = await this.monthsAgain(tx, office, month);
        return {
          needs: needsOf(office.timeline, month, again),
          perform: (book, by) => {
            const { closed, entries } = book.closeMonth(month, again, by);
            const answer: MonthClosed = {
              month,
              no: closed.seq,
              closedAt: closed.closedAt.toISOString(),
              hash: closed.hash,
              entries: entries.length,
            };
            return answer as unknown as Json;
          },
          // Units, their groups and names are part of what a closed month says.
          alongside: { store: (tx) => this.books.close(tx, caller.officeId, lastDay(month)) },
        };
      },
    };
    return (await this.lane.submit(write)).answer as unknown as MonthClosed;
  }

  /** Earlier months whose periods late events have changed. */
  private async monthsAgain(tx: Tx, { head, timeline, roster }: OfficeState, month: Month): Promise<Month[]> {
    const { officeId, firstMonth, openMonth } = head;
    if (month !== openMonth || firstMonth === openMonth || !settlesAgain(timeline)) return [];
    const closed = { from: firstMonth, to: addMonths(openMonth, -1) };
    const since = (await this.store.closedMonths(tx, officeId)).at(-1)?.seq ?? 0;
    const scopes = await this.store.scopesChanged(tx, officeId, since, firstDay(openMonth));
    const events = await this.store.eventsByScope(tx, officeId, scopes);
    const versions = await this.store.regulations(tx, officeId);
    return monthsToSettleAgain(timeline, roster, closed, {
      scopes: groupedByScope(events),
      since,
      versionsFrom: versions.filter(({ seq }) => seq > since).map(({ effectiveFrom }) => effectiveFrom),
    });
  }
}

function needsOf(timeline: RegulationTimeline, month: Month, again: readonly Month[]): Needs {
  const settled = [...again.map((each) => [each, 'afterwards'] as const), [month, 'closing'] as const];
  return {
    days: settled.flatMap(([each, occasion]) => daysDue(timeline, each, occasion) ?? []),
    periods: settled.flatMap(([each, occasion]) => periodsDue(timeline, each, occasion).map(({ name }) => name)),
  };
}

function groupedByScope(events: readonly LoggedEvent[]): Iterable<readonly LoggedEvent[]> {
  const scopes = new Map<Scope, LoggedEvent[]>();
  for (const event of events) {
    const own = scopes.get(event.scope);
    if (own) own.push(event);
    else scopes.set(event.scope, [event]);
  }
  return scopes.values();
}
