import { Injectable } from '@nestjs/common';
import { Clock, type Json, type LocalDate } from '@app/kernel';
import { type EventPart, ReadLedger, RecordEvent } from '@app/ledger';
import type { Tx, WriteRequest } from '@app/platform';
import { ItemLife, nextStatus, ReadItems, type ItemMove } from '@app/submission';
import type { RecordedEvent } from './event-desk';
import { IssuePlaces, type LineInIssue, type LineTakenBack } from './issue-places';

export interface CancellationInput {
  /** Number of the event that is taken back. */
  readonly event: number;
  readonly reason: string;
  /** Today when left out. */
  readonly occurredOn?: LocalDate;
}

/** Throws the DomainError meant for whoever takes an adoption back from there; null: from no issue. */
type LookAtPlace = (place: LineInIssue | null) => void;

/** What taking an event back does to an item. */
type Consequence = Pick<ItemMove, 'itemId' | 'details'> & {
  readonly action: 'cancel_adoption' | 'strike' | 'take_back';
};

/**
 * Takes an event back: its entries are reversed, nothing is erased. With its adoption an item loses the link to the
 * publication, and with its last one it is back in work; with its submission it is withdrawn, unless something was made of it.
 * An adoption also leaves the issue it stands in, unless that is closed.
 */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly events: RecordEvent,
    private readonly ledger: ReadLedger,
    private readonly items: ReadItems,
    private readonly life: ItemLife,
    private readonly places: IssuePlaces,
    private readonly clock: Clock,
  ) {}

  /** An adoption leaves its issue with it, unless that is closed. `look` may refuse by where it stands. */
  async record(request: WriteRequest, input: CancellationInput, look?: LookAtPlace): Promise<RecordedEvent> {
    const { receipt, replayed } = await this.events.record({
      ...request,
      command: 'cancel-event',
      input: input as unknown as Json,
      ...this.part(request, input, look),
    });
    return { receipt, replayed };
  }

  /** The same as a part of what is recorded together with it. */
  part({ caller }: WriteRequest, input: CancellationInput, look?: LookAtPlace): EventPart {
    const { event, reason, occurredOn = this.clock.today() } = input;
    let consequence: Consequence | null = null;
    let place: LineInIssue | null = null;
    return {
      raw: { type: 'cancellation', on: occurredOn, cancels: String(event), reason },
      check: async (tx, raw) => {
        consequence = await this.consequence(tx, caller.officeId, event);
        place = await this.places.lineOf(tx, caller.officeId, event);
        look?.(place);
        return raw;
      },
      alongside: [
        {
          store: this.life.store,
          rowsEach: 3,
          row: ({ event: { recordedAt } }) =>
            consequence && {
              ...consequence,
              officeId: caller.officeId,
              actor: { id: caller.accountId, name: caller.name },
              at: new Date(recordedAt),
              words: reason,
            },
        },
        {
          store: this.places.takeBack,
          row: (answer): LineTakenBack | null => place && { line: place.line, event: answer.event.no, by: caller.name },
        },
      ],
    };
  }

  private async consequence(tx: Tx, officeId: number, eventNo: number): Promise<Consequence | null> {
    const target = await this.ledger.findEvent(tx, officeId, eventNo);
    const itemId = target?.itemId ?? null;
    if (!target || itemId === null) return null;
    if (target.type === 'adoption') {
      const adoption = await this.items.adoptionByEvent(tx, officeId, eventNo);
      return adoption ? { itemId, action: 'cancel_adoption', details: { event: eventNo } } : null;
    }
    await this.life.hold(tx, officeId, [itemId]);
    const item = await this.items.find(tx, officeId, itemId);
    if (target.type === 'forward' || target.type === 'instruction') {
      // What was withdrawn or purged since keeps its last step; the event is taken back all the same.
      const told = item && nextStatus('take_back', item.status) !== undefined;
      return told ? { itemId, action: 'take_back', details: { event: eventNo } } : null;
    }
    if (target.type !== 'submission') return null;
    const standing = item?.eventNo === eventNo && item.status !== 'withdrawn' && item.status !== 'purged';
    return standing ? { itemId, action: 'strike', details: { event: eventNo } } : null;
  }
}
