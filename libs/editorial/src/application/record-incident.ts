import { Injectable } from '@nestjs/common';
import type { WriteRequest } from '@app/platform';
import { EventDesk, type EventInput, type RecordedEvent } from './event-desk';

export interface IncidentInput extends EventInput {
  readonly contributors: NonNullable<EventInput['contributors']>;
  /** What happened, for whoever asks later. */
  readonly reason?: string;
}

/** Records a fault: late, omitted, concealed or untrue reporting, criticism by name. */
@Injectable()
export class RecordIncident {
  constructor(private readonly desk: EventDesk) {}

  record(request: WriteRequest, input: IncidentInput): Promise<RecordedEvent> {
    const more = input.reason === undefined ? {} : { reason: input.reason };
    return this.desk.record(request, { command: 'record-incident', type: 'incident', input, more });
  }
}
