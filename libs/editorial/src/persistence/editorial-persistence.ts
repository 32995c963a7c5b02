import type { PersistencePart } from '@app/platform';
import { AskedUnitRow, CommissionedDraftRow, DraftStepRow } from './commission-rows';
import { CreateIssue1700000000500 } from './migrations/1700000000500-create-issue';
import { CreateItemMerger1700000000501 } from './migrations/1700000000501-create-item-merger';
import { CreateCommissionedDraft1700000000540 } from './migrations/1700000000540-create-commissioned-draft';
import { IssueCounterRow, IssueLineRow, IssueRow, ItemMergerRow } from './rows';

export const editorialPersistence: PersistencePart = {
  entities: [IssueRow, IssueLineRow, IssueCounterRow, ItemMergerRow, CommissionedDraftRow, AskedUnitRow, DraftStepRow],
  migrations: [CreateIssue1700000000500, CreateItemMerger1700000000501, CreateCommissionedDraft1700000000540],
};
