import type { PersistencePart } from '@app/platform';
import { Payout1700000000700 } from './migrations/1700000000700-payout';
import { Payee1700000000701 } from './migrations/1700000000701-payee';
import { BankTemplate1700000000702 } from './migrations/1700000000702-bank-template';
import { SchemeEnder1700000000703 } from './migrations/1700000000703-scheme-ender';
import { LeftEntriesIndex1700000000704 } from './migrations/1700000000704-left-entries-index';
import { BankTemplateRow, BatchRow, EntryClaimRow, LineRow, PayeeRow, SchemeRow, StepRow } from './rows';

export const payoutPersistence: PersistencePart = {
  entities: [SchemeRow, BatchRow, LineRow, EntryClaimRow, StepRow, PayeeRow, BankTemplateRow],
  migrations: [
    Payout1700000000700,
    Payee1700000000701,
    BankTemplate1700000000702,
    SchemeEnder1700000000703,
    LeftEntriesIndex1700000000704,
  ],
};
