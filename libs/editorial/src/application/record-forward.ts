import { Injectable } from '@nestjs/common';
import type { WriteRequest } from '@app/platform';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface ForwardInput extends EventInput {
  readonly itemId: string;
}

/** Records that the office sent an item on to an upper office. */
@Injectable()
export class RecordForward {
  constructor(private readonly desk: EventDesk) {}

  record(request: WriteRequest, input: ForwardInput): Promise<RecordedEvent> {
    return this.desk.record(request, { command: 'record-forward', type: 'forward', input, contributorsOfItem: true });
  }
}
