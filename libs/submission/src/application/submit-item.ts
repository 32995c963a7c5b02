import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Json, type LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { requireOwnUnit, visibleUnit } from '@app/identity';
import { RecordEvent, type Receipt } from '@app/ledger';
import type { Tx, WriteRequest } from '@app/platform';
import { submissionError } from '../domain/errors';
import type { Item } from '../domain/item';
import { Items } from '../persistence/items';
import { contributorsOf, participantsOf, type ContributorInput } from './contributors';

export interface SubmitItemInput {
  readonly title: string;
  readonly contributors: readonly ContributorInput[];
  /** The day the office received it; today unless an editor enters paper that came earlier. */
  readonly occurredOn?: LocalDate;
  readonly note?: string;
}

/** Submits an item: the item itself and the submission event, in one transaction. */
@Injectable()
export class SubmitItem {
  constructor(
    private readonly events: RecordEvent,
    private readonly directory: Directory,
    private readonly items: Items,
    private readonly clock: Clock,
  ) {}

  private readonly store = (tx: Tx, items: readonly Item[]) => this.items.add(tx, items);

  /** Liaisons submit for their own unit only, and today. A dry run answers with the receipt the item would get. */
  async submit(
    request: WriteRequest,
    input: SubmitItemInput,
  ): Promise<{ itemId: string; receipt: Receipt; replayed: boolean }> {
    const { caller } = request;
    for (const { unitId } of input.contributors) requireOwnUnit(caller, unitId);
    const contributors = contributorsOf(input.contributors);
    const id = randomUUID();
    const today = this.clock.today();
    const submittedOn = input.occurredOn ?? today;
    // Whoever hands something in cannot say when it was received: a missed quota would be repaired by its own unit.
    if (visibleUnit(caller) !== null && submittedOn !== today) throw submissionError.receipt_not_today({ today });
    const { title, note } = input;
    const { receipt, replayed } = await this.events.record({
      ...request,
      command: 'submit-item',
      input: input as unknown as Json,
      raw: {
        type: 'submission',
        on: submittedOn,
        item: id,
        title,
        units: participantsOf(contributors),
        ...(note === undefined ? {} : { note }),
      },
      check: async (tx, raw) => {
        const unitIds = contributors.map(({ unitId }) => unitId);
        await this.directory.requireUnits(tx, caller.officeId, unitIds, submittedOn);
        return raw;
      },
      alongside: {
        store: this.store,
        row: ({ event }): Item => ({
          id,
          officeId: caller.officeId,
          title,
          submittedOn,
          contributors,
          eventNo: event.no,
          submittedBy: caller.accountId,
          createdAt: new Date(event.recordedAt),
        }),
      },
    });
    return { itemId: receipt.event.itemId ?? id, receipt, replayed };
  }
}
