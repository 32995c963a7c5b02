import { Injectable } from '@nestjs/common';
import { sum, type Minor } from '@app/kernel';
import { ReadStandings } from '@app/ledger';
import { decodeCursor, pageOf, type PageOfRows, type Tx } from '@app/platform';
import type { Batch, Line, Step, UnitSum } from '../domain/batch';
import { type BatchState, EXPORTED, UNDERWAY } from '../domain/batch-life';
import type { OwedEntry } from '../domain/draw-up';
import { BatchLines, type LeftFilter, type LineFilter } from '../persistence/batch-lines';
import { type BatchFilter, Batches } from '../persistence/batches';
import { BatchDesk } from './batch-desk';

/** Where all money entries of an asset are. Amounts in fen; the parts always sum to what the ledger holds. */
export interface Reconciliation {
  readonly asset: string;
  /** Of all money entries so far. */
  readonly ledger: Minor;
  /** In batches that were exported to the bank and did not come back. */
  readonly paid: Minor;
  /** Came back from the bank and are in no batch again. */
  readonly returned: Minor;
  /** In batches on their way to it. */
  readonly underway: Minor;
  /** In none: booked since the last batch, or left by it. */
  readonly waiting: Minor;
}

/** A batch, who did what to it, and the units it pays most. */
export interface WholeBatch {
  readonly batch: Batch;
  readonly steps: readonly Step[];
  readonly units: readonly UnitSum[];
}

/** Units that are compared with each other; the lines have all of them. */
const MOST_UNITS = 15;

@Injectable()
export class ReadPayouts {
  constructor(
    private readonly store: Batches,
    private readonly content: BatchLines,
    private readonly desk: BatchDesk,
    private readonly standings: ReadStandings,
  ) {}

  async batches(
    tx: Tx,
    officeId: number,
    filter: BatchFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Batch>> {
    const place = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'string']);
    const after = place && ([new Date(place[0]), place[1]] as const);
    const rows = await this.store.page(tx, officeId, filter, after, limit + 1);
    return pageOf(rows, limit, ({ createdAt, id }) => [createdAt.getTime(), id]);
  }

  /** While it is being drawn up nothing is said of its units yet. */
  async batch(tx: Tx, officeId: number, id: string): Promise<WholeBatch> {
    const batch = await this.desk.require(tx, officeId, id);
    const units = batch.state === 'drawing' ? [] : await this.content.mostByUnit(tx, id, MOST_UNITS);
    return { batch, steps: await this.store.steps(tx, id), units };
  }

  /** Lines by number, each with the ledger's numbers of its entries. */
  async lines(
    tx: Tx,
    officeId: number,
    batchId: string,
    filter: LineFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Line & { readonly entries: readonly number[] }>> {
    await this.desk.require(tx, officeId, batchId);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, ['number']);
    const page = pageOf(await this.content.like(tx, batchId, filter, after, limit + 1), limit, ({ no }) => [no]);
    const entries = await this.content.entriesOf(
      tx,
      batchId,
      page.rows.map(({ no }) => no),
    );
    const ofLine = new Map(page.rows.map(({ no }) => [no, [] as number[]]));
    for (const { lineNo, seq } of entries) ofLine.get(lineNo)?.push(seq);
    return { ...page, rows: page.rows.map((line) => ({ ...line, entries: ofLine.get(line.no) ?? [] })) };
  }

  /** The ledger's sum is its own projection, which verification derives from the entries: not a sum of ours. */
  async reconcile(tx: Tx, officeId: number, asset: string): Promise<Reconciliation> {
    const months = (await this.standings.months(tx, officeId)).sort();
    const [from, to] = [months[0], months.at(-1)];
    const cells = from && to ? (await this.standings.ofMonths(tx, officeId, from, to)).cells : [];
    const ledger = sum(cells.filter(({ measure }) => measure === asset).map(({ value }) => value));
    const placed = await this.content.sumsByState(tx, officeId, asset);
    const inStates = (states: readonly BatchState[]) =>
      sum(placed.filter(({ state }) => states.includes(state)).map(({ amount }) => amount));
    const returned = sum((await this.content.returnedLines(tx, officeId, asset)).map(({ gross }) => gross));
    // A payment that came back stands in the batch that first made it: it is counted where it is now instead.
    const madeAgain = await this.content.reissuedIn(tx, officeId, asset, UNDERWAY);
    const paid = inStates(EXPORTED) - returned - madeAgain;
    const underway = inStates(UNDERWAY) + madeAgain;
    return { asset, ledger, paid, returned, underway, waiting: ledger - paid - returned - underway };
  }

  /** What was never paid, and why: left for want of a name, or because more had been paid than was earned. */
  async left(
    tx: Tx,
    officeId: number,
    filter: LeftFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<OwedEntry & { readonly leftBecause: string | null }>> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, ['number']);
    return pageOf(await this.content.left(tx, officeId, filter, after, limit + 1), limit, ({ seq }) => [seq]);
  }
}
