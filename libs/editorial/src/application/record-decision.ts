import { Injectable } from '@nestjs/common';
import type { Json, LocalDate } from '@app/kernel';
import { decidesAs } from '@app/identity';
import { RecordEvent } from '@app/ledger';
import type { WriteRequest } from '@app/platform';
import type { RecordedEvent } from './event-desk';

export interface DecisionInput {
  /** Number of the event whose amount waits. */
  readonly event: number;
  readonly occurredOn: LocalDate;
  /** Asset to decimal text, inside the regulation's range: `{point: "-60"}`. */
  readonly amount: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Settles a pending amount. The role that decides is the caller's, never one it claims. */
@Injectable()
export class RecordDecision {
  constructor(private readonly events: RecordEvent) {}

  async record(request: WriteRequest, input: DecisionInput): Promise<RecordedEvent> {
    const { event, occurredOn, amount, reason } = input;
    const { receipt, replayed } = await this.events.record({
      ...request,
      command: 'record-decision',
      input: input as unknown as Json,
      raw: { type: 'decision', on: occurredOn, of: String(event), amount, by: decidesAs(request.caller), reason },
    });
    return { receipt, replayed };
  }
}
