import { Injectable } from '@nestjs/common';
import { Clock, firstDay, monthOf, parsePeriod, type LocalDate, type Period } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import type { History, Outcome, PeriodResult, PeriodRule, Regulation } from '@app/regulation';
import { ledgerError } from '../domain/errors';
import { toRegulationEvent } from '../domain/history';
import { isQuota } from '../domain/quotas';
import type { Head } from '../domain/records';
import { daysLookedAt, outcomeOf } from '../domain/settling';
import type { RegulationTimeline } from '../domain/timeline';
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
    const frame = this.frameOf(head, found);
    const { final, asOf } = frame;
    // A quota follows late events at once; what else is settled was settled from what was known at the last settlement.
    const outcome = isQuota(regulation, rule.id)
      ? await this.quotasOfAll(tx, officeId, timeline, frame)
      : await this.outcome(tx, officeId, timeline, frame, final);
    const ofRule = (result: { readonly rule: string; readonly period: string } | null | undefined) =>
      result?.rule === rule.id && result.period === period.name;
    return {
      ...{ period, regulation, rule, asOf, final },
      results: outcome.results.filter(ofRule),
      pending: outcome.pending.filter(({ result }) => ofRule(result)),
      zero: outcome.zero.filter(({ result }) => ofRule(result)),
      names: await this.names(tx, officeId, period),
    };
  }

  /**
   * What all rules of a period found for one unit. A quota looks at nothing but the unit, so it is found from the unit's own
   * events of the month; whatever else there is needs everybody's, and is assessed once for all such rules.
   */
  async ofUnit(tx: Tx, officeId: number, name: string, unitId: number): Promise<ResultsOfPeriod[]> {
    const timeline = await this.timelines.of(tx, officeId);
    const head = await this.store.head(tx, officeId);
    const found = timeline.settling(name);
    if (!found || !head || found.period.from > this.clock.today()) return [];
    const { regulation, period } = found;
    const rules = regulation.periodRules.filter(({ at }) => at === period.kind);
    if (rules.length === 0) return [];
    const frame = this.frameOf(head, found);
    const { asOf, final } = frame;
    const names = await this.names(tx, officeId, period);
    const quotas = rules.some(({ id }) => isQuota(regulation, id))
      ? await this.quotasOfUnit(tx, officeId, timeline, frame, unitId)
      : null;
    const others = rules.some(({ id }) => !isQuota(regulation, id))
      ? await this.outcome(tx, officeId, timeline, frame, final)
      : null;
    const unit = String(unitId);
    return rules.map((rule) => {
      const results = (isQuota(regulation, rule.id) ? quotas : others)?.results ?? [];
      const own = results.filter((each) => each.unit === unit && each.rule === rule.id && each.period === period.name);
      return { period, regulation, rule, asOf, final, results: own, zero: [], pending: [], names };
    });
  }

  /**
   * What the rules of a period that set every unit a target found, all of them at once. Quotas are found from the events they
   * count; whatever else there is is assessed once together. None for a period that has not begun, or that nothing governs.
   */
  async ofTargets(tx: Tx, officeId: number, name: string): Promise<Pick<ResultsOfPeriod, 'rule' | 'results'>[]> {
    const timeline = await this.timelines.of(tx, officeId);
    const head = await this.store.head(tx, officeId);
    const found = timeline.settling(name);
    if (!found || !head || found.period.from > this.clock.today()) return [];
    const { regulation, period } = found;
    const rules = regulation.periodRules.filter(
      ({ at, subject, target }) => at === period.kind && subject === 'unit' && target !== null,
    );
    const frame = this.frameOf(head, found);
    const quotas = rules.some(({ id }) => isQuota(regulation, id))
      ? await this.quotasOfAll(tx, officeId, timeline, frame)
      : null;
    const others = rules.some(({ id }) => !isQuota(regulation, id))
      ? await this.outcome(tx, officeId, timeline, frame, frame.final)
      : null;
    return rules.map((rule) => {
      const results = (isQuota(regulation, rule.id) ? quotas : others)?.results ?? [];
      return { rule, results: results.filter((each) => each.rule === rule.id && each.period === period.name) };
    });
  }

  private frameOf(head: Head, { period }: { readonly period: Period }): Frame {
    const today = this.clock.today();
    if (period.from > today) throw ledgerError.period_not_begun({ period: period.name });
    const final = isSettled(head, period);
    const asOf = final || period.to < today ? period.to : today;
    return { period, final, asOf, settle: { from: asOf, to: asOf, provisional: !final } };
  }

  private async outcome(
    tx: Tx,
    officeId: number,
    timeline: RegulationTimeline,
    { settle, period }: Frame,
    settled: boolean,
  ): Promise<Outcome> {
    const known = settled ? await this.store.lastSettlement(tx, officeId) : Number.MAX_SAFE_INTEGER;
    const events = await this.store.eventsAround(tx, officeId, daysLookedAt(timeline, settle, [period]));
    return outcomeOf(timeline, settle, {
      roster: await this.directory.rosterOf(tx, officeId),
      events: events.filter(({ seq }) => seq <= known).map(toRegulationEvent),
    });
  }

  private async quotasOfAll(
    tx: Tx,
    officeId: number,
    timeline: RegulationTimeline,
    { settle, period }: Frame,
  ): Promise<Outcome> {
    const month = monthOf(period.to);
    const types = [...new Set(timeline.quotasOf(month).map(({ of }) => of))];
    const events = (await this.store.eventsAbout(tx, officeId, month, types)).map(toRegulationEvent);
    const roster = await this.directory.rosterOf(tx, officeId);
    return timeline.assessQuotas({ roster, settle, values: new Map(), events });
  }

  private async quotasOfUnit(
    tx: Tx,
    officeId: number,
    timeline: RegulationTimeline,
    { settle, period }: Frame,
    unitId: number,
  ): Promise<Outcome> {
    const unit = String(unitId);
    const month = monthOf(period.to);
    const types = [...new Set(timeline.quotasOf(month).map(({ of }) => of))];
    const about = await this.store.eventsAboutUnit(tx, officeId, month, types, unitId);
    // What names nobody acts on another event, and does nothing where that is not there.
    const own = about.filter(
      ({ content: { units } }) => units.length === 0 || units.some((each) => each.unit === unit),
    );
    const roster = await this.directory.rosterOf(tx, officeId);
    const alone = new Map([...roster].filter(([key]) => key === unit));
    return timeline.assessQuotas({ roster: alone, settle, values: new Map(), events: own.map(toRegulationEvent) });
  }

  private async names(tx: Tx, officeId: number, { to }: Period): Promise<ReadonlyMap<string, string>> {
    const units = await this.directory.allUnits(tx, officeId);
    const nameOn = ({ versions }: (typeof units)[number]) => versions.findLast(({ from }) => from <= to) ?? versions[0];
    return new Map(units.map((unit) => [String(unit.id), nameOn(unit)?.name ?? String(unit.id)]));
  }
}

/** How a period is looked at today. */
interface Frame {
  readonly period: Period;
  readonly final: boolean;
  /** The day up to which is counted. */
  readonly asOf: LocalDate;
  readonly settle: NonNullable<History['settle']>;
}

function isSettled({ firstMonth, openMonth }: Head, { to }: Period): boolean {
  return to < firstDay(openMonth) && monthOf(to) >= firstMonth;
}

function namesOf({ periodRules }: Regulation, { kind }: Period): string {
  return periodRules.flatMap(({ id, at }) => (at === kind ? id : [])).join('、') || '没有';
}
