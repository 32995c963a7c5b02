import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { ReadStandings } from '@app/ledger';
import type { Tx } from '@app/platform';
import { quarterlyTable, type QuarterlyTable } from '../domain/quarterly-table';
import { Quarters } from './quarters';

/** The table of a quarter, and what a reader can turn to from it. */
export interface QuarterlyBulletin {
  readonly office: string;
  readonly table: QuarterlyTable;
  /** Latest first. */
  readonly quarters: readonly string[];
}

@Injectable()
export class DrawUpQuarterlyTable {
  constructor(
    private readonly standings: ReadStandings,
    private readonly directory: Directory,
    private readonly quarters: Quarters,
  ) {}

  /** Without a quarter: the latest in which anything is booked, else the current one. */
  async drawUp(
    tx: Tx,
    officeId: number,
    asked: { readonly quarter?: string | undefined; readonly onlyUnit: number | null },
  ): Promise<QuarterlyBulletin> {
    const { shown, quarters } = await this.quarters.choice(tx, officeId, asked.quarter);
    const standings = await this.standings.ofPeriod(tx, officeId, shown);
    const { name: office } = await this.directory.office(tx, officeId);
    return { office, table: quarterlyTable(standings, asked.onlyUnit), quarters };
  }
}
