import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, type Month, monthOf, monthsOf, parsePeriod, sum } from '@app/kernel';
import {
  ChainEnds,
  type Head,
  ReadPeriodSums,
  ReadResults,
  ReadStandings,
  RegulationTimelines,
  type Standings,
} from '@app/ledger';
import type { Tx } from '@app/platform';
import type { BulletinFigures, Shortfall, TrendPoint } from '../domain/bulletin-figures';
import {
  type BulletinPeriod,
  isBulletinPeriod,
  periodBefore,
  periodOfLastYear,
  periodTitle,
} from '../domain/bulletin-period';
import { bulletinError } from '../domain/errors';

/** Periods a trend looks back over, this one included. */
const TREND = 5;

/** Reads what a bulletin is drafted from: a fixed number of statements, and the results of the tasks of its months. */
@Injectable()
export class GatherFigures {
  constructor(
    private readonly standings: ReadStandings,
    private readonly sums: ReadPeriodSums,
    private readonly results: ReadResults,
    private readonly timelines: RegulationTimelines,
    private readonly ends: ChainEnds,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `bulletin_period`, `bulletin_period_ahead`, `period_before_ledger`. */
  async gather(tx: Tx, officeId: number, name: string): Promise<{ figures: BulletinFigures; head: Head }> {
    const firstMonth = await this.standings.firstMonth(tx, officeId);
    const period = parsePeriod(name, firstMonth);
    if (!period || !isBulletinPeriod(period)) throw bulletinError.bulletin_period();
    const today = this.clock.today();
    if (period.from > today) throw bulletinError.bulletin_period_ahead({ period: name });
    const head = await this.ends.head(tx, officeId);
    if (!head || monthOf(period.to) < head.firstMonth) throw bulletinError.period_before_ledger({ period: name });
    const of = (each: BulletinPeriod) => this.standings.ofMonths(tx, officeId, monthOf(each.from), monthOf(each.to));
    const kept = (each: BulletinPeriod) => monthOf(each.from) >= head.firstMonth;

    const past: { readonly period: BulletinPeriod; readonly standings: Standings }[] = [];
    for (let each = period; past.length < TREND && (past.length === 0 || kept(each));) {
      past.unshift({ period: each, standings: await of(each) });
      each = periodBefore(each, firstMonth);
    }
    const yearAgo = periodOfLastYear(period, firstMonth);
    const known = past.find((each) => each.period.name === yearAgo.name)?.standings;
    const now = past.at(-1)?.standings as Standings;
    const months = { from: now.from, to: now.to };
    const figures: BulletinFigures = {
      ...{ period, now },
      before: past.at(-2)?.standings ?? null,
      lastYear: known ?? (kept(yearAgo) ? await of(yearAgo) : null),
      trend: past.map((each) => trendPoint(each.period, each.standings)),
      shortfalls: await this.shortfalls(tx, officeId, period, head.firstMonth, today),
      instructions: await this.sums.ofEvents(tx, officeId, months, 'instruction', now.rankBy),
      faults: await this.sums.faults(tx, officeId, months, now.rankBy),
      adjustments: await this.sums.adjustments(tx, officeId, now.from, now.to),
      regulations: await this.regulations(tx, officeId, period),
      drawnAt: this.clock.now(),
    };
    return { figures, head };
  }

  /** By the tasks of each of its months that has begun, and by those of the period itself. */
  private async shortfalls(
    tx: Tx,
    officeId: number,
    period: BulletinPeriod,
    firstMonth: Month,
    today: LocalDate,
  ): Promise<Shortfall[]> {
    const months = monthsOf(period).filter((month) => month >= firstMonth && `${month}-01` <= today);
    const periods = period.kind === 'month' ? months : [...months, period.name];
    const found: Shortfall[] = [];
    for (const name of periods) found.push(...(await this.shortOf(tx, officeId, name)));
    return found;
  }

  private async shortOf(tx: Tx, officeId: number, name: string): Promise<Shortfall[]> {
    const tasks = await this.results.ofTargets(tx, officeId, name);
    return tasks.flatMap(({ rule, results }) =>
      results.flatMap(({ unit, score, target }) =>
        unit === null || target === null || Number(score) >= Number(target)
          ? []
          : [{ unitId: Number(unit), task: rule.title, period: name, target, reached: score }],
      ),
    );
  }

  private async regulations(tx: Tx, officeId: number, { from, to }: BulletinPeriod): Promise<string[]> {
    const { regulations } = await this.timelines.of(tx, officeId);
    return regulations
      .filter(({ effective }) => effective.from <= to && (effective.lastDay === null || effective.lastDay >= from))
      .map(({ title, version }) => `${title} 第${version}版`);
  }
}

function trendPoint(period: BulletinPeriod, { lines, rankBy }: Standings): TrendPoint {
  return {
    title: periodTitle(period.name),
    submitted: sum(lines.map(({ submitted }) => submitted)),
    adopted: sum(lines.flatMap(({ adopted }) => [...adopted.values()])),
    points: sum(lines.map((line) => line.total.get(rankBy) ?? 0)),
  };
}
