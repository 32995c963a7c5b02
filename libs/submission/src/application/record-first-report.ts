import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import { submissionError } from '../domain/errors';
import { urgencyOf } from '../domain/urgency';
import { ItemSteps } from '../persistence/item-steps';
import { ItemLife } from './item-life';

export interface FirstReportInput {
  /** When the office had the first word; ISO 8601. */
  readonly at: string;
  readonly by: 'phone' | 'message' | 'in_person' | 'other';
  /** Who called whom, what was said. */
  readonly note?: string;
}

/** Keeps when the office first heard of an urgent matter, before the writing came: by phone, mostly. */
@Injectable()
export class RecordFirstReport {
  constructor(
    private readonly life: ItemLife,
    private readonly steps: ItemSteps,
    private readonly clock: Clock,
  ) {}

  async record(tx: Tx, caller: Caller, itemId: string, { at, by, note }: FirstReportInput): Promise<void> {
    const { officeId, accountId: id, name } = caller;
    await this.life.requireHere(tx, officeId, itemId, 'first_report');
    const urgency = urgencyOf(await this.steps.of(tx, itemId));
    if (!urgency) throw submissionError.not_urgent();
    const [told, now] = [new Date(at), this.clock.now()];
    if (told < urgency.happenedAt || told > now) throw submissionError.clocks_out_of_order();
    const details = { at: told.toISOString(), by };
    const actor = { id, name };
    await this.life.move(tx, {
      officeId,
      itemId,
      action: 'first_report',
      actor,
      at: now,
      details,
      words: note ?? null,
    });
  }
}
