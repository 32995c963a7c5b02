import { Injectable } from '@nestjs/common';
import { formatAmount, monthOf, monthsOf, type Period, sum } from '@app/kernel';
import { COUNT, ReadLedger, ReadResults, ReadStandings, type ResultsOfPeriod } from '@app/ledger';
import type { PageOfRows, Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import { assessmentError } from '../domain/errors';
import type { Statement, StatementEntry, UnusedItem } from './statement';
import { StatementParts } from './statement-parts';

/** Items looked through for the unused ones a statement begins with; what lies behind has pages of its own. */
const FIRST_ITEMS = 50;

@Injectable()
export class ReadStatement {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly standings: ReadStandings,
    private readonly readResults: ReadResults,
    private readonly items: ReadItems,
    private readonly behind: StatementParts,
  ) {}

  /** Refuses with `statement_period`, `unit_unknown`. */
  async read(
    tx: Tx,
    officeId: number,
    unitId: number,
    name: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Statement> {
    const unit = await this.behind.unit(tx, officeId, unitId);
    const { period, cells, assets } = await this.standings.ofPeriod(tx, officeId, checked(name));
    const own = cells.filter((cell) => cell.unitId === unitId && cell.measure !== COUNT);
    return {
      unit,
      period,
      months: await this.behind.months(tx, officeId, unitId, monthsOf(period)),
      sums: assets.map(({ code, title, scale }) => {
        const amount = sum(own.filter(({ measure }) => measure === code).map(({ value }) => value));
        return { asset: code, title, amount: formatAmount(amount, scale) };
      }),
      results: await this.results(tx, officeId, unitId, period),
      unused: await this.unusedIn(tx, officeId, unitId, period, undefined, FIRST_ITEMS),
      entries: await this.entries(tx, officeId, unitId, period, cursor, limit),
    };
  }

  /**
   * Items of the unit that were not adopted, and why, a page at a time. A page looks through `limit` items, so it may hold
   * fewer, even none, and still lead on.
   */
  async unused(
    tx: Tx,
    officeId: number,
    unitId: number,
    name: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<UnusedItem>> {
    await this.behind.unit(tx, officeId, unitId);
    const { period } = await this.standings.ofPeriod(tx, officeId, checked(name));
    return this.unusedIn(tx, officeId, unitId, period, cursor, limit);
  }

  /** What the rules of the period found for the unit, and for a quarter those of its months as far as they have begun. */
  private async results(tx: Tx, officeId: number, unitId: number, period: Period): Promise<ResultsOfPeriod[]> {
    const names = [period.name, ...(period.kind === 'quarter' ? monthsOf(period) : [])];
    const found: ResultsOfPeriod[] = [];
    for (const name of names) found.push(...(await this.readResults.ofUnit(tx, officeId, name, unitId)));
    return found;
  }

  private async unusedIn(
    tx: Tx,
    officeId: number,
    unitId: number,
    { from, to }: Period,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<UnusedItem>> {
    const order = { by: 'submitted', descending: false } as const;
    const page = await this.items.page(tx, officeId, { unitId, from, to }, order, cursor, limit);
    const rows: UnusedItem[] = [];
    for (const item of page.rows)
      if (item.status !== 'adopted') rows.push(await this.behind.whyUnused(tx, officeId, unitId, item));
    return { ...page, rows };
  }

  private async entries(
    tx: Tx,
    officeId: number,
    unitId: number,
    { from, to }: Period,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<StatementEntry>> {
    const filter = { unitId, from: monthOf(from), to: monthOf(to) };
    const page = await this.ledger.entries(tx, officeId, filter, cursor, limit);
    return { ...page, rows: await this.behind.entries(tx, officeId, page.rows) };
  }
}

/** The name of a month or a quarter; refuses with `statement_period`. */
function checked(name: string): string {
  if (!/^\d{4}(-\d\d|Q\d)$/.test(name)) throw assessmentError.statement_period();
  return name;
}
