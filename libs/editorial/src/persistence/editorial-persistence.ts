import type { PersistencePart } from '@app/platform';
import { AskedUnitRow, CommissionedDraftRow, DraftStepRow } from './commission-rows';
import { CreateCommissionedDraft1700000000540 } from './migrations/1700000000540-create-commissioned-draft';

export const editorialPersistence: PersistencePart = {
  entities: [CommissionedDraftRow, AskedUnitRow, DraftStepRow],
  migrations: [CreateCommissionedDraft1700000000540],
};
