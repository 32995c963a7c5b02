import { Injectable } from '@nestjs/common';
import { Clock, monthOf, quarterOf } from '@app/kernel';
import { ReadStandings } from '@app/ledger';
import type { Tx } from '@app/platform';

/** The quarters a reader can turn to. */
@Injectable()
export class Quarters {
  constructor(
    private readonly standings: ReadStandings,
    private readonly clock: Clock,
  ) {}

  /** Those in which anything is booked and the one shown, latest first. Without one asked for, the latest is shown. */
  async choice(
    tx: Tx,
    officeId: number,
    asked: string | undefined,
  ): Promise<{ readonly shown: string; readonly quarters: readonly string[] }> {
    const firstMonth = await this.standings.firstMonth(tx, officeId);
    const months = await this.standings.months(tx, officeId);
    const booked = [...new Set(months.map((month) => quarterOf(month, firstMonth)))];
    const shown = asked ?? booked.at(-1) ?? quarterOf(monthOf(this.clock.today()), firstMonth);
    return { shown, quarters: [...new Set([...booked, shown])].sort().reverse() };
  }
}
