import { Injectable } from '@nestjs/common';
import { invalidInput, type Caller, type Json } from '@app/kernel';
import type { Tx } from '@app/platform';
import { readEvent, type RawEvent } from '@app/regulation';
import { monthOf } from '@app/kernel';
import { seqOf } from '../domain/book';
import { ledgerError } from '../domain/errors';
import { naturalKey } from '../domain/natural-key';
import type { EventContent } from '../domain/records';
import { scopeOfEvent } from '../domain/scope';
import type { Alongside, Answered, Foresight, LaneWrite, OfficeState, Prepared } from './lane-write';
import { PostingLane } from './posting-lane';
import { asJson, receiptOf, type Receipt } from './receipt';

/** An event to be recorded, as a use case of another context hands it over. */
export interface EventToRecord {
  readonly caller: Pick<Caller, 'accountId' | 'officeId' | 'name'>;
  readonly idempotencyKey: string | null;
  readonly dryRun: boolean;
  readonly command: string;
  readonly input: Json;
  /** The event in the form of the event file, without id; units are unit ids as text. */
  readonly raw: Omit<RawEvent, 'id'>;
  /** Further checks and look-ups in the posting's transaction, before anything is written; may replace the event. */
  readonly check?: (tx: Tx, raw: Omit<RawEvent, 'id'>) => Promise<Omit<RawEvent, 'id'>>;
  /** What `check` will look up, so that it is read once for many events. */
  readonly foresight?: Foresight;
  /** A row of the caller's own table, in the same transaction. */
  readonly alongside?: Alongside<Receipt>;
}

/** The one door through which events enter the log. */
@Injectable()
export class RecordEvent {
  constructor(private readonly lane: PostingLane) {}

  async record(wanted: EventToRecord): Promise<Answered<Json> & { receipt: Receipt }> {
    const answered = await this.lane.submit(writeOf(wanted));
    return { ...answered, receipt: answered.answer as unknown as Receipt };
  }
}

function writeOf(wanted: EventToRecord): LaneWrite {
  const { caller, idempotencyKey, dryRun, command, input, foresight } = wanted;
  return {
    ...(foresight && { foresight }),
    caller,
    idempotencyKey,
    dryRun,
    command,
    input,
    prepare: async (tx, office) =>
      prepare(wanted, office, wanted.check ? await wanted.check(tx, wanted.raw) : wanted.raw),
  };
}

function prepare(wanted: EventToRecord, office: OfficeState, raw: Omit<RawEvent, 'id'>): Prepared<Json> {
  const content = contentOf(raw, office);
  const scopes = content.item === null ? [] : [scopeOfEvent(content.item, 0)];
  const target = seqOf(content.cancels ?? content.of ?? '');
  const month = monthOf(content.on);
  return {
    needs: {
      keys: [naturalKey(content)],
      scopes,
      seqs: target === null ? [] : [target],
      quotas: month < office.head.openMonth ? [{ month, units: content.units.map((u) => u.unit) }] : [],
    },
    perform: (book, by) => asJson(receiptOf(book.record(content, by, { dryRun: wanted.dryRun }), office.timeline)),
    ...(wanted.alongside && { alongside: wanted.alongside as unknown as Alongside<Json> }),
  };
}

/** Reads the raw event with the vocabulary of the version that governs its date. */
function contentOf(raw: Omit<RawEvent, 'id'>, office: OfficeState): EventContent {
  const version = office.timeline.vocabularyAt(typeof raw['on'] === 'string' ? raw['on'] : '');
  if (!version) throw ledgerError.no_regulation();
  const read = readEvent(version.regulation, { ...raw, id: 'new' }, (unit) => office.roster.has(unit));
  if ('problems' in read) throw invalidInput(read.problems);
  const { id: _id, ofResult, ...content } = read.event;
  if (ofResult !== null) throw ledgerError.result_not_decidable({ rule: ofResult.rule, period: ofResult.period });
  return content;
}
