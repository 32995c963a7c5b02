import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { EditorialModule } from '@app/editorial';
import { LedgerModule } from '@app/ledger';
import { JobHandlers } from '@app/platform';
import { PurgeHooks, SubmissionModule } from '@app/submission';
import { ConfirmStatement } from './application/confirm-statement';
import { GuardClosing } from './application/guard-closing';
import { ObjectionDesk } from './application/objection-desk';
import { PeriodDesk } from './application/period-desk';
import { ReadObjections } from './application/read-objections';
import { ReadPeriod } from './application/read-period';
import { ReadStatement } from './application/read-statement';
import { Reminders } from './application/reminders';
import { StatementParts } from './application/statement-parts';
import { VerifyAssessment } from './application/verify-assessment';
import { ObjectionsController } from './http/objections.controller';
import { PeriodsController } from './http/periods.controller';
import { StatementsController } from './http/statements.controller';
import { ReminderJob } from './jobs/reminder';
import { Objections } from './persistence/objections';
import { Periods } from './persistence/periods';

/** Needs `JobsModule`: days that come near are looked at by jobs. */
@Module({
  imports: [DirectoryModule, LedgerModule, SubmissionModule, EditorialModule],
  controllers: [PeriodsController, ObjectionsController, StatementsController],
  providers: [
    ConfirmStatement,
    GuardClosing,
    ObjectionDesk,
    Objections,
    PeriodDesk,
    Periods,
    ReadObjections,
    ReadPeriod,
    ReadStatement,
    ReminderJob,
    Reminders,
    StatementParts,
    VerifyAssessment,
  ],
  exports: [VerifyAssessment],
})
export class AssessmentModule {
  constructor(purges: PurgeHooks, objections: Objections, handlers: JobHandlers, reminder: ReminderJob) {
    handlers.add(reminder);
    purges.add('objections', (tx, { officeId, itemId }) => objections.purge(tx, officeId, itemId));
  }
}
