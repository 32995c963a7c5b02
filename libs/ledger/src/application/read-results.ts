import { Injectable } from '@nestjs/common';
import { Clock, firstDay, monthOf, parsePeriod, type LocalDate, type Period } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import type { Outcome, PeriodResult, PeriodRule, Regulation } from '@app/regulation';
import { ledgerError } from '../domain/errors';
import { toRegulationEvent } from '../domain/history';
import { isQuota } from '../domain/quotas';
import type { Head } from '../domain/records';
import { daysLookedAt, outcomeOf } from '../domain/settling';
import { LedgerStore } from '../persistence/ledger-store';
import { RegulationTimelines } from './regulation-timelines';

/** What one rule found in one period. */
export interface ResultsOfPeriod {
  readonly period: Period;
  readonly regulation: Regulation;
  readonly rule: PeriodRule;
  /** The day up to which is counted. */
  readonly asOf: LocalDate;
  /** The month in which the period ends is closed: what is shown is what was settled. */
  readonly final: boolean;
  readonly results: readonly PeriodResult[];
  /** Why somebody has no result, or a result brings nothing. */
  readonly zero: Outcome['zero'];
  /** What waits for a person. */
  readonly pending: Outcome['pending'];
  /** By unit id as text: what it is called. */
  readonly names: ReadonlyMap<string, string>;
}

/** Results of period rules, those that bring no amount included: ranks, labels, scores. Nothing of this is stored. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly store: LedgerStore,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
    private readonly clock: Clock,
  ) {}

  /** `name` is that of a period of the rule: `2014Q1`, `2014-03`, `2014-W10` … */
  async ofPeriod(tx: Tx, officeId: number, name: string, ruleId: string): Promise<ResultsOfPeriod> {
    const timeline = await this.timelines.of(tx, officeId);
    const head = await this.store.head(tx, officeId);
    const found = timeline.settling(name);
    if (!found && !parsePeriod(name)) throw ledgerError.bad_period({ period: name });
    if (!found || !head) throw ledgerError.no_regulation();
    const { regulation, period } = found;
    const rule = regulation.periodRules.find(({ id, at }) => id === ruleId && at === period.kind);
    if (!rule) throw ledgerError.no_such_result({ rule: ruleId, period: name, known: namesOf(regulation, period) });
    const today = this.clock.today();
    if (period.from > today) throw ledgerError.period_not_begun({ period: name });

    const final = isSettled(head, period);
    const asOf = final || period.to < today ? period.to : today;
    const settle = { from: asOf, to: asOf, provisional: !final };
    // What is settled was settled from what was known at the last settlement; a quota follows late events at once.
    const known =
      final && !isQuota(regulation, rule.id) ? await this.store.lastSettlement(tx, officeId) : Number.MAX_SAFE_INTEGER;
    const events = await this.store.eventsAround(tx, officeId, daysLookedAt(timeline, settle, [period]));
    const outcome = outcomeOf(timeline, settle, {
      roster: await this.directory.rosterOf(tx, officeId),
      events: events.filter(({ seq }) => seq <= known).map(toRegulationEvent),
    });
    const units = await this.directory.allUnits(tx, officeId);
    const nameOn = (unit: (typeof units)[number]) =>
      unit.versions.findLast(({ from }) => from <= period.to) ?? unit.versions[0];
    return {
      period,
      regulation,
      rule,
      asOf,
      final,
      results: outcome.results.filter((result) => result.rule === rule.id && result.period === period.name),
      pending: outcome.pending.filter(({ result }) => result?.rule === rule.id && result.period === period.name),
      zero: outcome.zero.filter(({ result }) => result?.rule === rule.id && result.period === period.name),
      names: new Map(units.map((unit) => [String(unit.id), nameOn(unit)?.name ?? String(unit.id)])),
    };
  }
}

function isSettled({ firstMonth, openMonth }: Head, { to }: Period): boolean {
  return to < firstDay(openMonth) && monthOf(to) >= firstMonth;
}

function namesOf({ periodRules }: Regulation, { kind }: Period): string {
  return periodRules.flatMap(({ id, at }) => (at === kind ? id : [])).join('、') || '没有';
}
