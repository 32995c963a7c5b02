import { Injectable } from '@nestjs/common';
import { forUpdate, managerOf, type Tx, TxMemo } from '@app/platform';
import { IssueCounterRow } from './rows';

/** One sequence of numbers of one publication. */
export interface Series {
  readonly officeId: number;
  readonly publication: string;
  readonly series: string;
}

/**
 * Gives numbers, each once. The counter is a row that the giving transaction changes: a rollback gives the number back, and
 * whoever else wants one waits.
 */
@Injectable()
export class IssueCounters {
  /** Keys of the publications that ever had a number. */
  async publications(tx: Tx, officeId: number): Promise<ReadonlySet<string>> {
    return numbered.get(tx, officeId, async () => {
      const rows = await managerOf(tx).find(IssueCounterRow, { where: { officeId }, select: { publication: true } });
      return new Set(rows.map(({ publication }) => publication));
    });
  }

  /** The next number, and at least `first`. */
  async take(tx: Tx, series: Series, first: number): Promise<number> {
    numbered.forget(tx);
    const row = await managerOf(tx).findOne(IssueCounterRow, { where: { ...series }, ...forUpdate(tx) });
    if (!row) {
      await managerOf(tx).insert(IssueCounterRow, { ...series, lastNo: first });
      return first;
    }
    const next = Math.max(row.lastNo + 1, first);
    await this.set(tx, series, row.lastNo, next);
    return next;
  }

  /** Whether the number was the last one given, and is now to be given again. */
  async giveBack(tx: Tx, series: Series, number: number): Promise<boolean> {
    const { affected } = await managerOf(tx).update(
      IssueCounterRow,
      { ...series, lastNo: number },
      { lastNo: number - 1 },
    );
    return affected === 1;
  }

  private async set(tx: Tx, series: Series, lastNo: number, next: number): Promise<void> {
    const { affected } = await managerOf(tx).update(IssueCounterRow, { ...series, lastNo }, { lastNo: next });
    if (affected !== 1) throw new Error(`the counter of ${series.publication} ${series.series} was not held`);
  }
}

/** Shared by all instances; a batch of adoptions asks once. */
const numbered = new TxMemo<ReadonlySet<string>>();
