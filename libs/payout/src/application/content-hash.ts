import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { PayoutStore } from '../persistence/payout-store';

const PAGE = 500;

/** sha256 over every line of a batch in order, each with the ledger's numbers of its entries. */
export async function contentHash(store: PayoutStore, tx: Tx, batchId: string): Promise<string> {
  const hash = createHash('sha256');
  for (let after = 0; ;) {
    const lines = await store.lines(tx, batchId, after, PAGE);
    const last = lines.at(-1);
    if (!last) return hash.digest('hex');
    const entries = await store.entriesOfLines(tx, batchId, after + 1, last.no);
    for (const { no, unitId, person, gross, tax, reissues } of lines) {
      const seqs = entries.filter(({ lineNo }) => lineNo === no).map(({ seq }) => seq);
      hash.update(`${canonicalJson([no, unitId, person, gross, tax, reissues, seqs])}\n`);
    }
    after = last.no;
  }
}
