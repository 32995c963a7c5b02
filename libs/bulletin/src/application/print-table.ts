import { Injectable } from '@nestjs/common';
import { monthOf, parsePeriod, yearOf, type Month } from '@app/kernel';
import { ReadStandings } from '@app/ledger';
import type { Tx } from '@app/platform';
import { parse } from 'yaml';
import { bulletinError } from '../domain/errors';
import { printRows, readLayout, type TableLayout } from '../domain/table-layout';

/** Reads the text of a `bulletin.yaml`. Refuses with `bad_layout`. */
export function layoutFrom(yaml: string): TableLayout {
  let raw: unknown;
  try {
    raw = parse(yaml);
  } catch (error) {
    throw bulletinError.bad_layout({ place: '文件', problem: error instanceof Error ? error.message : String(error) });
  }
  return readLayout(raw);
}

/** Prints the table of some months in an office's own layout. */
@Injectable()
export class PrintTable {
  constructor(private readonly standings: ReadStandings) {}

  /** Both months included, in one office year or across its end; cumulative columns begin with the year that holds `to`. */
  async print(
    tx: Tx,
    officeId: number,
    months: { readonly from: Month; readonly to: Month },
    layout: TableLayout,
  ): Promise<string[][]> {
    const { from, to } = months;
    const stretch = await this.standings.ofMonths(tx, officeId, from, to);
    if (!layout.columns.some(({ cumulative }) => cumulative)) return printRows(layout, stretch, stretch);
    const firstMonth = await this.standings.firstMonth(tx, officeId);
    const year = parsePeriod(yearOf(to, firstMonth), firstMonth);
    if (!year) throw new RangeError(`no year holds ${to}`);
    return printRows(layout, stretch, await this.standings.ofMonths(tx, officeId, monthOf(year.from), to));
  }
}
