import { Module } from '@nestjs/common';
import { DirectoryModule } from '@app/directory';
import { LedgerModule } from '@app/ledger';
import { HandIn } from './application/hand-in';
import { ItemLife } from './application/item-life';
import { ReadItems } from './application/read-items';
import { SaveDraft } from './application/save-draft';
import { SignOffDraft } from './application/sign-off-draft';
import { SubmitDraft } from './application/submit-draft';
import { SubmitItem } from './application/submit-item';
import { WithdrawItem } from './application/withdraw-item';
import { WorkOnItem } from './application/work-on-item';
import { WorkingText } from './application/working-text';
import { DraftsController } from './http/drafts.controller';
import { ItemStepsController } from './http/item-steps.controller';
import { ItemsController } from './http/items.controller';
import { ItemAdoptions } from './persistence/item-adoptions';
import { ItemDrafts } from './persistence/item-drafts';
import { ItemList } from './persistence/item-list';
import { ItemRevisions } from './persistence/item-revisions';
import { ItemSteps } from './persistence/item-steps';
import { Items } from './persistence/items';

const tables = [Items, ItemList, ItemSteps, ItemRevisions, ItemDrafts, ItemAdoptions];
const useCases = [ReadItems, SubmitItem, SaveDraft, SignOffDraft, SubmitDraft, WithdrawItem, WorkOnItem];

@Module({
  imports: [DirectoryModule, LedgerModule],
  controllers: [ItemsController, DraftsController, ItemStepsController],
  providers: [...tables, ItemLife, WorkingText, HandIn, ...useCases],
  exports: [ItemLife, ReadItems, SubmitItem, SaveDraft, SubmitDraft, WorkOnItem],
})
export class SubmissionModule {}
