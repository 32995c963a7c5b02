import { Injectable } from '@nestjs/common';
import { Clock, type Month } from '@app/kernel';
import { ReadLedger } from '@app/ledger';
import type { Tx } from '@app/platform';
import { type PeriodRecord, periodState, type PeriodState } from '../domain/period-record';
import { PeriodDesk } from './period-desk';

/** Where a month stands, with everything that was said of it. */
export interface PeriodSeen {
  readonly month: Month;
  readonly state: PeriodState;
  readonly records: readonly PeriodRecord[];
  /** Of a closed month: the hash of the ledger's chain that seals it. */
  readonly seal: string | null;
  readonly closedAt: Date | null;
}

@Injectable()
export class ReadPeriod {
  constructor(
    private readonly desk: PeriodDesk,
    private readonly ledger: ReadLedger,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `bad_month`, `month_before_ledger`. */
  async state(tx: Tx, officeId: number, month: Month): Promise<PeriodSeen> {
    const { records, closed } = await this.desk.look(tx, officeId, month);
    const sealed = (await this.ledger.closedMonths(tx, officeId)).find((each) => each.month === month);
    const state = periodState(closed, records.at(-1), this.clock.today());
    return { month, state, records, seal: sealed?.hash ?? null, closedAt: sealed?.closedAt ?? null };
  }
}
