import { Injectable } from '@nestjs/common';
import { invalidInput, type Json, type LocalDate } from '@app/kernel';
import { decidesAs } from '@app/identity';
import { RecordEvent } from '@app/ledger';
import type { WriteRequest } from '@app/platform';
import type { RecordedEvent } from './event-desk';

export interface DecidedResultInput {
  /** Rule and period as `GET /api/v1/results` names them. */
  readonly rule: string;
  readonly period: string;
  readonly unitId: number;
  /** Where the rule is about persons. */
  readonly person?: string;
}

export interface DecisionInput {
  /** Number of the event whose amount waits. */
  readonly event?: number;
  /** The result of a period whose amount waits; either this or `event`. */
  readonly result?: DecidedResultInput;
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
    const { occurredOn, amount, reason } = input;
    const { receipt, replayed } = await this.events.record({
      ...request,
      command: 'record-decision',
      input: input as unknown as Json,
      raw: { type: 'decision', on: occurredOn, of: decidedBy(input), amount, by: decidesAs(request.caller), reason },
    });
    return { receipt, replayed };
  }
}

/** What the event file calls `of`. */
function decidedBy({ event, result }: DecisionInput): string | Readonly<Record<string, string>> {
  if ((event === undefined) === (result === undefined))
    throw invalidInput([
      {
        field: event === undefined ? 'event' : 'result',
        code: 'decide_one_thing',
        message: '请写明裁定的是哪个事件（event），或哪个期间的考核结果（result），只写其中一个',
      },
    ]);
  if (result === undefined) return String(event);
  const { unitId, ...same } = result;
  return { ...same, unit: String(unitId) };
}
