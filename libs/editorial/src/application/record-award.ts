import { Injectable } from '@nestjs/common';
import type { WriteRequest } from '@app/platform';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface AwardInput extends EventInput {
  readonly contributors: NonNullable<EventInput['contributors']>;
  /** Id or clause of the regulation's by-hand entry. */
  readonly entry?: string;
  /** Asset to decimal text: `{point: "20"}`; left out where the regulation fixes it. */
  readonly amount?: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Awards by hand what the regulation leaves to a person. */
@Injectable()
export class RecordAward {
  constructor(private readonly desk: EventDesk) {}

  record(request: WriteRequest, input: AwardInput): Promise<RecordedEvent> {
    const { entry, amount, reason } = input;
    const more = {
      reason,
      ...(entry === undefined ? {} : { row: entry }),
      ...(amount === undefined ? {} : { amount }),
    };
    return this.desk.record(request, { command: 'record-award', type: 'award', input, more });
  }
}
