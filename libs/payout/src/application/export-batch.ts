import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Batch } from '../domain/batch';
import { PayoutStore } from '../persistence/payout-store';
import { BatchDesk } from './batch-desk';

const PAGE = 500;

/** Locks a batch for the bank and says by a hash what it holds. */
@Injectable()
export class ExportBatch {
  constructor(
    private readonly desk: BatchDesk,
    private readonly store: PayoutStore,
  ) {}

  /** Of two who export at once, one does and the other is refused with `batch_moved_on`. */
  async export(tx: Tx, caller: Caller, id: string, note: string): Promise<Batch> {
    const batch = await this.desk.require(tx, caller.officeId, id);
    return this.desk.move(tx, caller, batch, 'export', note, { contentSha256: await this.contentSha256(tx, id) });
  }

  /** Over every line in order, with the ledger's numbers of its entries. */
  async contentSha256(tx: Tx, batchId: string): Promise<string> {
    const hash = createHash('sha256');
    for (let after = 0; ;) {
      const lines = await this.store.lines(tx, batchId, after, PAGE);
      const last = lines.at(-1);
      if (!last) return hash.digest('hex');
      const entries = await this.store.entriesOfLines(tx, batchId, after + 1, last.no);
      for (const { no, unitId, person, gross, tax, reissues } of lines) {
        const seqs = entries.filter(({ lineNo }) => lineNo === no).map(({ seq }) => seq);
        hash.update(`${canonicalJson([no, unitId, person, gross, tax, reissues, seqs])}\n`);
      }
      after = last.no;
    }
  }
}
