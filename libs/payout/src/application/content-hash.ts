import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { BatchLines } from '../persistence/batch-lines';

const PAGE = 500;

/** sha256 over every line of a batch in order, each with the ledger's numbers of its entries. */
export async function contentHash(lines: BatchLines, tx: Tx, batchId: string): Promise<string> {
  const hash = createHash('sha256');
  for (let after = 0; ;) {
    const page = await lines.page(tx, batchId, after, PAGE);
    const last = page.at(-1);
    if (!last) return hash.digest('hex');
    const entries = await lines.entriesOfLines(tx, batchId, after + 1, last.no);
    for (const { no, unitId, person, gross, tax, reissues } of page) {
      const seqs = entries.filter(({ lineNo }) => lineNo === no).map(({ seq }) => seq);
      hash.update(`${canonicalJson([no, unitId, person, gross, tax, reissues, seqs])}\n`);
    }
    after = last.no;
  }
}
