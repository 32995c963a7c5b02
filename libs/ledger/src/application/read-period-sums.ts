import { Injectable } from '@nestjs/common';
import type { Month } from '@app/kernel';
import type { Tx } from '@app/platform';
import { type AdjustmentSum, type EventSum, PeriodSums } from '../persistence/period-sums';

export type { AdjustmentSum, EventSum };

/** What cells do not tell of a stretch of booked months: what belongs to earlier ones, and what single events brought. */
@Injectable()
export class ReadPeriodSums {
  constructor(private readonly sums: PeriodSums) {}

  /** What happened before the first day of `from` and was booked from `from` to `to`. */
  adjustments(tx: Tx, officeId: number, from: Month, to: Month): Promise<AdjustmentSum[]> {
    return this.sums.adjustments(tx, officeId, from, to);
  }

  /** What each event of a kind brought each unit in one asset. */
  ofEvents(
    tx: Tx,
    officeId: number,
    months: { readonly from: Month; readonly to: Month },
    kind: string,
    asset: string,
  ): Promise<EventSum[]> {
    return this.sums.ofEvents(tx, officeId, months, kind, asset);
  }
}
