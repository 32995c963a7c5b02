import type { PersistencePart } from '@app/platform';
import { duplicateMigrations } from './duplicate-migrations';
import * as fingerprintRows from './fingerprint-rows';
import { Item1700000000400 } from './migrations/1700000000400-item';
import { ItemLife1700000000401 } from './migrations/1700000000401-item-life';
import { ItemUnitRecorded1700000000402 } from './migrations/1700000000402-item-unit-recorded';
import { ItemStep1700000000403 } from './migrations/1700000000403-item-step';
import { ItemRevision1700000000404 } from './migrations/1700000000404-item-revision';
import { ItemDraft1700000000405 } from './migrations/1700000000405-item-draft';
import { ItemAdoption1700000000406 } from './migrations/1700000000406-item-adoption';
import { SubmissionSetting1700000000408 } from './migrations/1700000000408-submission-setting';
import { ScreenWord1700000000409 } from './migrations/1700000000409-screen-word';
import { ItemUrgency1700000000410 } from './migrations/1700000000410-item-urgency';
import { ItemFollowUp1700000000411 } from './migrations/1700000000411-item-follow-up';
import { LivesFromBefore1700000000412 } from './migrations/1700000000412-lives-from-before';
import { ItemAttachmentRow } from './item-attachment-row';
import { ItemAttachment1700000000440 } from './migrations/1700000000440-item-attachment';
import * as rows from './rows';
import { ItemTitle1700000000450 } from './migrations/1700000000450-item-title';

export const submissionPersistence: PersistencePart = {
  entities: [...Object.values({ ...rows, ...fingerprintRows }), ItemAttachmentRow],
  migrations: [
    ...duplicateMigrations,
    Item1700000000400,
    ItemLife1700000000401,
    ItemUnitRecorded1700000000402,
    ItemStep1700000000403,
    ItemRevision1700000000404,
    ItemDraft1700000000405,
    ItemAdoption1700000000406,
    SubmissionSetting1700000000408,
    ScreenWord1700000000409,
    ItemUrgency1700000000410,
    ItemFollowUp1700000000411,
    LivesFromBefore1700000000412,
    ItemAttachment1700000000440,
    ItemTitle1700000000450,
  ],
};
