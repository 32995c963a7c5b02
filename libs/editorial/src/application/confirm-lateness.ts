import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate } from '@app/kernel';
import { FindEvents, type LoggedEvent } from '@app/ledger';
import type { Tx, WriteRequest } from '@app/platform';
import type { RawEvent } from '@app/regulation';
import { JudgeLateness, type SubmittedItem } from '@app/submission';
import { EventDesk, type RecordedEvent } from './event-desk';

export interface LatenessInput {
  readonly itemId: string;
  /** Words of the regulation's vocabularies: `{fault: late, level: district}`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string;
  /** The day the item was submitted when left out. */
  readonly occurredOn?: LocalDate;
}

/**
 * Confirms that an urgent item was reported late: what was proposed becomes an incident of whoever decides. Where somebody
 * recorded that incident by hand already, it settles the proposal and nothing is deducted twice.
 */
@Injectable()
export class ConfirmLateness {
  constructor(
    private readonly desk: EventDesk,
    private readonly judge: JudgeLateness,
    private readonly events: FindEvents,
    private readonly clock: Clock,
  ) {}

  record(request: WriteRequest, input: LatenessInput): Promise<RecordedEvent> {
    const { itemId, reason, occurredOn } = input;
    const { officeId } = request.caller;
    return this.desk.record(request, {
      command: 'confirm-lateness',
      type: 'incident',
      input: { ...input, occurredOn: occurredOn ?? this.clock.today() },
      more: { reason },
      contributorsOfItem: true,
      step: { action: 'confirm_lateness', words: reason },
      resolve: async (tx) => {
        const { item } = await this.judge.requireOpen(tx, officeId, itemId, 'confirm_lateness');
        const byHand = await this.byHand(tx, item, input);
        return byHand ? asRecorded(byHand) : { on: occurredOn ?? item.submittedOn };
      },
    });
  }

  /** An incident that stands, says the same of the item, and blames nobody but its units. */
  private async byHand(tx: Tx, item: SubmittedItem, { fields, occurredOn }: LatenessInput) {
    const asked = { itemId: item.id, type: 'incident', status: 'standing' } as const;
    const order = { by: 'recorded', descending: false } as const;
    const { rows } = await this.events.page(tx, item.officeId, asked, order, { cursor: undefined, limit: ALL });
    const units = new Set(item.contributors.map(({ unitId }) => String(unitId)));
    return rows
      .map(({ event }) => event)
      .find(
        ({ content, occurredOn: on }) =>
          (occurredOn === undefined || on === occurredOn) &&
          Object.entries(fields).every(([field, word]) => content.fields[field] === word) &&
          content.units.every(({ unit }) => units.has(unit)),
      );
  }
}

/** More incidents of one item than there will ever be. */
const ALL = 200;

/** The event told again word for word, so that the ledger knows it for the one that stands. */
function asRecorded({ content, occurredOn: on }: LoggedEvent): RawEvent {
  const { title, note } = content.about;
  const units = content.units.map(({ unit, person, weight }) => ({
    unit,
    weight,
    ...(person === null ? {} : { person }),
  }));
  return { on, units, title, note, reason: content.reason };
}
