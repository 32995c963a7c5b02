import { Inject, Module, type FactoryProvider } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { type ImportKind, ImportKinds } from '@app/platform';
import { SubmissionModule } from '@app/submission';
import { ConfirmUpperLines } from './application/confirm-upper-lines';
import { ForgetImports } from './application/forget-imports';
import { ForgetNotes } from './application/forget-notes';
import { ForgetUpperTitles } from './application/forget-upper-titles';
import { LoadUpperList } from './application/load-upper-list';
import { MatchUpperLines } from './application/match-upper-lines';
import { ReadUpperLists } from './application/read-upper-lists';
import { SettleUpperList } from './application/settle-upper-list';
import { StandingAdoptions } from './application/standing-adoptions';
import { UpperListsController } from './http/upper-lists.controller';
import { UpperLists } from './persistence/upper-lists';
import { AdoptIntoIssue } from './application/adopt-into-issue';
import { CallOffIssue } from './application/call-off-issue';
import { CloseIssue } from './application/close-issue';
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
import { ImportAdoptions } from './application/import-adoptions';
import { ImportAwards } from './application/import-awards';
import { ImportCommissions } from './application/import-commissions';
import { ImportDesk } from './application/import-desk';
import { ImportForwards } from './application/import-forwards';
import { ImportIncidents } from './application/import-incidents';
import { ImportInstructions } from './application/import-instructions';
import { ImportItems } from './application/import-items';
import type { ImportTable } from './application/import-table';
import { IssueColumns } from './application/issue-columns';
import { IssuePlaces } from './application/issue-places';
import { LayOutIssue } from './application/lay-out-issue';
import { CombineItems } from './application/combine-items';
import { MergeItems } from './application/merge-items';
import { OpenIssue } from './application/open-issue';
import { ReadIssues } from './application/read-issues';
import { ReadMergers } from './application/read-mergers';
import { ReadoptIntoIssue } from './application/readopt-into-issue';
import { RecordAdoption } from './application/record-adoption';
import { RecordAward } from './application/record-award';
import { RecordCommission } from './application/record-commission';
import { RecordDecision } from './application/record-decision';
import { RecordForward } from './application/record-forward';
import { RecordIncident } from './application/record-incident';
import { RecordInstruction } from './application/record-instruction';
import { RowImport } from './application/row-import';
import { RemoveFromIssue } from './application/remove-from-issue';
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
import { IssueLinesController } from './http/issue-lines.controller';
import { IssuesController } from './http/issues.controller';
import { MergersController } from './http/mergers.controller';
import { IssueCounters } from './persistence/issue-counters';
import { Issues } from './persistence/issues';
import { ItemMergers } from './persistence/item-mergers';

const tables = [
  ...[ImportItems, ImportAdoptions, ImportForwards, ImportInstructions],
  ...[ImportIncidents, ImportCommissions, ImportAwards],
];

const IMPORTS = Symbol('imports of items and events');

/** Every table within the same frame. */
const imports: FactoryProvider<readonly ImportKind[]> = {
  provide: IMPORTS,
  inject: [ImportDesk, ...tables],
  useFactory: (desk: ImportDesk, ...all: ImportTable<unknown>[]) => all.map((table) => new RowImport(desk, table)),
};

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
  OpenIssue,
  CallOffIssue,
  AdoptIntoIssue,
  ReadoptIntoIssue,
  RemoveFromIssue,
  LayOutIssue,
  CloseIssue,
  ReadIssues,
  MergeItems,
  CombineItems,
  ReadMergers,
];

const parts = [EventDesk, IssueColumns, IssuePlaces, IssueCounters, Issues, ItemMergers];
const upperLists = [
  ...[UpperLists, StandingAdoptions, MatchUpperLines, ReadUpperLists, ForgetUpperTitles],
  ...[LoadUpperList, SettleUpperList, ConfirmUpperLines],
];

@Module({
  imports: [DirectoryModule, LedgerModule, SubmissionModule],
  controllers: [
    UpperListsController,
    AdoptionsController,
    ForwardsController,
    InstructionsController,
    IncidentsController,
    CommissionsController,
    AwardsController,
    DecisionsController,
    CancellationsController,
    IssuesController,
    IssueLinesController,
    MergersController,
    LatenessController,
    CommissionedDraftsController,
  ],
  providers: [
    ...upperLists,
    ...parts,
    ForgetImports,
    ForgetNotes,
    CommissionedDrafts,
    DraftDesk,
    ProposeResult,
    ImportDesk,
    ...tables,
    imports,
    ...useCases,
  ],
  exports: [...useCases, ReadUpperLists],
})
export class EditorialModule {
  constructor(kinds: ImportKinds, @Inject(IMPORTS) imports: readonly ImportKind[]) {
    kinds.add(...imports);
  }
}
