import type { PersistencePart } from '@app/platform';
import { Ledger1700000000300 } from './migrations/1700000000300-ledger';
import { EventMonthIndex1700000000301 } from './migrations/1700000000301-event-month-index';
import { EntryMonthIndex1700000000302 } from './migrations/1700000000302-entry-month-index';
import { EventWords1700000000407 } from './migrations/1700000000407-event-words';
import { CellRow, EntryRow, EventRow, HeadRow, IdempotencyRow, MonthRow, RegulationRow } from './rows';

/** The ledger's tables and their migrations. */
export const ledgerPersistence: PersistencePart = {
  entities: [HeadRow, EventRow, EntryRow, MonthRow, RegulationRow, IdempotencyRow, CellRow],
  migrations: [
    Ledger1700000000300,
    EventMonthIndex1700000000301,
    EntryMonthIndex1700000000302,
    EventWords1700000000407,
  ],
};
