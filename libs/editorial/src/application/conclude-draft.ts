import { Injectable } from '@nestjs/common';
import { Clock, localDateOf, type LocalDate } from '@app/kernel';
import { FollowChain, RegulationTimelines, type Receipt } from '@app/ledger';
import { type Tx, UnitOfWork, type WriteRequest } from '@app/platform';
import { commissionError } from '../domain/commission-errors';
import type { AskedUnit, CommissionedDraft } from '../domain/commissioned-draft';
import { type CommissionResult, fieldsOfResult } from '../domain/commission-result';
import { DraftDesk, type DraftOrder } from './draft-desk';
import { EventDesk, type RecordedEvent } from './event-desk';
import { ProposeResult } from './propose-result';

export interface DraftConclusion {
  readonly unitId: number;
  /** The proposed one when left out. */
  readonly result?: CommissionResult;
  /** Words of the regulation, where it calls results otherwise. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The day the regulation looks at; the day that was due, or today where that is still to come. */
  readonly occurredOn?: LocalDate;
  readonly note?: string;
}

interface Conclusion {
  readonly request: WriteRequest;
  readonly order: DraftOrder;
  readonly eventNo: number;
}

/** Confirms how a commission ended for a unit. From here on it counts: the result is an event in the ledger. */
@Injectable()
export class ConcludeDraft {
  constructor(
    private readonly desk: DraftDesk,
    private readonly events: EventDesk,
    private readonly proposals: ProposeResult,
    private readonly timelines: RegulationTimelines,
    private readonly chain: FollowChain,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  private readonly store = async (tx: Tx, rows: readonly Conclusion[]): Promise<void> => {
    for (const { request, order, eventNo } of rows)
      await this.desk.take(
        tx,
        { ...request, idempotencyKey: null },
        { ...order, changes: { ...order.changes, eventNo } },
      );
  };

  async conclude(request: WriteRequest, draftId: string, confirmed: DraftConclusion): Promise<RecordedEvent> {
    const { unitId, note } = confirmed;
    const prepared = await this.unitOfWork.read((tx) => this.prepare(tx, request, draftId, confirmed));
    const { draft, order, itemId, occurredOn, fields } = prepared;
    const recorded = await this.events.record(request, {
      command: 'conclude-draft',
      type: 'commission',
      input: {
        occurredOn,
        contributors: [{ unitId }],
        fields,
        ...(itemId === null ? {} : { itemId }),
        ...(note === undefined ? {} : { note }),
      },
      resolve: async (tx) => {
        const held = await this.desk.hold(tx, request, draftId);
        await this.desk.require(tx, held.draft, held.units, order);
        return { title: draft.topic };
      },
      alongside: {
        store: this.store,
        row: ({ event }: Receipt): Conclusion => ({ request, order, eventNo: event.no }),
      },
    });
    if (recorded.replayed) await this.catchUp(request, order, recorded.receipt.event.no);
    return recorded;
  }

  private async prepare(tx: Tx, request: WriteRequest, draftId: string, confirmed: DraftConclusion) {
    const { draft, units } = await this.desk.hold(tx, request, draftId);
    const { officeId } = request.caller;
    const unit = units.find((each) => each.unitId === confirmed.unitId);
    if (!unit) throw commissionError.commission_unit_not_asked();
    const proposal = await this.proposals.of(tx, unit);
    const result = confirmed.result ?? proposal.result;
    if (result === null) throw commissionError.commission_result_open();
    const again = unit.state === 'concluded' && unit.eventNo !== null;
    if (again && !(await this.chain.isCancelled(tx, officeId, unit.eventNo)))
      throw commissionError.commission_result_stands();
    const occurredOn = confirmed.occurredOn ?? earlier(localDateOf(unit.dueAt), this.clock.today());
    const fields = confirmed.fields ?? (await this.fieldsOf(tx, officeId, occurredOn, result));
    return {
      draft,
      occurredOn,
      fields,
      itemId: proposal.receivedItem,
      order: orderOf(draft, unit, again, result, confirmed),
    };
  }

  /** The same event may have been recorded by hand before: the draft then follows it. */
  private async catchUp(request: WriteRequest, order: DraftOrder, eventNo: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { units } = await this.desk.hold(tx, request, order.draftId);
      const open = units.some(({ unitId, eventNo: known }) => unitId === order.unitIds[0] && known !== eventNo);
      if (open) await this.store(tx, [{ request, order, eventNo }]);
    });
  }

  private async fieldsOf(tx: Tx, officeId: number, day: LocalDate, result: CommissionResult) {
    const regulation = (await this.timelines.of(tx, officeId)).vocabularyAt(day)?.regulation;
    const asked = regulation?.eventShapes.get('commission')?.fields ?? new Map<string, 'required' | 'optional'>();
    const words = new Set(regulation?.domains.get('result')?.words.keys() ?? []);
    const fields = fieldsOfResult(result, { asked, words });
    if (fields === null)
      throw commissionError.commission_result_words({
        fields: [...asked].flatMap(([name, how]) => (how === 'required' ? name : [])).join('、'),
      });
    return fields;
  }
}

function orderOf(
  draft: CommissionedDraft,
  unit: AskedUnit,
  again: boolean,
  result: CommissionResult,
  { note = null, ...confirmed }: { readonly note?: string | null } & Omit<DraftConclusion, 'note'>,
): DraftOrder {
  return {
    draftId: draft.id,
    action: again ? 'conclude_again' : 'conclude',
    unitIds: [unit.unitId],
    input: { ...confirmed, note },
    more: { note, result, itemId: unit.itemId },
    changes: { result, extensionTo: null },
  };
}

const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b);
