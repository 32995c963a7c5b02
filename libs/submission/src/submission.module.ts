import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { AuditModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { DownloadKinds } from '@app/platform';
import { AttachFile } from './application/attach-file';
import { CompareRevisions } from './application/compare-revisions';
import { DecideSettings } from './application/decide-settings';
import { DeclareUrgent } from './application/declare-urgent';
import { FollowUpItem } from './application/follow-up-item';
import { JudgeLateness } from './application/judge-lateness';
import { ReadUrgency } from './application/read-urgency';
import { RecordFirstReport } from './application/record-first-report';
import { EditText } from './application/edit-text';
import { DuplicateWindow } from './application/duplicate-window';
import { FindDuplicates } from './application/find-duplicates';
import { FindRetitled } from './application/find-retitled';
import { ForgetFingerprints } from './application/forget-fingerprints';
import { HandIn } from './application/hand-in';
import { ItemLife } from './application/item-life';
import { PurgeHooks } from './application/purge-hooks';
import { PurgeItem } from './application/purge-item';
import { ReadAttachments } from './application/read-attachments';
import { ReadItems } from './application/read-items';
import { SaveDraft } from './application/save-draft';
import { ScreenText } from './application/screen-text';
import { SignOffDraft } from './application/sign-off-draft';
import { StartCombinedItem } from './application/start-combined-item';
import { SubmitDraft } from './application/submit-draft';
import { SubmitItem } from './application/submit-item';
import { WithdrawItem } from './application/withdraw-item';
import { WorkOnItem } from './application/work-on-item';
import { WorkingText } from './application/working-text';
import { AttachmentsController } from './http/attachments.controller';
import { DraftsController } from './http/drafts.controller';
import { DuplicatesController } from './http/duplicates.controller';
import { ItemExportsController } from './http/item-exports.controller';
import { ItemStepsController } from './http/item-steps.controller';
import { ItemTextsController } from './http/item-texts.controller';
import { ItemsController } from './http/items.controller';
import { SettingsController } from './http/settings.controller';
import { UrgencyController } from './http/urgency.controller';
import { UrgentItemsController } from './http/urgent-items.controller';
import { ItemsDownload } from './jobs/items-download';
import { DuplicateWindows } from './persistence/duplicate-windows';
import { Fingerprints } from './persistence/fingerprints';
import { ItemAdoptions } from './persistence/item-adoptions';
import { ItemAttachments } from './persistence/item-attachments';
import { ItemDrafts } from './persistence/item-drafts';
import { ItemList } from './persistence/item-list';
import { ItemRevisions } from './persistence/item-revisions';
import { ItemSteps } from './persistence/item-steps';
import { ItemWords } from './persistence/item-words';
import { Items } from './persistence/items';
import { OfficeChoices } from './persistence/office-choices';
import { UrgentItems } from './persistence/urgent-items';

const tables = [
  ItemAttachments,
  Items,
  ItemList,
  ItemSteps,
  ItemRevisions,
  ItemDrafts,
  ItemAdoptions,
  ItemWords,
  OfficeChoices,
  UrgentItems,
];
const urgency = [DeclareUrgent, RecordFirstReport, FollowUpItem, JudgeLateness, ReadUrgency];
const useCases = [
  AttachFile,
  ReadAttachments,
  ReadItems,
  SubmitItem,
  SaveDraft,
  SignOffDraft,
  StartCombinedItem,
  SubmitDraft,
  WithdrawItem,
  WorkOnItem,
  EditText,
];
const duplicates = [Fingerprints, DuplicateWindows, FindDuplicates, DuplicateWindow, FindRetitled, ForgetFingerprints];

@Module({
  imports: [DirectoryModule, AuditModule, LedgerModule],
  controllers: [
    ItemsController,
    ItemExportsController,
    DraftsController,
    ItemStepsController,
    ItemTextsController,
    UrgencyController,
    UrgentItemsController,
    AttachmentsController,
    SettingsController,
    DuplicatesController,
  ],
  providers: [
    ...tables,
    ...useCases,
    ...urgency,
    ...duplicates,
    ...[
      ItemLife,
      WorkingText,
      HandIn,
      CompareRevisions,
      DecideSettings,
      ScreenText,
      PurgeHooks,
      PurgeItem,
      ItemsDownload,
    ],
  ],
  exports: [
    FindDuplicates,
    FindRetitled,
    JudgeLateness,
    ItemLife,
    PurgeHooks,
    ScreenText,
    OfficeChoices,
    ReadItems,
    ReadUrgency,
    SubmitItem,
    SaveDraft,
    StartCombinedItem,
    SubmitDraft,
    WorkOnItem,
  ],
})
export class SubmissionModule {
  constructor(purges: PurgeHooks, attaching: AttachFile, kinds: DownloadKinds, items: ItemsDownload) {
    kinds.add(items);
    purges.add('attachments', (tx, { itemId }) => attaching.purge(tx, itemId));
  }
}
