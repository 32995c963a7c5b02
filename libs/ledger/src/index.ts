export { ledgerPersistence } from './persistence/ledger-persistence';
export type { EntryFilter, EventFilter } from './persistence/entry-reader';
export { LedgerModule } from './ledger.module';
export { ChainEnds } from './application/chain-ends';
export { type ChainStretch, FollowChain } from './application/follow-chain';
export { ClosingGuards } from './application/closing-guards';
export { CloseMonth, type MonthClosed } from './application/close-month';
export { OpenLedger } from './application/open-ledger';
export { eventsWithoutWords, PurgeWords } from './application/purge-words';
export { PutRegulationInForce, type RegulationFiles } from './application/put-regulation-in-force';
export { FindEvents, type EventsAsked, type FoundEvent } from './application/find-events';
export type { EventOrder } from './persistence/event-finder';
export { ReadLedger, type Explanation, type Net } from './application/read-ledger';
export { type PendingMatter, ReadPending } from './application/read-pending';
export { type AdjustmentSum, type EventSum, ReadPeriodSums } from './application/read-period-sums';
export type { FaultSum } from './domain/fault-sums';
export { ReadResults, type ResultsOfPeriod } from './application/read-results';
export { ReadStandings, type Standings } from './application/read-standings';
export { RebuildStandings } from './application/rebuild-standings';
export type { Alongside } from './application/lane-write';
export { RecordEvent, type EventPart, type EventToRecord } from './application/record-event';
export {
  receiptEntry,
  receiptEvent,
  scaleOf,
  type Receipt,
  type ReceiptEntry,
  type ReceiptEvent,
} from './application/receipt';
export { ReceiptResponse } from './http/receipt.response';
export { RegulationTimelines } from './application/regulation-timelines';
export { SimulateRegulation, type SimulatedDays, type Simulation } from './application/simulate-regulation';
export { VerifyLedger } from './application/verify-ledger';
export type { VerifyOptions } from './application/ledger-verification';
export { COUNT, type SourceSum } from './domain/cells';
export { ledgerError } from './domain/errors';
export type { ClosedMonth, Head, LedgerEntry, LoggedEvent } from './domain/records';
export { ruleTitle } from './domain/rule-title';
export { ranksOf, type ListedUnit, type Standing } from './domain/standings';
export type { RegulationTimeline } from './domain/timeline';
