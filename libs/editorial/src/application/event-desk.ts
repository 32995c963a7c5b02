import { Injectable } from '@nestjs/common';
import { invalidInput, type Json, type LocalDate } from '@app/kernel';
import { Directory } from '@app/directory';
import { type EventPart, RecordEvent, type Receipt } from '@app/ledger';
import type { Tx, WriteRequest } from '@app/platform';
import type { EventType, RawEvent } from '@app/regulation';
import {
  contributorsOf,
  type Contributor,
  ItemLife,
  participantsOf,
  ReadItems,
  type ContributorInput,
  type ItemMove,
  type SubmittedItem,
} from '@app/submission';
import { MergeItems } from './merge-items';

/** What all kinds of event have in common when somebody records them. */
export interface EventInput {
  readonly occurredOn: LocalDate;
  readonly itemId?: string;
  /** Who takes part, the lead first. Where an item is named they may be left out: its contributors are meant. */
  readonly contributors?: readonly ContributorInput[];
  /** Words of the regulation's vocabularies: `{form: single}`. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly note?: string;
}

export interface RecordedEvent {
  readonly receipt: Receipt;
  readonly replayed: boolean;
}

/** One kind of event on its way from a use case into the log. */
export interface DeskOrder {
  readonly command: string;
  readonly type: EventType;
  readonly input: EventInput;
  /** Keys of the event file beyond those of EventInput. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Whether the item's own contributors stand in when none are given; instructions find theirs by assessment. */
  readonly contributorsOfItem?: boolean;
  /** Where the event is also a step of its item. Refused where the item's life does not allow it. A lateness is confirmed too by an incident that stands already. */
  readonly step?: { readonly action: 'adopt' | 'forward' | 'instruct' | 'confirm_lateness'; readonly words?: string };
  /** Looks up what only the database knows, such as a publication by its present title; `facts` from lists of the office. */
  readonly resolve?: (tx: Tx, item: SubmittedItem | null) => Promise<Readonly<Record<string, unknown>>>;
  /** Rows of editorial's own tables, in the same transaction. */
  readonly alongside?: EventPart['alongside'];
}

/** Checks item and units against the office and hands the event to the ledger. */
@Injectable()
export class EventDesk {
  constructor(
    private readonly events: RecordEvent,
    private readonly directory: Directory,
    private readonly items: ReadItems,
    private readonly life: ItemLife,
    private readonly mergeItems: MergeItems,
  ) {}

  async record(request: WriteRequest, order: DeskOrder): Promise<RecordedEvent> {
    const { command, input } = order;
    const { receipt, replayed } = await this.events.record({
      ...request,
      command,
      input: input as unknown as Json,
      ...this.part(request, order),
    });
    return { receipt, replayed };
  }

  /** The same as a part of what is recorded together with it. */
  part(request: WriteRequest, order: Omit<DeskOrder, 'command'>): EventPart {
    const { type, input, more, step, alongside } = order;
    let publication = '';
    return {
      foresight: {
        read: step ? this.life.hold : this.items.foresee,
        keys: input.itemId === undefined ? [] : [input.itemId],
      },
      raw: { ...input.fields, type, on: input.occurredOn, ...more },
      check: async (tx, raw) => {
        const complete = await this.complete(tx, request.caller.officeId, order);
        if (typeof complete['pub'] === 'string') publication = complete['pub'];
        return { ...raw, ...complete };
      },
      alongside: [...(step ? [this.stepOf(request, step, () => publication)] : []), ...[alongside ?? []].flat()],
    };
  }

  /** The item itself, its step, and the link to the publication or the row of its urgency: three rows. */
  private stepOf(request: WriteRequest, step: NonNullable<DeskOrder['step']>, publication: () => string) {
    const whenKnown = step.action === 'confirm_lateness';
    return { store: this.life.store, rowsEach: 3, whenKnown, row: moveOf(request, step, publication) };
  }

  private async complete(tx: Tx, officeId: number, order: Omit<DeskOrder, 'command'>): Promise<RawEvent> {
    const { input, more, contributorsOfItem, resolve } = order;
    const item = await this.itemOf(tx, officeId, order);
    const contributors = input.contributors
      ? contributorsOf(input.contributors)
      : contributorsOfItem
        ? await this.contributorsOf(tx, item)
        : [];
    // Units are checked on the day of the item, not of the event: a unit merged since keeps what it wrote.
    const on = item?.submittedOn ?? input.occurredOn;
    await this.directory.requireUnits(
      tx,
      officeId,
      contributors.map(({ unitId }) => unitId),
      on,
    );
    const resolved = await resolve?.(tx, item);
    refuseReserved(input.fields ?? {}, { ...more, ...resolved });
    return {
      ...describe(item, input),
      ...(contributors.length > 0 ? { units: participantsOf(contributors) } : {}),
      ...resolved,
    };
  }

  private async contributorsOf(tx: Tx, item: SubmittedItem | null): Promise<readonly Contributor[]> {
    return item ? this.mergeItems.contributorsOf(tx, item) : [];
  }

  private async itemOf(
    tx: Tx,
    officeId: number,
    { input, step }: Pick<DeskOrder, 'input' | 'step'>,
  ): Promise<SubmittedItem | null> {
    if (input.itemId === undefined) return null;
    // Only lateness names its item in the address.
    if (step?.action === 'confirm_lateness') return this.life.requireHere(tx, officeId, input.itemId, step.action);
    if (step) return this.life.require(tx, officeId, input.itemId, step.action);
    return this.items.require(tx, officeId, input.itemId);
  }
}

function moveOf(
  { caller }: WriteRequest,
  { action, words }: NonNullable<DeskOrder['step']>,
  publication: () => string,
) {
  return ({ event }: Receipt): ItemMove => ({
    officeId: caller.officeId,
    itemId: event.itemId ?? '',
    action,
    actor: { id: caller.accountId, name: caller.name },
    at: new Date(event.recordedAt),
    details: { event: event.no, ...(action === 'adopt' ? { publication: publication() } : {}) },
    words: words ?? null,
  });
}

/** Keys of the event file that are no words of a vocabulary: a caller who may set them could record what its role may not. */
const RESERVED = [
  ...['id', 'type', 'on', 'item', 'units', 'of', 'cancels', 'by', 'row', 'clause', 'amount'],
  ...['reason', 'issue', 'leader', 'title', 'note', 'facts'],
];

function refuseReserved(fields: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>>): void {
  const taken = Object.keys(fields).filter((key) => RESERVED.includes(key) || Object.hasOwn(more, key));
  if (taken.length > 0)
    throw invalidInput(
      taken.map((key) => ({
        field: `fields.${key}`,
        code: 'reserved_field',
        message: `fields 中不能写“${key}”，它由请求的其他字段决定，请删去`,
      })),
    );
}

function describe(item: SubmittedItem | null, { note }: EventInput): RawEvent {
  return { ...(item ? { item: item.id, title: item.title } : {}), ...(note === undefined ? {} : { note }) };
}
