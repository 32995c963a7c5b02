import { Injectable } from '@nestjs/common';
import { formatAmount, monthOf, monthsOf, type Period, sum } from '@app/kernel';
import { COUNT, ReadLedger, ReadResults, ReadStandings, RegulationTimelines, type ResultsOfPeriod } from '@app/ledger';
import type { PageOfRows, Tx } from '@app/platform';
import { ReadItems } from '@app/submission';
import { assessmentError } from '../domain/errors';
import type { Statement, StatementEntry, UnusedItem } from './statement';
import { StatementParts } from './statement-parts';

const PAGE = 500;
/** Unused items that are explained; a unit with more asks for them one by one. */
const MOST_UNUSED = 50;

@Injectable()
export class ReadStatement {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly standings: ReadStandings,
    private readonly readResults: ReadResults,
    private readonly timelines: RegulationTimelines,
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
    const standings = /^\d{4}(-\d\d|Q\d)$/.test(name) ? await this.standings.ofPeriod(tx, officeId, name) : null;
    if (!standings || !['month', 'quarter'].includes(standings.period.kind)) throw assessmentError.statement_period();
    const { period, cells, assets } = standings;
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
      unused: await this.unused(tx, officeId, unitId, period),
      entries: await this.entries(tx, officeId, unitId, period, cursor, limit),
    };
  }

  /** What the rules of this very kind of period found for the unit. */
  private async results(tx: Tx, officeId: number, unitId: number, period: Period): Promise<ResultsOfPeriod[]> {
    const version = (await this.timelines.of(tx, officeId)).settling(period.name);
    const rules = version?.regulation.periodRules.filter(({ at }) => at === period.kind) ?? [];
    const found: ResultsOfPeriod[] = [];
    for (const { id } of rules) {
      const all = await this.readResults.ofPeriod(tx, officeId, period.name, id);
      found.push({ ...all, results: all.results.filter(({ unit }) => unit === String(unitId)) });
    }
    return found;
  }

  private async unused(tx: Tx, officeId: number, unitId: number, { from, to }: Period): Promise<UnusedItem[]> {
    const order = { by: 'submitted', descending: false } as const;
    const unused: UnusedItem[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.items.page(tx, officeId, { unitId, from, to }, order, cursor, PAGE);
      for (const item of page.rows)
        if (item.status !== 'adopted' && unused.length < MOST_UNUSED)
          unused.push(await this.behind.whyUnused(tx, officeId, unitId, item));
      if (page.next === undefined || unused.length === MOST_UNUSED) return unused;
      cursor = page.next;
    }
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
