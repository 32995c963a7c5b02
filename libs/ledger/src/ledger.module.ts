import { Module } from '@nestjs/common';
import { DirectoryModule, GroupTitles, UnitChanges } from '@app/directory';
import { DownloadKinds, JobHandlers } from '@app/platform';
import { ChainEnds } from './application/chain-ends';
import { CheckDraft } from './application/check-draft';
import { CloseMonth } from './application/close-month';
import { ClosingGuards } from './application/closing-guards';
import { FindEvents } from './application/find-events';
import { FollowChain } from './application/follow-chain';
import { KeepGroups } from './application/keep-groups';
import { LaneMetrics } from './application/lane-metrics';
import { OpenLedger } from './application/open-ledger';
import { OrderSimulation } from './application/order-simulation';
import { Posting } from './application/posting';
import { PostingLane } from './application/posting-lane';
import { PurgeWords } from './application/purge-words';
import { PutRegulationInForce } from './application/put-regulation-in-force';
import { ReadLedger } from './application/read-ledger';
import { ReadRegulation } from './application/read-regulation';
import { ReadPending } from './application/read-pending';
import { ReadPeriodSums } from './application/read-period-sums';
import { ReadResults } from './application/read-results';
import { ReadStandings } from './application/read-standings';
import { RebuildStandings } from './application/rebuild-standings';
import { RecordEvent } from './application/record-event';
import { RegulationTimelines } from './application/regulation-timelines';
import { SettleAgain } from './application/settle-again';
import { SimulateRegulation } from './application/simulate-regulation';
import { VerifyLedger } from './application/verify-ledger';
import { EntriesController } from './http/entries.controller';
import { EventExportsController } from './http/event-exports.controller';
import { EventsController } from './http/events.controller';
import { LedgerJobsController } from './http/ledger-jobs.controller';
import { MonthsController } from './http/months.controller';
import { RegulationDraftsController } from './http/regulation-drafts.controller';
import { RegulationsController } from './http/regulations.controller';
import { ResultsController } from './http/results.controller';
import { EventsDownload } from './jobs/events-download';
import { RebuildJob } from './jobs/rebuild';
import { SimulationJob } from './jobs/simulation';
import { VerificationJob } from './jobs/verification';
import { EntryReader } from './persistence/entry-reader';
import { EventFinder } from './persistence/event-finder';
import { EventWords } from './persistence/event-words';
import { LedgerStore } from './persistence/ledger-store';
import { PeriodSums } from './persistence/period-sums';
import { WholeLog } from './persistence/whole-log';

const services = [
  ChainEnds,
  CloseMonth,
  ClosingGuards,
  FindEvents,
  FollowChain,
  OpenLedger,
  PostingLane,
  PurgeWords,
  PutRegulationInForce,
  ReadLedger,
  ReadPending,
  ReadPeriodSums,
  ReadRegulation,
  ReadResults,
  ReadStandings,
  RebuildStandings,
  RecordEvent,
  RegulationTimelines,
  SimulateRegulation,
  VerifyLedger,
];

/** Needs `JobsModule` and `DownloadsModule`: verifying, rebuilding and trying a draft are jobs, and lists are exported. */
@Module({
  imports: [DirectoryModule],
  controllers: [
    EntriesController,
    EventsController,
    EventExportsController,
    LedgerJobsController,
    MonthsController,
    RegulationDraftsController,
    RegulationsController,
    ResultsController,
  ],
  providers: [
    LedgerStore,
    EventWords,
    EntryReader,
    EventFinder,
    WholeLog,
    KeepGroups,
    LaneMetrics,
    PeriodSums,
    Posting,
    SettleAgain,
    CheckDraft,
    EventsDownload,
    OrderSimulation,
    RebuildJob,
    SimulationJob,
    VerificationJob,
    ...services,
  ],
  exports: services,
})
export class LedgerModule {
  constructor(
    handlers: JobHandlers,
    rebuild: RebuildJob,
    verification: VerificationJob,
    simulation: SimulationJob,
    kinds: DownloadKinds,
    events: EventsDownload,
    changes: UnitChanges,
    groups: KeepGroups,
    titles: GroupTitles,
    regulations: RegulationTimelines,
  ) {
    handlers.add(rebuild, verification, simulation);
    kinds.add(events);
    changes.ask((tx, change) => groups.object(tx, change));
    titles.ask((tx, officeId) => regulations.groupTitles(tx, officeId));
  }
}
