import { Module } from '@nestjs/common';
import { PageErrorRenderer } from '@app/platform';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { SubmissionModule } from '@app/submission';
import { CountedEvents } from './application/counted-events';
import { DrawUpQuarterlyTable } from './application/draw-up-quarterly-table';
import { EntryLines } from './application/entry-lines';
import { ExplainEntry } from './application/explain-entry';
import { ListBehindFigure } from './application/list-behind-figure';
import { PrintTable } from './application/print-table';
import { Quarters } from './application/quarters';
import { ShowEvent } from './application/show-event';
import { ErrorPages } from './http/error-pages';
import { EvidencePagesController } from './http/evidence-pages.controller';
import { PageTemplates } from './http/page-templates';
import { SessionPagesController } from './http/session-pages.controller';
import { StandingsController } from './http/standings.controller';
import { Stylesheet } from './http/stylesheet';
import { StylesheetController } from './http/stylesheet.controller';
import { TablePagesController } from './http/table-pages.controller';

/** Needs `UnitOfWork` and `Clock` from a global module, and the identity module somewhere in the application. */
@Module({
  imports: [DirectoryModule, LedgerModule, SubmissionModule],
  controllers: [
    EvidencePagesController,
    SessionPagesController,
    StandingsController,
    StylesheetController,
    TablePagesController,
  ],
  providers: [
    CountedEvents,
    DrawUpQuarterlyTable,
    EntryLines,
    ExplainEntry,
    ListBehindFigure,
    PageTemplates,
    PrintTable,
    Quarters,
    ShowEvent,
    Stylesheet,
    { provide: PageErrorRenderer, useClass: ErrorPages },
  ],
  exports: [DrawUpQuarterlyTable, PrintTable],
})
export class BulletinModule {}
