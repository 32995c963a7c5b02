import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@app/kernel';
import {
  findRows,
  forUpdate,
  insertRows,
  ListQuery,
  managerOf,
  readPage,
  readRows,
  sha256Hex,
  type Tx,
} from '@app/platform';
import { In } from 'typeorm';
import type { CommissionResult } from '../domain/commission-result';
import type { AskedUnit, CommissionedDraft, DraftStep } from '../domain/commissioned-draft';
import type { DraftAction, DraftState } from '../domain/draft-life';
import { AskedUnitRow, CommissionedDraftRow, DraftStepRow } from './commission-rows';

/** An asked unit with the topic, as lists show it. */
export type ListedDraft = AskedUnit & { readonly topic: string };

/** A step with what makes it repeatable: the key it was asked for under, and what was asked. */
export type KeyedStep = DraftStep & { readonly idempotencyKey: string | null; readonly input: string };

export interface DraftFilter {
  readonly unitId?: number;
  readonly state?: DraftState;
  readonly result?: CommissionResult;
  /** Due from, and due before. */
  readonly from?: Date;
  readonly before?: Date;
  /** Part of the topic. */
  readonly text?: string;
}

export interface DraftOrder {
  readonly by: 'due' | 'asked';
  readonly descending: boolean;
}

/** The sort key of the last row seen. */
export type DraftPlace = readonly [at: Date, draftId: string, unitId: number];

type UnitChanges = Partial<Pick<AskedUnit, 'state' | 'dueAt' | 'extensionTo' | 'itemId' | 'result' | 'eventNo'>>;

/** Keeps commissioned drafts. Steps are only added; what is asked of a unit moves by guarded UPDATE alone. */
@Injectable()
export class CommissionedDrafts {
  async add(tx: Tx, draft: CommissionedDraft, units: readonly AskedUnit[]): Promise<void> {
    await insertRows(tx, CommissionedDraftRow, [draft]);
    await insertRows(
      tx,
      AskedUnitRow,
      units.map((unit) => ({ ...unit, topic: draft.topic })),
    );
  }

  async find(tx: Tx, officeId: number, id: string): Promise<CommissionedDraft | null> {
    return managerOf(tx).findOneBy(CommissionedDraftRow, { officeId, id });
  }

  /** The same, held until the transaction is over: whoever wants the next step waits. */
  async hold(tx: Tx, officeId: number, id: string): Promise<CommissionedDraft | null> {
    return managerOf(tx).findOne(CommissionedDraftRow, { where: { officeId, id }, ...forUpdate(tx) });
  }

  async topics(tx: Tx, officeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await findRows(tx, CommissionedDraftRow, { officeId, id: ids }, 'id');
    return new Map(rows.map(({ id, topic }) => [id, topic]));
  }

  /** In order of unit. */
  async units(tx: Tx, draftId: string): Promise<AskedUnit[]> {
    return (await findRows(tx, AskedUnitRow, { draftId }, 'unitId')).map(toUnit);
  }

  /** In order. */
  async steps(tx: Tx, draftId: string): Promise<DraftStep[]> {
    return (await findRows(tx, DraftStepRow, { draftId }, 'no')).map(toStep);
  }

  /** Of several drafts. */
  async stepsOfAll(tx: Tx, draftIds: readonly string[]): Promise<DraftStep[]> {
    if (draftIds.length === 0) return [];
    return (await findRows(tx, DraftStepRow, { draftId: [...new Set(draftIds)] }, 'no')).map(toStep);
  }

  async stepByKey(tx: Tx, officeId: number, idempotencyKey: string): Promise<KeyedStep | null> {
    const row = await managerOf(tx).findOneBy(DraftStepRow, { officeId, idempotencyKey });
    return row && { ...toStep(row), idempotencyKey, input: row.input };
  }

  /** False when the unit is no longer in the state. */
  async move(
    tx: Tx,
    { draftId, unitId, state }: Pick<AskedUnit, 'draftId' | 'unitId' | 'state'>,
    changes: UnitChanges,
  ): Promise<boolean> {
    const manager = managerOf(tx);
    const where = { draftId, unitId, state };
    // An UPDATE that changes no value affects no row in MySQL, so whoever stays as it is is only looked for.
    if (Object.keys(changes).length === 0) return manager.existsBy(AskedUnitRow, where);
    return (await manager.update(AskedUnitRow, where, changes)).affected === 1;
  }

  /** Adds steps behind the last one; the draft must be held. */
  async addSteps(tx: Tx, draft: CommissionedDraft, steps: readonly KeyedStep[]): Promise<void> {
    await insertRows(
      tx,
      DraftStepRow,
      steps.map((step) => ({ ...step, seal: sealOfStep(step) })),
    );
    const { id, steps: before } = draft;
    const { affected } = await managerOf(tx).update(
      CommissionedDraftRow,
      { id, steps: before },
      { steps: before + steps.length },
    );
    if (affected !== 1) throw new Error(`the steps of commissioned draft ${id} moved while it was held`);
  }

  /** Takes away what was said with the delivery of an item, and seals what stays. */
  async forgetNotes(tx: Tx, officeId: number, itemId: string): Promise<void> {
    for (const row of await managerOf(tx).findBy(DraftStepRow, { officeId, itemId })) {
      const emptied = { ...row, note: null, input: canonicalJson({ purged: itemId }) };
      const { draftId, no, note, input } = emptied;
      const seal = sealOfStep({ ...toStep(emptied), idempotencyKey: row.idempotencyKey, input });
      await managerOf(tx).update(DraftStepRow, { draftId, no }, { note, input, seal });
    }
  }

  /** One line an asked unit, each order from an index of its own. */
  async page(
    tx: Tx,
    officeId: number,
    filter: DraftFilter,
    { by, descending }: DraftOrder,
    after: DraftPlace | undefined,
    limit: number,
  ): Promise<ListedDraft[]> {
    const { unitId, state, result, text } = filter;
    const query = new ListQuery([by === 'due' ? 'due_at' : 'asked_at', 'draft_id', 'unit_id'], { descending })
      .where('office_id = ?', officeId)
      .whereGiven('unit_id = ?', unitId)
      .whereGiven('state = ?', state)
      .whereGiven('result = ?', result)
      .during('due_at', filter)
      .whereHolds(['topic'], text)
      .behind(after)
      .from(unitId === undefined ? `asked_unit_${state !== undefined && by === 'due' ? 'state' : by}` : undefined);
    const rows = await readPage(tx, AskedUnitRow, query, limit);
    return rows.map((row) => ({ ...toUnit(row), topic: row.topic }));
  }

  /** Units of the office that have not delivered and whose moment lies after the first and up to the second instant. */
  async openDueBetween(tx: Tx, officeId: number, after: Date, until: Date): Promise<AskedUnit[]> {
    const rest = `WHERE office_id = ? AND state IN ('asked', 'acknowledged') AND due_at > ? AND due_at <= ? ORDER BY due_at`;
    return (await readRows(tx, AskedUnitRow, rest, [officeId, asStored(after), asStored(until)])).map(toUnit);
  }

  /** Steps whose seal does not fit, and units that are not where their steps have led. */
  async all(tx: Tx, officeId: number, after: string, limit: number): Promise<CommissionedDraft[]> {
    return readRows(tx, CommissionedDraftRow, `WHERE office_id = ? AND id > ? ORDER BY id LIMIT ${limit}`, [
      officeId,
      after,
    ]);
  }

  async rowsOf(tx: Tx, draftIds: readonly string[]): Promise<{ units: AskedUnitRow[]; steps: DraftStepRow[] }> {
    const manager = managerOf(tx);
    return {
      units: await manager.findBy(AskedUnitRow, { draftId: In([...draftIds]) }),
      steps: await manager.find(DraftStepRow, { where: { draftId: In([...draftIds]) }, order: { no: 'ASC' } }),
    };
  }
}

/** The hash of everything a step says. */
export function sealOfStep(step: KeyedStep): string {
  const { draftId, no, officeId, unitId, action, at, actorId, actorName, note, dueAt, itemId, result } = step;
  const { idempotencyKey, input } = step;
  const said = [draftId, no, officeId, unitId, action, at.toISOString(), actorId, actorName, note];
  return sha256Hex(
    canonicalJson([...said, dueAt?.toISOString() ?? null, itemId, result, idempotencyKey, input] as never),
  );
}

function toUnit({ topic: _topic, ...row }: AskedUnitRow): AskedUnit {
  return { ...row, state: row.state as DraftState, result: row.result as CommissionResult | null };
}

function toStep({ seal: _seal, idempotencyKey: _key, input: _input, ...row }: DraftStepRow): DraftStep {
  return { ...row, action: row.action as DraftAction, result: row.result as CommissionResult | null };
}

/** An instant as both databases compare it. */
const asStored = (instant: Date) => instant.toISOString().replace('T', ' ').slice(0, 23);
