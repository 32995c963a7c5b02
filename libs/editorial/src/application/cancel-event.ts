import { Injectable } from '@nestjs/common';
import { Clock, type Json, type LocalDate } from '@app/kernel';
import { RecordEvent } from '@app/ledger';
import type { WriteRequest } from '@app/platform';
import type { RecordedEvent } from './event-desk';

export interface CancellationInput {
  /** Number of the event that is taken back. */
  readonly event: number;
  readonly reason: string;
  /** Today when left out. */
  readonly occurredOn?: LocalDate;
}

/** Takes an event back: its entries are reversed, nothing is erased. */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly events: RecordEvent,
    private readonly clock: Clock,
  ) {}

  async record(request: WriteRequest, input: CancellationInput): Promise<RecordedEvent> {
    const { event, reason, occurredOn = this.clock.today() } = input;
    const { receipt, replayed } = await this.events.record({
      ...request,
      command: 'cancel-event',
      input: input as unknown as Json,
      raw: { type: 'cancellation', on: occurredOn, cancels: String(event), reason },
    });
    return { receipt, replayed };
  }
}
