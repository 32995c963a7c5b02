import type { PersistencePart } from '@app/platform';
import { UpperList1700000000520 } from './migrations/1700000000520-upper-list';
import { UpperListLine1700000000521 } from './migrations/1700000000521-upper-list-line';
import { UpperListLineRow, UpperListRow } from './upper-list-rows';
import { AskedUnitRow, CommissionedDraftRow, DraftStepRow } from './commission-rows';
import { CreateIssue1700000000500 } from './migrations/1700000000500-create-issue';
import { CreateItemMerger1700000000501 } from './migrations/1700000000501-create-item-merger';
import { CreateCommissionedDraft1700000000540 } from './migrations/1700000000540-create-commissioned-draft';
import { ItemMergerTime1700000000550 } from './migrations/1700000000550-item-merger-time';
import { IssueCounterRow, IssueLineRow, IssueRow, ItemMergerRow } from './rows';

export const editorialPersistence: PersistencePart = {
  entities: [
    UpperListRow,
    UpperListLineRow,
    IssueRow,
    IssueLineRow,
    IssueCounterRow,
    ItemMergerRow,
    CommissionedDraftRow,
    AskedUnitRow,
    DraftStepRow,
  ],
  migrations: [
    UpperList1700000000520,
    UpperListLine1700000000521,
    CreateIssue1700000000500,
    CreateItemMerger1700000000501,
    CreateCommissionedDraft1700000000540,
    ItemMergerTime1700000000550,
  ],
};
