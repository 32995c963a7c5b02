import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { EditorialModule } from '@app/editorial';
import { LedgerModule } from '@app/ledger';
import { DownloadKinds, JobHandlers } from '@app/platform';
import { PurgeHooks, SubmissionModule } from '@app/submission';
import { AnnounceYearEnd } from './application/announce-year-end';
import { ConcludeYearEnd } from './application/conclude-year-end';
import { ConfirmStatement } from './application/confirm-statement';
import { DecidePeriodSettings } from './application/decide-period-settings';
import { DecideYearEndScheme } from './application/decide-year-end-scheme';
import { DisputedSubjects } from './application/disputed-subjects';
import { DrawUpYearEnd } from './application/draw-up-year-end';
import { GatherYear } from './application/gather-year';
import { GuardClosing } from './application/guard-closing';
import { JudgeNominee } from './application/judge-nominee';
import { ObjectionDesk } from './application/objection-desk';
import { OrderCertificates } from './application/order-certificates';
import { PeriodDesk } from './application/period-desk';
import { PlanReminders } from './application/plan-reminders';
import { ReadObjections } from './application/read-objections';
import { ReadOpenMatters } from './application/read-open-matters';
import { ReadPeriod } from './application/read-period';
import { ReadStatement } from './application/read-statement';
import { ReadYearEnds } from './application/read-year-ends';
import { Reminders } from './application/reminders';
import { StatementParts } from './application/statement-parts';
import { VerifyAssessment } from './application/verify-assessment';
import { YearEndDesk } from './application/year-end-desk';
import { YearEndReminders } from './application/year-end-reminders';
import { ObjectionsController } from './http/objections.controller';
import { PeriodsController } from './http/periods.controller';
import { StatementsController } from './http/statements.controller';
import { YearEndMovesController } from './http/year-end-moves.controller';
import { YearEndSchemeController } from './http/year-end-scheme.controller';
import { YearEndsController } from './http/year-ends.controller';
import { CertificatesDownload } from './jobs/certificates-download';
import { ReminderJob } from './jobs/reminder';
import { YearEndReminderJob } from './jobs/year-end-reminder';
import { Counters } from './persistence/counters';
import { Objections } from './persistence/objections';
import { OfficePeriodSettings } from './persistence/period-settings';
import { Periods } from './persistence/periods';
import { YearEndSchemes } from './persistence/year-end-schemes';
import { YearEnds } from './persistence/year-ends';

/** Needs `JobsModule`, which looks at days that come near, and `DownloadsModule`, where lists of certificates wait. */
@Module({
  imports: [DirectoryModule, LedgerModule, SubmissionModule, EditorialModule],
  controllers: [
    PeriodsController,
    ObjectionsController,
    StatementsController,
    YearEndSchemeController,
    YearEndsController,
    YearEndMovesController,
  ],
  providers: [
    AnnounceYearEnd,
    CertificatesDownload,
    ConcludeYearEnd,
    ConfirmStatement,
    Counters,
    DecidePeriodSettings,
    DecideYearEndScheme,
    DisputedSubjects,
    DrawUpYearEnd,
    GatherYear,
    GuardClosing,
    JudgeNominee,
    ObjectionDesk,
    Objections,
    OfficePeriodSettings,
    OrderCertificates,
    PeriodDesk,
    Periods,
    PlanReminders,
    ReadObjections,
    ReadOpenMatters,
    ReadPeriod,
    ReadStatement,
    ReadYearEnds,
    ReminderJob,
    Reminders,
    StatementParts,
    VerifyAssessment,
    YearEndDesk,
    YearEndReminderJob,
    YearEndReminders,
    YearEndSchemes,
    YearEnds,
  ],
  exports: [VerifyAssessment],
})
export class AssessmentModule {
  constructor(
    purges: PurgeHooks,
    objections: Objections,
    handlers: JobHandlers,
    reminder: ReminderJob,
    yearEndReminder: YearEndReminderJob,
    kinds: DownloadKinds,
    certificates: CertificatesDownload,
  ) {
    handlers.add(reminder, yearEndReminder);
    kinds.add(certificates);
    purges.add('objections', (tx, { officeId, itemId }) => objections.purge(tx, officeId, itemId));
  }
}
