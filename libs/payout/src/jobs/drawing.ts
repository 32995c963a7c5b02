import { Injectable } from '@nestjs/common';
import { addMonths, Clock, monthOf, sum, type Json, type Month } from '@app/kernel';
import { ReadLedger } from '@app/ledger';
import { type JobContext, type JobHandler, type Tx, UnitOfWork } from '@app/platform';
import type { Batch, Scheme } from '../domain/batch';
import { drawUp, type Drawn, type DrawnLine, type OwedEntry } from '../domain/draw-up';
import { payoutError } from '../domain/errors';
import { BatchLines, type PlacedEntry } from '../persistence/batch-lines';
import { Batches } from '../persistence/batches';

const PAGE = 1_000;
/** Entries and lines stored in one transaction. */
const ROWS = 600;

interface DrawnBatch {
  readonly officeId: number;
  readonly batchId: string;
  readonly lines: number;
  readonly gross: number;
  readonly tax: number;
}

/**
 * Draws up a batch, named by the job's own id: what the ledger booked since the last batch, what earlier ones left, and
 * payments that came back. What it stores while it works belongs to a batch nobody can act on yet, and is stored anew when
 * it is repeated; the batch becomes a draft when the job is settled.
 */
@Injectable()
export class DrawingJob implements JobHandler<Json, DrawnBatch> {
  static readonly kind = 'payout.drawing';
  readonly kind = DrawingJob.kind;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: Batches,
    private readonly lines: BatchLines,
    private readonly ledger: ReadLedger,
    private readonly clock: Clock,
  ) {}

  async work(_input: Json, context: JobContext): Promise<DrawnBatch> {
    const { officeId } = context.caller;
    const batch = await this.unitOfWork.read((tx) => this.drawing(tx, officeId, context.jobId));
    const scheme = await this.unitOfWork.read((tx) => this.batches.scheme(tx, officeId, batch.schemeId));
    if (!scheme) throw payoutError.scheme_not_found();
    context.progress(5, '正在汇集应发金额');
    const owed = await this.owed(batch, scheme, context.signal);
    const returned = await this.unitOfWork.read((tx) => this.lines.returnedLines(tx, officeId, scheme.asset));
    const drawn = drawUp(scheme, owed, returned, await this.paidInMonth(batch, scheme));
    await this.keep(batch, scheme, owed, drawn, context);
    const total = (key: 'gross' | 'tax') => sum(drawn.lines.map((line) => line[key]));
    return { officeId, batchId: batch.id, lines: drawn.lines.length, gross: total('gross'), tax: total('tax') };
  }

  /** A batch that pays nobody is discarded by itself: what it left is found again by the next. */
  async settle(tx: Tx, { officeId, batchId, ...totals }: DrawnBatch): Promise<Json> {
    const batch = await this.drawing(tx, officeId, batchId);
    const to = totals.lines === 0 ? 'discarded' : 'draft';
    const now = this.clock.now();
    await this.batches.move(tx, batch, to, { ...totals, drawnAt: now });
    const note = totals.lines === 0 ? '没有可以发放的金额' : '';
    const step = { batchId, action: 'drawn', from: 'drawing', to, actorId: 0, actorName: '系统', note } as const;
    await this.batches.addStep(tx, { ...step, recordedAt: now });
    return { batchId, ...totals };
  }

  /** A batch that was discarded meanwhile is not drawn up any more. */
  private async drawing(tx: Tx, officeId: number, id: string): Promise<Batch> {
    const batch = await this.batches.find(tx, officeId, id);
    if (batch?.state !== 'drawing') throw payoutError.batch_not_found();
    return batch;
  }

  private async owed(batch: Batch, scheme: Scheme, signal: AbortSignal): Promise<OwedEntry[]> {
    const { officeId, id, through: to } = batch;
    const { asset } = scheme;
    const owed = await this.unitOfWork.read((tx) => this.lines.waitingEntries(tx, officeId, asset, id));
    const from = await this.unitOfWork.read((tx) => this.firstUndrawn(tx, officeId, asset));
    const seen = new Set(owed.map(({ seq }) => seq));
    for (let cursor: string | undefined; ;) {
      signal.throwIfAborted();
      const after = cursor;
      const { page, known } = await this.unitOfWork.read(async (tx) => {
        const page = await this.ledger.entries(tx, officeId, { asset, to, ...(from && { from }) }, after, PAGE);
        const seqs = page.rows.map(({ seq }) => seq);
        return { page, known: await this.lines.knownOf(tx, officeId, seqs) };
      });
      for (const { seq, unitId, person, amount } of page.rows)
        if (!known.has(seq) && !seen.has(seq)) owed.push({ seq, unitId, person, amount });
      if (page.next === undefined) return owed;
      cursor = page.next;
    }
  }

  /** Months up to the last one that was drawn up have been looked at, entry by entry; null: none has. */
  private async firstUndrawn(tx: Tx, officeId: number, asset: string): Promise<Month | null> {
    const drawn = (await this.batches.ofAsset(tx, officeId, asset)).filter(({ drawnAt }) => drawnAt !== null);
    const last = drawn
      .map(({ through }) => through)
      .sort()
      .at(-1);
    return last === undefined ? null : addMonths(last, 1);
  }

  private async paidInMonth(batch: Batch, { tax }: Scheme): Promise<Parameters<typeof drawUp>[3]> {
    const { officeId, payOn } = batch;
    const paid = await this.unitOfWork.read((tx) => this.lines.paidInMonth(tx, officeId, tax, monthOf(payOn)));
    return ({ unitId, person }) => {
      const lines = paid.get(`${unitId}/${person ?? ''}`) ?? [];
      return { gross: sum(lines.map((line) => line.gross)), tax: sum(lines.map((line) => line.tax)) };
    };
  }

  private async keep(
    batch: Batch,
    { asset }: Scheme,
    owed: readonly OwedEntry[],
    { lines, left }: Drawn,
    context: JobContext,
  ): Promise<void> {
    const { id: batchId, officeId } = batch;
    while ((await this.unitOfWork.run((tx) => this.lines.forgetLines(tx, batchId, ROWS))) > 0)
      context.signal.throwIfAborted();
    const bySeq = new Map(owed.map((entry) => [entry.seq, entry]));
    const placed = (seq: number, lineNo: number | null, leftBecause: PlacedEntry['leftBecause']): PlacedEntry => ({
      ...(bySeq.get(seq) as OwedEntry),
      ...{ asset, lineNo, leftBecause },
    });
    const all = [
      ...lines.flatMap(({ entries }, i) => entries.map((seq) => placed(seq, i + 1, null))),
      ...left.map(({ seq, reason }) => placed(seq, null, reason)),
    ];
    for (let i = 0; i < all.length; i += ROWS) {
      context.signal.throwIfAborted();
      context.progress(10 + Math.floor((80 * i) / all.length), '正在编制发放明细');
      const some = all.slice(i, i + ROWS);
      await this.unitOfWork.run(async (tx) => {
        if (!(await this.lines.place(tx, officeId, batchId, some))) throw payoutError.entries_changed_meanwhile();
      });
    }
    for (let i = 0; i < lines.length; i += ROWS)
      await this.unitOfWork.run((tx) => this.lines.addLines(tx, lines.slice(i, i + ROWS).map(lineOf(batchId, i))));
  }
}

function lineOf(batchId: string, before: number) {
  return ({ unitId, person, gross, tax, reissues }: DrawnLine, i: number) => ({
    ...{ batchId, no: before + i + 1, unitId, person, gross, tax, reissues },
    returnedBecause: null,
  });
}
