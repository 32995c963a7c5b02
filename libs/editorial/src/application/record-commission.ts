import { Injectable } from '@nestjs/common';
import type { WriteRequest } from '@app/platform';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface CommissionInput extends EventInput {
  readonly contributors: NonNullable<EventInput['contributors']>;
  /** What the draft was asked about. */
  readonly topic: string;
}

/** Records the result of a commissioned draft. */
@Injectable()
export class RecordCommission {
  constructor(private readonly desk: EventDesk) {}

  record(request: WriteRequest, input: CommissionInput): Promise<RecordedEvent> {
    return this.desk.record(request, {
      command: 'record-commission',
      type: 'commission',
      input,
      resolve: async () => ({ title: input.topic }),
    });
  }
}
