import { Injectable } from '@nestjs/common';
import { invalidInput, monthOf, type Caller, type Json } from '@app/kernel';
import type { Tx } from '@app/platform';
import { readEvent, type RawEvent } from '@app/regulation';
import { seqOf } from '../domain/book';
import { ledgerError } from '../domain/errors';
import { divideFacts } from '../domain/facts';
import { naturalKey } from '../domain/natural-key';
import type { EventContent } from '../domain/records';
import { scopeOfEvent } from '../domain/scope';
import type { Alongside, Answered, Foresight, LaneWrite, Needs, OfficeState, OneOrMore, Prepared } from './lane-write';
import { PostingLane } from './posting-lane';
import { asJson, receiptOf, type Receipt } from './receipt';
import { SettleAgain, type Settling } from './settle-again';

/** An event with what is asked before it is recorded, and stored beside it. */
export interface EventPart {
  /** The event in the form of the event file, without id; units are unit ids as text. `facts` may say more of it (`Facts`). */
  readonly raw: Omit<RawEvent, 'id'>;
  /** Further checks and look-ups in the posting's transaction, before anything is written; may replace the event. */
  readonly check?: (tx: Tx, raw: Omit<RawEvent, 'id'>) => Promise<Omit<RawEvent, 'id'>>;
  /** What `check` will look up, so that it is read once for many events. */
  readonly foresight?: Foresight;
  /** Rows of the callers' own tables, in the same transaction. */
  readonly alongside?: OneOrMore<Alongside<Receipt>>;
}

/** What a use case of another context says when it records. */
interface Order {
  readonly caller: Pick<Caller, 'accountId' | 'officeId' | 'name'>;
  readonly idempotencyKey: string | null;
  readonly dryRun: boolean;
  readonly command: string;
  readonly input: Json;
}

/** An event to be recorded, as a use case of another context hands it over. */
export interface EventToRecord extends Order, EventPart {
  /** What stands in the log already, and not under this key, is refused with `recorded_before` instead of answered. */
  readonly refuseKnown?: boolean;
}

/** Events that stand or fall together, in the order in which they are recorded; each `check` sees the office as it is before all of them. */
export interface EventsToRecord extends Order {
  readonly parts: readonly EventPart[];
}

/** The one door through which events enter the log. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly lane: PostingLane,
    private readonly settleAgain: SettleAgain,
  ) {}

  async record(wanted: EventToRecord): Promise<Answered<Json> & { receipt: Receipt }> {
    const answered = await this.lane.submit(this.writeOf(wanted));
    return { ...answered, receipt: answered.answer as unknown as Receipt };
  }

  /** Refuses with `recorded_before` when one of them stands already while another does not. */
  async recordAll(wanted: EventsToRecord): Promise<Answered<Json> & { receipts: readonly Receipt[] }> {
    const answered = await this.lane.submit(this.writeOfAll(wanted));
    return { ...answered, receipts: answered.answer as unknown as readonly Receipt[] };
  }

  /** What was answered to these keys of an account; keys that were not used are left out. */
  async answersTo(tx: Tx, caller: EventToRecord['caller'], keys: readonly string[]): Promise<Map<string, Receipt>> {
    return this.lane.answersTo(tx, caller, keys) as Promise<Map<string, unknown>> as Promise<Map<string, Receipt>>;
  }

  private writeOf(wanted: EventToRecord): LaneWrite {
    const { caller, idempotencyKey, dryRun, command, input, foresight } = wanted;
    return {
      ...(foresight && { foresight }),
      caller,
      idempotencyKey,
      dryRun,
      command,
      input,
      prepare: async (tx, office) => {
        const content = contentOf(await checked(tx, wanted), office);
        return prepare(wanted, office, content, await this.settleAgain.forDecision(tx, office, content));
      },
    };
  }

  private writeOfAll({ parts, dryRun, ...order }: EventsToRecord): LaneWrite {
    return {
      ...order,
      dryRun,
      foresight: parts.flatMap(({ foresight }) => foresight ?? []),
      prepare: async (tx, office) => {
        const contents: EventContent[] = [];
        for (const part of parts) contents.push(contentOf(await checked(tx, part), office));
        for (const content of contents)
          if (await this.settleAgain.forDecision(tx, office, content))
            throw new Error('a decision on the result of a period is recorded alone');
        return {
          needs: needsOfAll(contents.map((content) => needsOf(content, office))),
          perform: (book, by) =>
            book.recordAll(contents, by, { dryRun }).map((recorded) => asJson(receiptOf(recorded, office.timeline))),
          alongside: parts.flatMap(({ alongside }, i) => [alongside ?? []].flat().map((each) => ofReceipt(each, i))),
        };
      },
    };
  }
}

async function checked(tx: Tx, { raw, check }: EventPart): Promise<Omit<RawEvent, 'id'>> {
  return check ? check(tx, raw) : raw;
}

function prepare(
  wanted: EventToRecord,
  office: OfficeState,
  content: EventContent,
  settling: Settling | null,
): Prepared<Json> {
  const { dryRun } = wanted;
  return {
    first: settling !== null,
    needs: { ...settling?.needs, ...needsOf(content, office) },
    perform: (book, by) => {
      const { seq } = book.head;
      const recorded = book.record(content, by, { dryRun, again: settling?.again ?? [] });
      if (wanted.refuseKnown && recorded.event.seq <= seq)
        throw ledgerError.recorded_before({ event: recorded.event.seq });
      return asJson(receiptOf(recorded, office.timeline));
    },
    ...(wanted.alongside && { alongside: wanted.alongside as unknown as OneOrMore<Alongside<Json>> }),
  };
}

/** What the book must hold to record the event. */
function needsOf(content: EventContent, { head }: OfficeState) {
  const target = seqOf(content.cancels ?? content.of ?? '');
  const month = monthOf(content.on);
  return {
    keys: [naturalKey(content)],
    scopes: content.item === null ? [] : [scopeOfEvent(content.item, 0)],
    seqs: target === null ? [] : [target],
    quotas: month < head.openMonth ? [{ month, units: content.units.map(({ unit }) => unit) }] : [],
  };
}

function needsOfAll(all: readonly ReturnType<typeof needsOf>[]): Needs {
  return {
    keys: all.flatMap(({ keys }) => keys),
    scopes: all.flatMap(({ scopes }) => scopes),
    seqs: all.flatMap(({ seqs }) => seqs),
    quotas: all.flatMap(({ quotas }) => quotas),
  };
}

/** What is stored beside one of several events, told of that one's receipt alone. */
function ofReceipt(each: Alongside<Receipt>, place: number): Alongside<Json> {
  return {
    ...each,
    row: (answers) => each.row?.((answers as unknown as readonly Receipt[])[place] as Receipt) ?? null,
  };
}

/** Reads the raw event with the vocabulary of the version that governs its date, or settles the period it decides. */
function contentOf(raw: Omit<RawEvent, 'id'>, office: OfficeState): EventContent {
  const { timeline } = office;
  const on = typeof raw['on'] === 'string' ? raw['on'] : '';
  const regulation = timeline.settling(periodIn(raw['of']))?.regulation ?? timeline.vocabularyAt(on)?.regulation;
  if (!regulation) throw ledgerError.no_regulation();
  const divided = divideFacts(regulation, raw);
  const read = readEvent(regulation, { ...divided.raw, id: 'new' }, (unit) => office.roster.has(unit));
  if ('problems' in read) throw invalidInput(read.problems);
  const { id: _id, ofResult, ...content } = { ...read.event, about: { ...read.event.about, ...divided.beside } };
  return ofResult === null ? content : { ...content, ofResult };
}

/** Of `of: {rule, period, unit}`. */
function periodIn(of: unknown): string {
  return typeof of === 'object' && of !== null && 'period' in of ? String(of.period) : '';
}
