import { Injectable } from '@nestjs/common';
import { formatAmount, sum, type IntegrityFinding } from '@app/kernel';
import { ReadLedger } from '@app/ledger';
import type { Tx } from '@app/platform';
import type { Batch } from '../domain/batch';
import { BatchLines } from '../persistence/batch-lines';
import { Batches } from '../persistence/batches';
import { contentHash } from './content-hash';

const PAGE = 500;

/** Adds every batch up again, down to the ledger's entries, and names what is not as it was. */
@Injectable()
export class VerifyPayouts {
  constructor(
    private readonly batches: Batches,
    private readonly lines: BatchLines,
    private readonly ledger: ReadLedger,
  ) {}

  async *findings(tx: Tx, officeId: number): AsyncIterable<IntegrityFinding> {
    for (let after: [Date, string] | undefined; ;) {
      const batches = await this.batches.page(tx, officeId, {}, after, PAGE);
      for (const batch of batches) {
        yield* await this.steps(tx, batch);
        if (batch.drawnAt !== null && batch.state !== 'discarded') yield* this.amounts(tx, batch);
        yield* await this.content(tx, batch);
      }
      const last = batches.at(-1);
      if (!last || batches.length < PAGE) return;
      after = [last.createdAt, last.id];
    }
  }

  private async steps(tx: Tx, { id, state }: Batch): Promise<IntegrityFinding[]> {
    const findings = (await this.batches.brokenSteps(tx, id)).map(({ no, expected, found }) => ({
      ...{ table: 'payout_step', row: `batch ${id}, step ${no}`, expected, found },
      message: '办理记录与其封印不符',
    }));
    const steps = await this.batches.steps(tx, id);
    const reached = steps.at(-1)?.to ?? '';
    const gapless = steps.every(({ no, from }, i) => no === i + 1 && from === (steps[i - 1]?.to ?? ''));
    if (reached === state && gapless) return findings;
    const message = '批次的状态与办理记录不符';
    return [...findings, { table: 'payout_batch', row: `batch ${id}`, expected: reached, found: state, message }];
  }

  private async *amounts(tx: Tx, batch: Batch): AsyncIterable<IntegrityFinding> {
    const { id, officeId } = batch;
    let [lines, gross, tax] = [0, 0, 0];
    for (let after = 0; ;) {
      const page = await this.lines.page(tx, id, after, PAGE);
      const last = page.at(-1);
      if (!last) break;
      const entries = await this.lines.entriesOfLines(tx, id, after + 1, last.no);
      const booked = await this.ledger.amounts(
        tx,
        officeId,
        entries.map(({ seq }) => seq),
      );
      for (const line of page) {
        [lines, gross, tax] = [lines + 1, gross + line.gross, tax + line.tax];
        if (line.reissues) continue;
        const own = entries.filter(({ lineNo }) => lineNo === line.no).map(({ seq }) => booked.get(seq)?.amount ?? 0);
        if (sum(own) !== line.gross)
          yield {
            ...{ table: 'payout_line', row: `batch ${id}, line ${line.no}` },
            ...{ expected: yuan(sum(own)), found: yuan(line.gross) },
            message: '发放金额与台账分录之和不符',
          };
      }
      after = last.no;
    }
    const [expected, found] = [
      { lines, gross, tax },
      { lines: batch.lines, gross: batch.gross, tax: batch.tax },
    ].map((totals) => `${totals.lines} 行，应发 ${yuan(totals.gross)}，税 ${yuan(totals.tax)}`) as [string, string];
    if (expected !== found)
      yield { table: 'payout_batch', row: `batch ${id}`, expected, found, message: '批次合计与各行之和不符' };
  }

  private async content(tx: Tx, { id, contentSha256 }: Batch): Promise<IntegrityFinding[]> {
    if (contentSha256 === null) return [];
    const found = await contentHash(this.lines, tx, id);
    const message = '批次的内容在导出以后有过改动';
    return found === contentSha256
      ? []
      : [{ table: 'payout_batch', row: `batch ${id}`, expected: contentSha256, found, message }];
  }
}

const yuan = (fen: number) => formatAmount(fen, 2);
