import { Injectable } from '@nestjs/common';
import type { Month } from '@app/kernel';
import { findRows, insertRows, ListQuery, managerOf, type MomentsAsked, readRows, type Tx } from '@app/platform';
import { IsNull } from 'typeorm';
import type { Line, UnitSum } from '../domain/batch';
import type { BatchState } from '../domain/batch-life';
import type { LeftReason, OwedEntry, ReturnedLine } from '../domain/draw-up';
import type { TaxClass } from '../domain/tax';
import { Batches } from './batches';
import { EntryClaimRow, LineRow } from './rows';

/** An entry and the line it is paid with, or why it is left. */
export interface PlacedEntry extends OwedEntry {
  readonly asset: string;
  readonly lineNo: number | null;
  readonly leftBecause: LeftReason | null;
}

interface RecipientFilter {
  readonly unitId?: number;
  /** Part of the person's name. */
  readonly text?: string;
  /** `newest`: the highest numbers first. */
  readonly order?: MomentsAsked['order'];
}

export interface LineFilter extends RecipientFilter {
  readonly state?: 'returned' | 'not_returned';
}

export interface LeftFilter extends RecipientFilter {
  readonly asset: string;
}

/** What batches are made of: their lines, and the entries each line pays or a batch has left. */
@Injectable()
export class BatchLines {
  constructor(private readonly batches: Batches) {}

  async page(tx: Tx, batchId: string, after: number, limit: number): Promise<Line[]> {
    return (
      await readRows(tx, LineRow, `WHERE batch_id = ? AND line_no > ? ORDER BY line_no LIMIT ${limit}`, [
        batchId,
        after,
      ])
    ).map(toLine);
  }

  /** Lines that fit, by number, behind one. */
  async like(
    tx: Tx,
    batchId: string,
    { unitId, text, state, order }: LineFilter,
    after: number | undefined,
    limit: number,
  ): Promise<Line[]> {
    const query = new ListQuery(['line_no'], { descending: order === 'newest' })
      .where('batch_id = ?', batchId)
      .whereGiven('unit_id = ?', unitId)
      .whereHolds(['person'], text);
    if (state !== undefined) query.where(`returned_because IS ${state === 'returned' ? 'NOT ' : ''}NULL`);
    const rows = await readRows(tx, LineRow, ...query.behind(after === undefined ? undefined : [after]).page(limit));
    return rows.map(toLine);
  }

  async find(tx: Tx, batchId: string, no: number): Promise<Line | null> {
    const [row] = await findRows(tx, LineRow, { batchId, no }, 'no');
    return row ? toLine(row) : null;
  }

  /** The units that are paid most in a batch, with what each and its people are paid: fen after tax. */
  async mostByUnit(tx: Tx, batchId: string, limit: number): Promise<UnitSum[]> {
    const rows = await managerOf(tx).query<{ unitId: number; net: unknown }[]>(
      `SELECT unit_id AS unitId, SUM(gross - tax) AS net FROM payout_line WHERE batch_id = ?
        GROUP BY unit_id ORDER BY net DESC, unit_id LIMIT ${limit}`,
      [batchId],
    );
    return rows.map(({ unitId, net }) => ({ unitId, net: Number(net) }));
  }

  /** Whether it had not been returned before. */
  async markReturned(tx: Tx, batchId: string, no: number, returnedBecause: string): Promise<boolean> {
    const { affected } = await managerOf(tx).update(
      LineRow,
      { batchId, no, returnedBecause: IsNull() },
      { returnedBecause },
    );
    return affected === 1;
  }

  /** Returned lines of an asset's batches that no batch in use has made again. */
  async returnedLines(tx: Tx, officeId: number, asset: string): Promise<ReturnedLine[]> {
    const rows = await managerOf(tx).query<(Omit<ReturnedLine, 'gross' | 'tax'> & { gross: unknown; tax: unknown })[]>(
      `SELECT line.batch_id AS batchId, line.line_no AS lineNo, line.unit_id AS unitId, line.person AS person,
              line.gross AS gross, line.tax AS tax
         FROM payout_line line JOIN payout_batch batch ON batch.id = line.batch_id
              JOIN payout_scheme scheme ON scheme.id = batch.scheme_id
        WHERE scheme.office_id = ? AND scheme.asset = ? AND line.returned_because IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM payout_line again JOIN payout_batch later ON later.id = again.batch_id
                           WHERE again.reissues_batch = line.batch_id AND again.reissues_line = line.line_no
                             AND later.state <> 'discarded')
        ORDER BY line.batch_id, line.line_no`,
      [officeId, asset],
    );
    return rows.map((row) => ({ ...row, gross: Number(row.gross), tax: Number(row.tax) }));
  }

  /** What persons and units were paid with payments of one month under a class of tax, by `unit/person`. */
  async paidInMonth(tx: Tx, officeId: number, taxClass: TaxClass, month: Month): Promise<Map<string, Line[]>> {
    const rows = await managerOf(tx).query<{ batchId: string }[]>(
      `SELECT batch.id AS batchId FROM payout_batch batch JOIN payout_scheme scheme ON scheme.id = batch.scheme_id
        WHERE batch.office_id = ? AND scheme.tax_class = ? AND batch.state NOT IN ('discarded', 'drawing')
          AND batch.pay_on >= ? AND batch.pay_on <= ?`,
      [officeId, taxClass, `${month}-01`, `${month}-31`],
    );
    const paid = new Map<string, Line[]>();
    for (const row of await findRows(tx, LineRow, { batchId: rows.map(({ batchId }) => batchId) }, 'no')) {
      // A payment made again was taxed when it was first made.
      if (row.reissuesBatch !== null) continue;
      const key = `${row.unitId}/${row.person ?? ''}`;
      paid.set(key, [...(paid.get(key) ?? []), toLine(row)]);
    }
    return paid;
  }

  /** Entries seen by earlier batches that are in none now: left out then, or of a batch that was discarded. */
  async waitingEntries(tx: Tx, officeId: number, asset: string, batchId: string): Promise<OwedEntry[]> {
    // One by one: of a condition that holds them all no index is used, and what was ever paid is looked at.
    const leftOut = 'WHERE office_id = ? AND asset = ? AND batch_id IS NULL';
    const left = await readRows(tx, EntryClaimRow, leftOut, [officeId, asset]);
    const unpaid = [batchId, ...(await this.batches.discarded(tx, officeId))];
    const placed = await findRows(tx, EntryClaimRow, { officeId, asset, batchId: unpaid }, 'entrySeq');
    return [...left, ...placed]
      .sort((a, b) => a.entrySeq - b.entrySeq)
      .map(({ entrySeq, unitId, person, amount }) => ({ seq: entrySeq, unitId, person, amount }));
  }

  /** Which of the entries some batch has already looked at. */
  async knownOf(tx: Tx, officeId: number, seqs: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await findRows(tx, EntryClaimRow, { officeId, entrySeq: seqs }, 'entrySeq');
    return new Set(rows.map(({ entrySeq }) => entrySeq));
  }

  /** Forgets what a broken-off drawing of this batch had stored; at most `limit` rows. Answers how many. */
  async forgetLines(tx: Tx, batchId: string, limit: number): Promise<number> {
    const rows = await readRows(tx, LineRow, `WHERE batch_id = ? ORDER BY line_no LIMIT ${limit}`, [batchId]);
    for (const { no } of rows) await managerOf(tx).delete(LineRow, { batchId, no });
    return rows.length;
  }

  async addLines(tx: Tx, lines: readonly Line[]): Promise<void> {
    const rows = lines.map(({ reissues, ...line }) => ({
      ...line,
      reissuesBatch: reissues?.batchId ?? null,
      reissuesLine: reissues?.lineNo ?? null,
    }));
    await insertRows(tx, LineRow, rows);
  }

  /**
   * Puts entries into a batch or leaves them. Answers false when one of them is in another batch by now: then nothing of
   * this may be kept.
   */
  async place(tx: Tx, officeId: number, batchId: string, entries: readonly PlacedEntry[]): Promise<boolean> {
    const known = await this.knownOf(
      tx,
      officeId,
      entries.map(({ seq }) => seq),
    );
    await insertRows(
      tx,
      EntryClaimRow,
      entries
        .filter(({ seq }) => !known.has(seq))
        .map(({ seq, ...entry }) => ({
          ...entry,
          officeId,
          entrySeq: seq,
          batchId: entry.lineNo === null ? null : batchId,
        })),
    );
    for (const { seq, lineNo, leftBecause } of entries.filter(({ seq }) => known.has(seq))) {
      const placed = { batchId: lineNo === null ? null : batchId, lineNo, leftBecause };
      if (!(await this.replace(tx, officeId, batchId, seq, placed))) return false;
    }
    return true;
  }

  private async replace(
    tx: Tx,
    officeId: number,
    batchId: string,
    seq: number,
    placed: Pick<EntryClaimRow, 'batchId' | 'lineNo' | 'leftBecause'>,
  ): Promise<boolean> {
    const [row] = await findRows(tx, EntryClaimRow, { officeId, entrySeq: seq }, 'entrySeq', { forUpdate: true });
    if (!row) return false;
    const holder =
      row.batchId === null || row.batchId === batchId ? null : await this.batches.find(tx, officeId, row.batchId);
    if (holder && holder.state !== 'discarded') return false;
    await managerOf(tx).update(EntryClaimRow, { officeId, entrySeq: seq }, placed);
    return true;
  }

  /** The entries behind some lines of a batch, in order of line and entry. */
  async entriesOfLines(tx: Tx, batchId: string, from: number, to: number): Promise<{ seq: number; lineNo: number }[]> {
    const rows = await readRows(
      tx,
      EntryClaimRow,
      'WHERE batch_id = ? AND line_no >= ? AND line_no <= ? ORDER BY line_no, entry_seq',
      [batchId, from, to],
    );
    return rows.map(({ entrySeq, lineNo }) => ({ seq: entrySeq, lineNo: lineNo ?? 0 }));
  }

  /** The same of lines by their numbers. */
  async entriesOf(tx: Tx, batchId: string, nos: readonly number[]): Promise<{ seq: number; lineNo: number }[]> {
    const columns = ['entrySeq', 'lineNo'] as const;
    const rows = await findRows(tx, EntryClaimRow, { batchId, lineNo: nos }, 'entrySeq', { columns });
    return rows.map(({ entrySeq, lineNo }) => ({ seq: entrySeq, lineNo: lineNo ?? 0 }));
  }

  async countEntries(tx: Tx, batchId: string): Promise<number> {
    return managerOf(tx).countBy(EntryClaimRow, { batchId });
  }

  /** Sums of the entries in batches, by the batches' state. */
  async sumsByState(tx: Tx, officeId: number, asset: string): Promise<{ state: BatchState; amount: number }[]> {
    const rows = await managerOf(tx).query<{ state: string; amount: unknown }[]>(
      `SELECT batch.state AS state, SUM(entry.amount) AS amount
         FROM payout_entry entry JOIN payout_batch batch ON batch.id = entry.batch_id
        WHERE entry.office_id = ? AND entry.asset = ? GROUP BY batch.state`,
      [officeId, asset],
    );
    return rows.map(({ state, amount }) => ({ state: state as BatchState, amount: Number(amount) }));
  }

  /** Sum of the returned payments that batches in one of the states make again. */
  async reissuedIn(tx: Tx, officeId: number, asset: string, states: readonly BatchState[]): Promise<number> {
    const [row] = await managerOf(tx).query<{ amount: unknown }[]>(
      `SELECT SUM(line.gross) AS amount FROM payout_line line JOIN payout_batch batch ON batch.id = line.batch_id
         JOIN payout_scheme scheme ON scheme.id = batch.scheme_id
        WHERE scheme.office_id = ? AND scheme.asset = ? AND line.reissues_batch IS NOT NULL
          AND batch.state IN (${states.map(() => '?').join(', ')})`,
      [officeId, asset, ...states],
    );
    return Number(row?.amount ?? 0);
  }

  /** Entries that earlier batches left, by number. */
  async left(
    tx: Tx,
    officeId: number,
    { asset, unitId, text, order }: LeftFilter,
    after: number | undefined,
    limit: number,
  ) {
    const query = new ListQuery(['entry_seq'], { descending: order === 'newest' })
      .where('office_id = ? AND asset = ? AND batch_id IS NULL', officeId, asset)
      .whereGiven('unit_id = ?', unitId)
      .whereHolds(['person'], text)
      .behind(after === undefined ? undefined : [after]);
    const rows = await readRows(tx, EntryClaimRow, ...query.page(limit));
    return rows.map(({ entrySeq, unitId, person, amount, leftBecause }) => ({
      ...{ seq: entrySeq, unitId, person, amount, leftBecause },
    }));
  }
}

function toLine({ reissuesBatch, reissuesLine, ...row }: LineRow): Line {
  const reissues = reissuesBatch === null ? null : { batchId: reissuesBatch, lineNo: reissuesLine ?? 0 };
  return { ...row, reissues };
}
