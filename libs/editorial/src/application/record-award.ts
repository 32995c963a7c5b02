import { Injectable } from '@nestjs/common';
import { RegulationTimelines } from '@app/ledger';
import type { Tx, WriteRequest } from '@app/platform';
import type { RawEvent } from '@app/regulation';
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
  constructor(
    private readonly desk: EventDesk,
    private readonly timelines: RegulationTimelines,
  ) {}

  record(request: WriteRequest, input: AwardInput): Promise<RecordedEvent> {
    const { entry, amount, reason } = input;
    return this.desk.record(request, {
      command: 'record-award',
      type: 'award',
      input,
      more: { reason, ...(amount === undefined ? {} : { amount }) },
      resolve: async (tx) => (entry === undefined ? {} : this.named(tx, request.caller.officeId, entry, input)),
    });
  }

  private async named(tx: Tx, officeId: number, entry: string, { occurredOn }: AwardInput): Promise<RawEvent> {
    const version = (await this.timelines.of(tx, officeId)).vocabularyAt(occurredOn);
    return version?.regulation.byHand.some(({ id }) => id === entry) ? { row: entry } : { clause: entry };
  }
}
