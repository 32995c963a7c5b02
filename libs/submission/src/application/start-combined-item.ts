import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate } from '@app/kernel';
import type { Tx, WriteRequest } from '@app/platform';
import type { Contributor, SubmittedItem } from '../domain/item';
import { plainText } from '../domain/plain-text';
import { ItemRevisions } from '../persistence/item-revisions';
import { ItemSteps } from '../persistence/item-steps';
import { Items } from '../persistence/items';
import { ScreenText } from './screen-text';

/** A text the office wrote out of several items, and who is to be credited for it. */
export interface CombinedText {
  readonly title: string;
  readonly body: string;
  readonly kind: string | null;
  readonly contributors: readonly Contributor[];
  /** The items it was written from, in order. */
  readonly parts: readonly string[];
  /** The day on which the office had all of them. */
  readonly submittedOn: LocalDate;
  readonly reason: string | null;
}

/**
 * Begins an item that the office wrote itself out of several. It has no submission in the ledger: what each unit submitted
 * is counted already. Whoever calls this leads its parts into it, in the same transaction.
 */
@Injectable()
export class StartCombinedItem {
  constructor(
    private readonly items: Items,
    private readonly revisions: ItemRevisions,
    private readonly steps: ItemSteps,
    private readonly screen: ScreenText,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `secrecy_words` and `kind_unknown`, as a submission does. */
  async start(tx: Tx, { caller }: WriteRequest, text: CombinedText): Promise<SubmittedItem> {
    const { officeId, accountId, name } = caller;
    const { title, kind, contributors, parts, submittedOn, reason } = text;
    const [itemId, body, at] = [randomUUID(), plainText(text.body), this.clock.now()];
    await this.screen.require(tx, officeId, { title, body });
    await this.screen.requireKind(tx, officeId, kind);
    const item: SubmittedItem = {
      ...{ id: itemId, officeId, unitId: null, title, kind, contributors, submittedOn, createdAt: at },
      ...{ occurredAt: null, contact: null, eventNo: null, submittedBy: accountId },
      ...{ status: 'in_work', steps: 1, revisions: 1 },
    };
    await this.items.add(tx, [item]);
    const writer = { writtenBy: accountId, writerName: name, recordedAt: at };
    await this.revisions.add(tx, [{ itemId, no: 1, kind: 'edited', title, body, ...writer }]);
    const actor = { actorId: accountId, actorName: name, recordedAt: at };
    const details = { items: [...parts], revision: 1 };
    await this.steps.add(tx, [
      { itemId, no: 1, action: 'combine', from: 'start', to: 'in_work', ...actor, details, words: reason },
    ]);
    return item;
  }
}
