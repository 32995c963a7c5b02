import { Injectable } from '@nestjs/common';
import type { WriteRequest } from '@app/platform';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface InstructionInput extends EventInput {
  readonly itemId: string;
  readonly level: string;
  readonly leader?: string;
}

/** Records a leader's instruction on an item; without contributors it goes to the units of the item's latest adoption. */
@Injectable()
export class RecordInstruction {
  constructor(private readonly desk: EventDesk) {}

  record(request: WriteRequest, input: InstructionInput): Promise<RecordedEvent> {
    const { level, leader } = input;
    const more = { level, ...(leader === undefined ? {} : { leader }) };
    return this.desk.record(request, { command: 'record-instruction', type: 'instruction', input, more });
  }
}
