import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { SubmissionModule } from '@app/submission';
import { ConfirmLateness } from './application/confirm-lateness';
import { AnswerDraft } from './application/answer-draft';
import { AskForDraft } from './application/ask-for-draft';
import { ConcludeDraft } from './application/conclude-draft';
import { DraftDesk } from './application/draft-desk';
import { FollowUpDraft } from './application/follow-up-draft';
import { ProposeResult } from './application/propose-result';
import { ReadCommissionedDrafts } from './application/read-commissioned-drafts';
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
import { CommissionedDraftsController } from './http/commissioned-drafts.controller';
import { CommissionsController } from './http/commissions.controller';
import { DecisionsController } from './http/decisions.controller';
import { ForwardsController } from './http/forwards.controller';
import { IncidentsController } from './http/incidents.controller';
import { LatenessController } from './http/lateness.controller';
import { InstructionsController } from './http/instructions.controller';
import { CommissionedDrafts } from './persistence/commissioned-drafts';

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
  AskForDraft,
  AnswerDraft,
  FollowUpDraft,
  ConcludeDraft,
  ReadCommissionedDrafts,
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
    CommissionedDraftsController,
  ],
  providers: [EventDesk, CommissionedDrafts, DraftDesk, ProposeResult, ...useCases],
  exports: useCases,
})
export class EditorialModule {}
