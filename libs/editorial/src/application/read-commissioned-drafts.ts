import { Injectable } from '@nestjs/common';
import { type Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { decodeCursor, pageOf, platformErrors, type PageOfRows, type Tx } from '@app/platform';
import { commissionError } from '../domain/commission-errors';
import type { AskedUnit, CommissionedDraft, DraftStep } from '../domain/commissioned-draft';
import {
  CommissionedDrafts,
  type DraftFilter,
  type DraftOrder,
  type DraftPlace,
  type ListedDraft,
} from '../persistence/commissioned-drafts';
import { ProposeResult, type ProposedResult } from './propose-result';

export type UnitWithProposal = AskedUnit & { readonly proposed: ProposedResult };

export interface WholeDraft {
  readonly draft: CommissionedDraft;
  readonly units: readonly UnitWithProposal[];
  readonly steps: readonly DraftStep[];
}

@Injectable()
export class ReadCommissionedDrafts {
  constructor(
    private readonly drafts: CommissionedDrafts,
    private readonly proposals: ProposeResult,
  ) {}

  /** One line an asked unit; a liaison sees its own unit's. */
  async page(
    tx: Tx,
    caller: Caller,
    filter: DraftFilter,
    order: DraftOrder,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<ListedDraft & UnitWithProposal>> {
    const own = visibleUnit(caller);
    const limited = own === null ? filter : { ...filter, unitId: own };
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await this.drafts.page(tx, caller.officeId, limited, order, after, limit + 1);
    const page = pageOf(rows, limit, ({ dueAt, askedAt, draftId, unitId }) => [
      (order.by === 'due' ? dueAt : askedAt).getTime(),
      draftId,
      unitId,
    ]);
    return { ...page, rows: await this.withProposals(tx, page.rows) };
  }

  /** Of a liaison's unit only its own part; refuses with `commission_not_found`. */
  async one(tx: Tx, caller: Caller, id: string): Promise<WholeDraft> {
    const draft = await this.drafts.find(tx, caller.officeId, id);
    const own = visibleUnit(caller);
    const sees = (unitId: number | null) => own === null || unitId === null || unitId === own;
    const units = draft ? (await this.drafts.units(tx, id)).filter(({ unitId }) => sees(unitId)) : [];
    if (!draft || units.length === 0) throw commissionError.commission_not_found();
    const steps = (await this.drafts.steps(tx, id)).filter(({ unitId }) => sees(unitId));
    return { draft, units: await this.withProposals(tx, units), steps };
  }

  /** One step, for whoever is told of it. */
  async step(tx: Tx, officeId: number, draftId: string, no: number): Promise<DraftStep | undefined> {
    const draft = await this.drafts.find(tx, officeId, draftId);
    return draft ? (await this.drafts.steps(tx, draftId)).find((step) => step.no === no) : undefined;
  }

  /** What was written with steps, by draft and number of the step: `id 3`. */
  async notes(tx: Tx, officeId: number, draftIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const steps = await this.drafts.stepsOfAll(tx, draftIds);
    const own = steps.filter((step) => step.officeId === officeId);
    return new Map(own.map(({ draftId, no, note }) => [`${draftId} ${no}`, note]));
  }

  topics(tx: Tx, officeId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.drafts.topics(tx, officeId, ids);
  }

  /** Units that have not delivered and whose moment lies after the first and up to the second instant. */
  openDueBetween(tx: Tx, officeId: number, after: Date, until: Date): Promise<AskedUnit[]> {
    return this.drafts.openDueBetween(tx, officeId, after, until);
  }

  private async withProposals<T extends AskedUnit>(tx: Tx, units: readonly T[]): Promise<(T & UnitWithProposal)[]> {
    const proposed = await this.proposals.ofAll(tx, units);
    return units.map((unit, i) => ({ ...unit, proposed: proposed[i] as ProposedResult }));
  }
}

function placeOf(cursor: string): DraftPlace {
  const [at, draftId, unitId] = decodeCursor(cursor, ['number', 'string', 'number']);
  const instant = new Date(at);
  if (!(instant.getUTCFullYear() >= 1000 && instant.getUTCFullYear() <= 9999)) throw platformErrors.bad_cursor();
  return [instant, draftId, unitId];
}
