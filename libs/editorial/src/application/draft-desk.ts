import { Injectable } from '@nestjs/common';
import { canonicalJson, Clock, firstDifference, type Json, localTimeOf } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { ledgerError } from '@app/ledger';
import { Outbox, type Tx, type WriteRequest } from '@app/platform';
import { commissionError } from '../domain/commission-errors';
import type { AskedUnit, CommissionedDraft, DraftStep } from '../domain/commissioned-draft';
import { type DraftAction, draftActionNames, draftStateNames, nextDraftState } from '../domain/draft-life';
import { CommissionedDrafts } from '../persistence/commissioned-drafts';

/** A step somebody wants to take. */
export interface DraftOrder {
  readonly draftId: string;
  readonly action: DraftAction;
  /** Whose part moves. */
  readonly unitIds: readonly number[];
  /** What was sent, as it is compared with an earlier use of the key. */
  readonly input: Json;
  readonly more?: Partial<Pick<DraftStep, 'note' | 'dueAt' | 'itemId' | 'result'>>;
  readonly changes?: Partial<Omit<AskedUnit, 'draftId' | 'unitId' | 'officeId' | 'askedAt' | 'state'>>;
  /** Further conditions on a unit whose state allows the step. */
  readonly check?: (unit: AskedUnit) => void;
}

/** The topic under which steps are told to whoever follows. */
export const DRAFT_STEP_TOPIC = 'commission.step';

/** The one way a commissioned draft moves: checked against the table, kept with its actor, told to whoever came late. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly drafts: CommissionedDrafts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The draft as far as the caller may see it, held; refuses with `commission_not_found`, as for one that does not exist. */
  async hold(
    tx: Tx,
    { caller }: WriteRequest,
    draftId: string,
  ): Promise<{ draft: CommissionedDraft; units: AskedUnit[] }> {
    const draft = await this.drafts.hold(tx, caller.officeId, draftId);
    const units = draft ? await this.drafts.units(tx, draftId) : [];
    const own = visibleUnit(caller);
    if (!draft || (own !== null && !units.some(({ unitId }) => unitId === own)))
      throw commissionError.commission_not_found();
    return { draft, units };
  }

  /** The unit an answer is given for: a liaison's own, or the one an editor names. */
  unitMeant({ caller }: WriteRequest, named: number | undefined): number {
    const unitId = visibleUnit(caller) ?? named;
    if (unitId === undefined || (named !== undefined && named !== unitId))
      throw commissionError.commission_unit_needed();
    return unitId;
  }

  /** Refuses with `commission_step_refused`, which names who did what; `replayed`: the step was taken under this key before. */
  async take(tx: Tx, request: WriteRequest, order: DraftOrder): Promise<{ replayed: boolean }> {
    const { draft, units } = await this.hold(tx, request, order.draftId);
    if (await this.isRepeated(tx, request, order)) return { replayed: true };
    const meant = await this.require(tx, draft, units, order);
    for (const unit of meant) {
      const to = nextDraftState(order.action, unit.state) ?? unit.state;
      const state = to === unit.state ? {} : { state: to };
      if (!(await this.drafts.move(tx, unit, { ...order.changes, ...state })))
        throw new Error(`unit ${unit.unitId} of commissioned draft ${draft.id} moved while it was held`);
    }
    await this.keep(tx, request, draft, order);
    return { replayed: false };
  }

  /** The units meant, if the step can be taken with each of them now. */
  async require(
    tx: Tx,
    draft: CommissionedDraft,
    units: readonly AskedUnit[],
    { action, unitIds, check }: Pick<DraftOrder, 'action' | 'unitIds' | 'check'>,
  ): Promise<AskedUnit[]> {
    const meant: AskedUnit[] = [];
    for (const unitId of unitIds) {
      const unit = units.find((each) => each.unitId === unitId);
      if (!unit) throw commissionError.commission_unit_not_asked();
      if (nextDraftState(action, unit.state) === undefined) throw await this.refusal(tx, draft, unit, action);
      check?.(unit);
      meant.push(unit);
    }
    return meant;
  }

  /** Writes the steps and tells of them; also for a draft that has just been begun. */
  async keep(tx: Tx, request: WriteRequest, draft: CommissionedDraft, order: DraftOrder): Promise<void> {
    const { caller } = request;
    const { action, unitIds, input, more } = order;
    const at = this.clock.now();
    const steps = unitIds.map((unitId, i) => ({
      draftId: draft.id,
      no: draft.steps + i + 1,
      officeId: draft.officeId,
      unitId,
      action,
      at,
      actorId: caller.accountId,
      actorName: caller.name,
      note: null,
      dueAt: null,
      itemId: null,
      result: null,
      ...more,
      // One row is enough to know the key again, and a key is unique.
      idempotencyKey: i === 0 ? keyOf(request) : null,
      input: i === 0 ? canonicalJson(input) : '',
    }));
    await this.drafts.addSteps(tx, draft, steps);
    const messages = steps.map(({ officeId, draftId, no }) => ({
      officeId,
      topic: DRAFT_STEP_TOPIC,
      payload: { draftId, no },
      createdAt: at,
    }));
    await this.outbox.add(tx, messages);
  }

  /** The step that stands under the caller's key; refuses with `idempotency_key_reused` when it is another. */
  async stepUnderKey(tx: Tx, request: WriteRequest, action: DraftAction, input: Json): Promise<DraftStep | null> {
    const key = keyOf(request);
    const known = key === null ? null : await this.drafts.stepByKey(tx, request.caller.officeId, key);
    if (!known) return null;
    const field =
      known.action === action
        ? firstDifference(JSON.parse(known.input) as Json, JSON.parse(canonicalJson(input)) as Json)
        : 'command';
    if (field !== undefined) throw ledgerError.idempotency_key_reused({ field });
    return known;
  }

  private async isRepeated(tx: Tx, request: WriteRequest, order: DraftOrder): Promise<boolean> {
    const known = await this.stepUnderKey(tx, request, order.action, order.input);
    if (known && known.draftId !== order.draftId) throw ledgerError.idempotency_key_reused({ field: 'id' });
    return known !== null;
  }

  private async refusal(tx: Tx, draft: CommissionedDraft, unit: AskedUnit, action: DraftAction): Promise<Error> {
    const steps = await this.drafts.steps(tx, draft.id);
    const last = steps.findLast(({ unitId }) => unitId === unit.unitId);
    return commissionError.commission_step_refused({
      action: draftActionNames[action],
      state: draftStateNames[unit.state],
      by: last?.actorName ?? draft.askedByName,
      at: localTimeOf(last?.at ?? draft.askedAt),
      did: draftActionNames[last?.action ?? 'ask'],
    });
  }
}

/** Keys belong to their account, as those of the ledger do. */
function keyOf({ caller, idempotencyKey }: WriteRequest): string | null {
  return idempotencyKey === null ? null : `${caller.accountId}:${idempotencyKey}`;
}
