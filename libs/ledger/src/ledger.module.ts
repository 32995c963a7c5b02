import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { CloseMonth } from './application/close-month';
import { OpenLedger } from './application/open-ledger';
import { Posting } from './application/posting';
import { PostingLane } from './application/posting-lane';
import { PutRegulationInForce } from './application/put-regulation-in-force';
import { ReadLedger } from './application/read-ledger';
import { ReadStandings } from './application/read-standings';
import { RebuildStandings } from './application/rebuild-standings';
import { RecordEvent } from './application/record-event';
import { RegulationTimelines } from './application/regulation-timelines';
import { VerifyLedger } from './application/verify-ledger';
import { EntriesController } from './http/entries.controller';
import { EventsController } from './http/events.controller';
import { MonthsController } from './http/months.controller';
import { RegulationsController } from './http/regulations.controller';
import { EntryReader } from './persistence/entry-reader';
import { LedgerStore } from './persistence/ledger-store';
import { WholeLog } from './persistence/whole-log';

const services = [
  CloseMonth,
  OpenLedger,
  PostingLane,
  PutRegulationInForce,
  ReadLedger,
  ReadStandings,
  RebuildStandings,
  RecordEvent,
  RegulationTimelines,
  VerifyLedger,
];

@Module({
  imports: [DirectoryModule],
  controllers: [EntriesController, EventsController, MonthsController, RegulationsController],
  providers: [LedgerStore, EntryReader, WholeLog, Posting, ...services],
  exports: services,
})
export class LedgerModule {}
