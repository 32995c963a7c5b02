import type {
  ChainRecord,
  ClosedMonth,
  EventContent,
  LedgerEntry,
  LoggedEvent,
  RegulationInForce,
} from '../domain/records';
import { canonicalJson, type Json } from '@app/kernel';
import { storedContent } from '../domain/chain';
import { type EventWords, withWords, wordsOf } from '../domain/words';
import { EntryRow, EventRow, MonthRow, RegulationRow } from './rows';

export function toEvent({ words, ...row }: EventRow): LoggedEvent {
  const told = words === null ? {} : (JSON.parse(words) as EventWords);
  return { ...row, content: withWords(JSON.parse(row.content) as EventContent, told) } as LoggedEvent;
}

export function toEntry(row: EntryRow): LedgerEntry {
  // Spelled out: leaving fields out of a copy takes several times as long, and every entry read goes through here.
  return {
    officeId: row.officeId,
    seq: row.seq,
    scope: row.scope,
    eventSeq: row.eventSeq,
    causeSeq: row.causeSeq,
    unitId: row.unitId,
    person: row.person,
    asset: row.asset,
    amount: row.amount,
    occurredOn: row.occurredOn,
    period: row.period,
    bookedMonth: row.bookedMonth,
    rule: row.rule,
    row: row.row,
    clause: row.clause,
    regulationId: row.regulationId,
    regulationVersion: row.regulationVersion,
    regulationSha256: row.regulationSha256,
    arithmetic: row.arithmetic,
    reverses: row.reverses,
    source: { kind: row.sourceKind, level: row.sourceLevel, detail: row.sourceDetail },
    actorId: row.actorId,
    recordedAt: row.recordedAt,
    hash: row.hash,
  };
}

export function toClosedMonth(row: MonthRow): ClosedMonth {
  return { ...row };
}

export function toRegulationInForce(row: RegulationRow): RegulationInForce {
  return { ...row, signedOff: JSON.parse(row.signedOff) as string[] };
}

/** The row class and the plain row that stores a chain record. */
export function toRow(
  appended: ChainRecord,
): [typeof EventRow | typeof EntryRow | typeof MonthRow | typeof RegulationRow, object] {
  switch (appended.table) {
    case 'ledger_event': {
      const { record } = appended;
      const words = record.salt === null ? null : wordsOf(record.content, record.itemId);
      const row = { ...record, content: storedContent(record), words: words && canonicalJson(words as Json) };
      return [EventRow, row];
    }
    case 'ledger_entry': {
      const { kind: sourceKind, level: sourceLevel, detail: sourceDetail } = appended.record.source;
      return [EntryRow, { ...appended.record, sourceKind, sourceLevel, sourceDetail }];
    }
    case 'ledger_month':
      return [MonthRow, { ...appended.record }];
    case 'ledger_regulation':
      return [RegulationRow, { ...appended.record, signedOff: JSON.stringify(appended.record.signedOff) }];
  }
}
