import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { SubmissionModule } from '@app/submission';
import { ConfirmLateness } from './application/confirm-lateness';
import { EventDesk } from './application/event-desk';
import { CancelEvent } from './application/cancel-event';
import { RecordAdoption } from './application/record-adoption';
import { RecordAward } from './application/record-award';
import { RecordCommission } from './application/record-commission';
import { RecordDecision } from './application/record-decision';
import { RecordForward } from './application/record-forward';
import { RecordIncident } from './application/record-incident';
import { RecordInstruction } from './application/record-instruction';
import { AdoptionsController } from './http/adoptions.controller';
import { AwardsController } from './http/awards.controller';
import { CancellationsController } from './http/cancellations.controller';
import { CommissionsController } from './http/commissions.controller';
import { DecisionsController } from './http/decisions.controller';
import { ForwardsController } from './http/forwards.controller';
import { IncidentsController } from './http/incidents.controller';
import { LatenessController } from './http/lateness.controller';
import { InstructionsController } from './http/instructions.controller';

const useCases = [
  RecordAdoption,
  RecordForward,
  RecordInstruction,
  RecordIncident,
  RecordCommission,
  RecordAward,
  RecordDecision,
  CancelEvent,
  ConfirmLateness,
];

@Module({
  imports: [DirectoryModule, LedgerModule, SubmissionModule],
  controllers: [
    AdoptionsController,
    ForwardsController,
    InstructionsController,
    IncidentsController,
    CommissionsController,
    AwardsController,
    DecisionsController,
    CancellationsController,
    LatenessController,
  ],
  providers: [EventDesk, ...useCases],
  exports: useCases,
})
export class EditorialModule {}
