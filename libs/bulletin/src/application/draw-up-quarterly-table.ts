import { Injectable } from '@nestjs/common';
import { Clock, monthOf, quarterOf } from '@app/kernel';
import { Directory } from '@app/directory';
import { ReadStandings } from '@app/ledger';
import type { Tx } from '@app/platform';
import { quarterlyTable, quartersOf, type QuarterlyTable } from '../domain/quarterly-table';

/** The table of a quarter, and what a reader can turn to from it. */
export interface QuarterlyBulletin {
  readonly office: string;
  readonly table: QuarterlyTable;
  /** Quarters in which anything is booked and the one shown, latest first. */
  readonly quarters: readonly string[];
}

@Injectable()
export class DrawUpQuarterlyTable {
  constructor(
    private readonly standings: ReadStandings,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** Without a quarter: the latest in which anything is booked, else the current one. */
  async drawUp(
    tx: Tx,
    officeId: number,
    asked: { readonly quarter?: string | undefined; readonly onlyUnit: number | null },
  ): Promise<QuarterlyBulletin> {
    const firstMonth = await this.standings.firstMonth(tx, officeId);
    const booked = quartersOf(await this.standings.months(tx, officeId), (month) => quarterOf(month, firstMonth));
    const quarter = asked.quarter ?? booked[0] ?? quarterOf(monthOf(this.clock.today()), firstMonth);
    const standings = await this.standings.ofPeriod(tx, officeId, quarter);
    const { name: office } = await this.directory.office(tx, officeId);
    return {
      office,
      table: quarterlyTable(standings, asked.onlyUnit),
      quarters: booked.includes(quarter) ? booked : [...booked, quarter].sort().reverse(),
    };
  }
}
