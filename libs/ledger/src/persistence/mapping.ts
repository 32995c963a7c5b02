import type {
  ChainRecord,
  ClosedMonth,
  EventContent,
  LedgerEntry,
  LoggedEvent,
  RegulationInForce,
} from '../domain/records';
import { canonicalJson, type Json } from '@app/kernel';
import { EntryRow, EventRow, MonthRow, RegulationRow } from './rows';

export function toEvent(row: EventRow): LoggedEvent {
  return { ...row, content: JSON.parse(row.content) as EventContent } as LoggedEvent;
}

export function toEntry(row: EntryRow): LedgerEntry {
  const { sourceKind, sourceLevel, sourceDetail, ...same } = row;
  return { ...same, source: { kind: sourceKind, level: sourceLevel, detail: sourceDetail } };
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
    case 'ledger_event':
      return [EventRow, { ...appended.record, content: canonicalJson(appended.record.content as unknown as Json) }];
    case 'ledger_entry': {
      const { source, ...same } = appended.record;
      return [EntryRow, { ...same, sourceKind: source.kind, sourceLevel: source.level, sourceDetail: source.detail }];
    }
    case 'ledger_month':
      return [MonthRow, { ...appended.record }];
    case 'ledger_regulation':
      return [RegulationRow, { ...appended.record, signedOff: JSON.stringify(appended.record.signedOff) }];
  }
}
