import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { EditorialModule } from '@app/editorial';
import { LedgerModule } from '@app/ledger';
import { PurgeHooks, SubmissionModule } from '@app/submission';
import { ConfirmStatement } from './application/confirm-statement';
import { GuardClosing } from './application/guard-closing';
import { ObjectionDesk } from './application/objection-desk';
import { PeriodDesk } from './application/period-desk';
import { ReadObjections } from './application/read-objections';
import { ReadPeriod } from './application/read-period';
import { ReadStatement } from './application/read-statement';
import { StatementParts } from './application/statement-parts';
import { VerifyAssessment } from './application/verify-assessment';
import { ObjectionsController } from './http/objections.controller';
import { PeriodsController } from './http/periods.controller';
import { StatementsController } from './http/statements.controller';
import { Objections } from './persistence/objections';
import { Periods } from './persistence/periods';

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
    StatementParts,
    VerifyAssessment,
  ],
  exports: [VerifyAssessment],
})
export class AssessmentModule {
  constructor(purges: PurgeHooks, objections: Objections) {
    purges.add('objections', (tx, { officeId, itemId }) => objections.purge(tx, officeId, itemId));
  }
}
