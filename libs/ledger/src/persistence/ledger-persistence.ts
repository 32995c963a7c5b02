import type { PersistencePart } from '@app/platform';
import { Ledger1700000000300 } from './migrations/1700000000300-ledger';
import { CellRow, EntryRow, EventRow, HeadRow, IdempotencyRow, MonthRow, RegulationRow } from './rows';

/** The ledger's tables and their migrations. */
export const ledgerPersistence: PersistencePart = {
  entities: [HeadRow, EventRow, EntryRow, MonthRow, RegulationRow, IdempotencyRow, CellRow],
  migrations: [Ledger1700000000300],
};
