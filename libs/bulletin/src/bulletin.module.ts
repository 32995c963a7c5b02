import { Module } from '@nestjs/common';
import { DownloadKinds, PageErrorRenderer } from '@app/platform';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { PurgeHooks, SubmissionModule } from '@app/submission';
import { BulletinDesk } from './application/bulletin-desk';
import { CheckRendering } from './application/check-rendering';
import { CountedEvents } from './application/counted-events';
import { DrawUpBulletin } from './application/draw-up-bulletin';
import { DrawUpQuarterlyTable } from './application/draw-up-quarterly-table';
import { EditParagraph } from './application/edit-paragraph';
import { EntryLines } from './application/entry-lines';
import { ExplainEntry } from './application/explain-entry';
import { GatherFigures } from './application/gather-figures';
import { KeepBulletinSettings } from './application/keep-bulletin-settings';
import { ListBehindFigure } from './application/list-behind-figure';
import { MoveBulletin } from './application/move-bulletin';
import { OrderRendering } from './application/order-rendering';
import { PrintTable } from './application/print-table';
import { PublishBulletin } from './application/publish-bulletin';
import { PurgeBulletins } from './application/purge-bulletins';
import { Quarters } from './application/quarters';
import { ReadBulletin } from './application/read-bulletin';
import { ShowEvent } from './application/show-event';
import { VerifyBulletins } from './application/verify-bulletins';
import { BulletinMovesController } from './http/bulletin-moves.controller';
import { BulletinRenderingsController } from './http/bulletin-renderings.controller';
import { BulletinSettingsController } from './http/bulletin-settings.controller';
import { BulletinsController } from './http/bulletins.controller';
import { ErrorPages } from './http/error-pages';
import { EvidencePagesController } from './http/evidence-pages.controller';
import { PageTemplates } from './http/page-templates';
import { SessionPagesController } from './http/session-pages.controller';
import { StandingsController } from './http/standings.controller';
import { Stylesheet } from './http/stylesheet';
import { StylesheetController } from './http/stylesheet.controller';
import { TablePagesController } from './http/table-pages.controller';
import { RenderingDownload } from './jobs/rendering-download';
import { KeptBulletinSettings } from './persistence/bulletin-settings';
import { Bulletins } from './persistence/bulletins';
import { BulletinAsHtml } from './rendering/bulletin-as-html';
import { RenderBulletin } from './rendering/render-bulletin';

/** Needs `UnitOfWork` and `Clock` from a global module, the identity module somewhere in the application, and `DownloadsModule`. */
@Module({
  imports: [DirectoryModule, LedgerModule, SubmissionModule],
  controllers: [
    BulletinMovesController,
    BulletinRenderingsController,
    BulletinSettingsController,
    BulletinsController,
    EvidencePagesController,
    SessionPagesController,
    StandingsController,
    StylesheetController,
    TablePagesController,
  ],
  providers: [
    BulletinAsHtml,
    BulletinDesk,
    Bulletins,
    CheckRendering,
    CountedEvents,
    DrawUpBulletin,
    DrawUpQuarterlyTable,
    EditParagraph,
    EntryLines,
    ExplainEntry,
    GatherFigures,
    KeepBulletinSettings,
    KeptBulletinSettings,
    ListBehindFigure,
    MoveBulletin,
    OrderRendering,
    PageTemplates,
    PrintTable,
    PublishBulletin,
    PurgeBulletins,
    Quarters,
    ReadBulletin,
    RenderBulletin,
    RenderingDownload,
    ShowEvent,
    Stylesheet,
    VerifyBulletins,
    { provide: PageErrorRenderer, useClass: ErrorPages },
  ],
  exports: [
    Bulletins,
    CheckRendering,
    DrawUpBulletin,
    DrawUpQuarterlyTable,
    KeepBulletinSettings,
    MoveBulletin,
    OrderRendering,
    PrintTable,
    PublishBulletin,
    ReadBulletin,
    RenderBulletin,
    VerifyBulletins,
  ],
})
export class BulletinModule {
  constructor(purges: PurgeHooks, bulletins: PurgeBulletins, kinds: DownloadKinds, renderings: RenderingDownload) {
    kinds.add(renderings);
    purges.add('bulletins', (tx, item) => bulletins.purge(tx, item));
  }
}
