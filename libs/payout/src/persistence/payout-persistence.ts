import type { PersistencePart } from '@app/platform';
import { Payout1700000000700 } from './migrations/1700000000700-payout';
import { BatchRow, EntryClaimRow, LineRow, SchemeRow, StepRow } from './rows';

export const payoutPersistence: PersistencePart = {
  entities: [SchemeRow, BatchRow, LineRow, EntryClaimRow, StepRow],
  migrations: [Payout1700000000700],
};
