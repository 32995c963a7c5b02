import { Injectable } from '@nestjs/common';
import { lastDay, type Caller, type Json, type Month } from '@app/kernel';
import { CloseBooks } from '@app/directory';
import { ClosingGuards } from './closing-guards';
import type { LaneWrite } from './lane-write';
import { PostingLane } from './posting-lane';
import { needsOfSettling, SettleAgain } from './settle-again';

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
    private readonly settleAgain: SettleAgain,
    private readonly books: CloseBooks,
    private readonly guards: ClosingGuards,
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
        await this.guards.ask(tx, caller.officeId, month);
        const again = month === office.head.openMonth ? await this.settleAgain.monthsChanged(tx, office) : [];
        return {
          needs: needsOfSettling(office.timeline, [
            ...again.map((each) => [each, 'afterwards'] as const),
            [month, 'closing'],
          ]),
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
}
