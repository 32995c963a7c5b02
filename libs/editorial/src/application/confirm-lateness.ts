import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate } from '@app/kernel';
import type { WriteRequest } from '@app/platform';
import { JudgeLateness } from '@app/submission';
import { EventDesk, type RecordedEvent } from './event-desk';

export interface LatenessInput {
  readonly itemId: string;
  /** Words of the regulation's vocabularies: `{fault: late, level: district}`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string;
  /** The day the item was submitted when left out. */
  readonly occurredOn?: LocalDate;
}

/** Confirms that an urgent item was reported late: what was proposed becomes an incident of whoever decides. */
@Injectable()
export class ConfirmLateness {
  constructor(
    private readonly desk: EventDesk,
    private readonly judge: JudgeLateness,
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
        return { on: occurredOn ?? item.submittedOn };
      },
    });
  }
}
