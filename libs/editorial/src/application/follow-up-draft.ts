import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import type { Tx, WriteRequest } from '@app/platform';
import { commissionError } from '../domain/commission-errors';
import type { AskedUnit } from '../domain/commissioned-draft';
import { nextDraftState, type DraftAction } from '../domain/draft-life';
import { DraftDesk } from './draft-desk';

/** What an editor does about a commissioned draft before its result is confirmed. */
@Injectable()
export class FollowUpDraft {
  constructor(
    private readonly desk: DraftDesk,
    private readonly clock: Clock,
  ) {}

  /** Reminds the units named, or all that have not delivered; kept with who and when. */
  async remind(tx: Tx, request: WriteRequest, draftId: string, asked: { unitIds?: readonly number[]; note?: string }) {
    return this.take(tx, request, draftId, 'remind', asked, asked.note);
  }

  /** Asks no longer, the units named or all that are not over. */
  async cancel(tx: Tx, request: WriteRequest, draftId: string, asked: { unitIds?: readonly number[]; reason: string }) {
    return this.take(tx, request, draftId, 'cancel', asked, asked.reason);
  }

  /** Grants the later moment a unit asked for, or another one; or refuses it. */
  decideExtension(
    tx: Tx,
    request: WriteRequest,
    draftId: string,
    decided: { readonly unitId: number; readonly granted: boolean; readonly until?: Date; readonly note?: string },
  ) {
    const { unitId, granted, until, note = null } = decided;
    const now = this.clock.now();
    return this.desk.hold(tx, request, draftId).then(({ units }) => {
      const asked = units.find((unit) => unit.unitId === unitId)?.extensionTo ?? null;
      const dueAt = until ?? asked;
      return this.desk.take(tx, request, {
        draftId,
        action: granted ? 'grant_extension' : 'refuse_extension',
        unitIds: [unitId],
        input: { unitId, granted, note, until: until?.toISOString() ?? null },
        more: { note, dueAt: granted ? dueAt : null },
        changes: { extensionTo: null, ...(granted && dueAt ? { dueAt } : {}) },
        check: (unit) => {
          if (unit.extensionTo === null) throw commissionError.commission_extension_not_asked();
          if (granted && (dueAt === null || dueAt <= unit.dueAt || dueAt <= now))
            throw commissionError.commission_extension_not_later();
        },
      });
    });
  }

  private async take(
    tx: Tx,
    request: WriteRequest,
    draftId: string,
    action: DraftAction,
    asked: { readonly unitIds?: readonly number[] },
    note: string | undefined,
  ) {
    const { units } = await this.desk.hold(tx, request, draftId);
    const open = units.filter(({ state }) => nextDraftState(action, state) !== undefined);
    // With nobody left, the first unit stands for all: its refusal tells who did what.
    const unitIds = asked.unitIds ?? idsOf(open.length > 0 ? open : units.slice(0, 1));
    return this.desk.take(tx, request, {
      draftId,
      action,
      unitIds,
      input: { ...asked },
      more: { note: note ?? null },
      ...(action === 'cancel' && { changes: { extensionTo: null } }),
    });
  }
}

const idsOf = (units: readonly AskedUnit[]) => units.map(({ unitId }) => unitId);
