import { Injectable } from '@nestjs/common';
import type { Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import { GENESIS } from '../domain/chain';
import { LedgerStore } from '../persistence/ledger-store';

/** Begins an office's ledger: an empty chain whose first open month is given. */
@Injectable()
export class OpenLedger {
  constructor(private readonly store: LedgerStore) {}

  async open(tx: Tx, officeId: number, firstMonth: Month): Promise<void> {
    await this.store.open(tx, officeId, { seq: 0, hash: GENESIS, firstMonth, openMonth: firstMonth });
  }
}
