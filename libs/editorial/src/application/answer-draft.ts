import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import type { Tx, WriteRequest } from '@app/platform';
import { isVisibleTo, ReadItems } from '@app/submission';
import { commissionError } from '../domain/commission-errors';
import { DraftDesk } from './draft-desk';

/** What every answer names: the unit, where it is not the caller's own. */
interface Answer {
  readonly unitId?: number;
  readonly note?: string;
}

/** What a unit says to a commissioned draft; an editor enters it for a unit that telephones. */
@Injectable()
export class AnswerDraft {
  constructor(
    private readonly desk: DraftDesk,
    private readonly items: ReadItems,
    private readonly clock: Clock,
  ) {}

  /** The unit has read it and will write. */
  acknowledge(tx: Tx, request: WriteRequest, draftId: string, answer: Answer) {
    const unitId = this.desk.unitMeant(request, answer.unitId);
    const { note = null } = answer;
    return this.desk.take(tx, request, {
      draftId,
      action: 'acknowledge',
      unitIds: [unitId],
      input: { ...answer },
      more: { note },
    });
  }

  /** Names the item that answers: one of the unit's own, handed in already or still being written. */
  async deliver(tx: Tx, request: WriteRequest, draftId: string, answer: Answer & { readonly itemId: string }) {
    const unitId = this.desk.unitMeant(request, answer.unitId);
    const { itemId, note = null } = answer;
    const item = await this.items.find(tx, request.caller.officeId, itemId);
    // What a unit is still writing does not exist for the office, so an editor cannot name it.
    const seen = item && isVisibleTo(item, unitId) && isVisibleTo(item, visibleUnit(request.caller));
    if (!seen) throw commissionError.commission_item_foreign();
    return this.desk.take(tx, request, {
      draftId,
      action: 'deliver',
      unitIds: [unitId],
      input: { ...answer },
      more: { note, itemId },
      changes: { itemId },
    });
  }

  /** Asks for a later moment; an editor decides. */
  askExtension(tx: Tx, request: WriteRequest, draftId: string, answer: Answer & { until: Date; reason: string }) {
    const unitId = this.desk.unitMeant(request, answer.unitId);
    const { until, reason } = answer;
    const now = this.clock.now();
    return this.desk.take(tx, request, {
      draftId,
      action: 'ask_extension',
      unitIds: [unitId],
      input: { ...answer, until: until.toISOString() },
      more: { note: reason, dueAt: until },
      changes: { extensionTo: until },
      check: ({ dueAt, extensionTo }) => {
        if (extensionTo !== null) throw commissionError.commission_extension_waiting();
        if (until <= dueAt || until <= now) throw commissionError.commission_extension_not_later();
      },
    });
  }
}
