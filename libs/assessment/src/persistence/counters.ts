import { Injectable } from '@nestjs/common';
import { forUpdate, managerOf, type Tx } from '@app/platform';
import { CounterRow } from './rows';

/** Gives numbers, each once: a rollback gives them back, and whoever else wants some waits. */
@Injectable()
export class Counters {
  /** The first of so many consecutive numbers; a series begins with 1. */
  async take(tx: Tx, officeId: number, series: string, count: number): Promise<number> {
    const key = { officeId, series };
    const row = await managerOf(tx).findOne(CounterRow, { where: key, ...forUpdate(tx) });
    if (!row) {
      await managerOf(tx).insert(CounterRow, { ...key, lastNo: count });
      return 1;
    }
    const { lastNo } = row;
    const { affected } = await managerOf(tx).update(CounterRow, { ...key, lastNo }, { lastNo: lastNo + count });
    if (affected !== 1) throw new Error(`the counter ${series} was not held`);
    return lastNo + 1;
  }
}
