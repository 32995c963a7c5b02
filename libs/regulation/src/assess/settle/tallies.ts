import {
  decidingDay,
  parsePeriod,
  periodOn,
  periodsOf,
  type LocalDate,
  type Minor,
  type Period,
  type PeriodKind,
} from '@app/kernel';
import type { Match } from '../../model/cell';
import type { RegulationEvent } from '../../model/event';
import type { MeasureHead, Since } from '../../model/measure';
import type { TargetEntry } from '../../model/outcome';
import type { PeriodRule, SubjectKind } from '../../model/period-rule';
import type { Regulation } from '../../model/regulation';
import { isGoverned } from '../governed';
import { fits } from '../matching';
import { isUnitColumn, unitWord, type UnitFacts } from '../unit-values';
import type { PeriodFacts } from './period-facts';
import { personKey } from './subjects';

type CountHead = Extract<MeasureHead, { kind: 'count' }>;
type SumHead = Extract<MeasureHead, { kind: 'sum' | 'best' }>;

/** What the entries of one subject in one period come to. */
export interface EntrySum {
  sum: Minor;
  best: Minor;
}

interface Counter {
  count: number;
  /** Items or days counted already. */
  readonly seen: Set<string>;
}

/** By name of the period and subject. */
type Tally<T> = Map<string, Map<string, T>>;

/** An event with whose it is, each subject once, and the unit that belongs to. */
interface Attended {
  readonly event: RegulationEvent;
  readonly who: readonly { readonly key: string; readonly unit: string }[];
}

/** An entry as measures see it. */
interface Line {
  readonly entry: TargetEntry;
  readonly event: RegulationEvent | undefined;
  /** The day that says where it belongs. */
  readonly day: LocalDate;
  /** Of a period rule. */
  readonly period: Period | null;
  readonly running: boolean;
  /** A person's entry beside which the unit has its own does not count for the unit again. */
  readonly countsForUnit: boolean;
}

/** Events and entries, counted once for all subjects and periods of a measure. */
export class Tallies {
  private readonly events: ReadonlyMap<string, RegulationEvent>;
  private readonly lines = new Map<string, Line[]>();
  private readonly counts = new Map<string, Map<CountHead, Tally<Counter>>>();
  private readonly sums = new Map<string, Map<SumHead, Tally<EntrySum>>>();
  private readonly names = new Map<string, Map<LocalDate, readonly string[]>>();
  private readonly attended = new Map<string, readonly Attended[]>();

  constructor(
    private readonly regulation: Regulation,
    private readonly facts: PeriodFacts,
    private readonly units: UnitFacts,
  ) {
    this.events = new Map(facts.standing.map((event) => [event.id, event]));
    const ownRules = new Set(regulation.periodRules.map(({ id }) => id));
    for (const entry of facts.entries) {
      const own = entry.regulation.id === regulation.id && entry.regulation.version === regulation.version;
      const period = entry.event === null ? (parsePeriod(entry.period, regulation.firstMonth) ?? null) : null;
      // A draft may still bear the number of the version it was copied from, which settled the periods before it.
      const settledHere = own && ownRules.has(entry.rule) && (period === null || isGoverned(regulation, period.to));
      if (entry.event === null && settledHere) continue;
      this.add(entry, period, false);
    }
  }

  /** Entries of a rule that has been settled, for the rules below it. */
  add(entry: TargetEntry, period: Period | null, running: boolean): void {
    const event = entry.event === null ? undefined : this.events.get(entry.event);
    const day = period ? decidingDay(period, this.regulation.weekDay) : entry.on;
    const line = { entry, event, day, period, running, countsForUnit: this.countsForUnit(entry, event) };
    const known = this.lines.get(entry.asset);
    if (known) known.push(line);
    else this.lines.set(entry.asset, [line]);
  }

  count(head: CountHead, rule: PeriodRule, period: Period, subject: string): number {
    const tally = within(this.counts, rule.id, head, () => this.countEvents(head, rule));
    return tally.get(period.name)?.get(subject)?.count ?? 0;
  }

  /** Undefined when there is no entry. */
  sum(head: SumHead, rule: PeriodRule, period: Period, subject: string): Readonly<EntrySum> | undefined {
    const tally = within(this.sums, rule.id, head, () => this.sumEntries(head, rule));
    return tally.get(period.name)?.get(subject);
  }

  private countEvents(head: CountHead, rule: PeriodRule): Tally<Counter> {
    const tally: Tally<Counter> = new Map();
    const [ofEvent, ofUnit] = this.split(head.where);
    for (const { event, who } of this.attendedBy(rule.subject, head.of)) {
      if (!fits(ofEvent, event.fields)) continue;
      const what = head.distinct === 'day' ? event.on : (event.item ?? `\u0000${event.id}`);
      for (const name of this.namesOn(rule.at, event.on, head.since)) {
        const counters = ofPeriod(tally, name);
        for (const { key, unit } of who) {
          if (!this.unitFits(ofUnit, unit, event.on)) continue;
          let counter = counters.get(key);
          if (!counter) counters.set(key, (counter = { count: 0, seen: new Set() }));
          if (head.distinct !== 'event' && counter.seen.has(what)) continue;
          counter.count += 1;
          if (head.distinct !== 'event') counter.seen.add(what);
        }
      }
    }
    return tally;
  }

  private sumEntries(head: SumHead, rule: PeriodRule): Tally<EntrySum> {
    const tally: Tally<EntrySum> = new Map();
    const [ofEvent, ofUnit] = this.split(head.where);
    for (const line of this.lines.get(head.asset) ?? []) {
      const { entry, event } = line;
      const subject = subjectOf(line, rule.subject);
      if (subject === null || (head.rules !== null && !head.rules.has(entry.rule))) continue;
      if (!fits(ofEvent, event?.fields ?? {}) || !this.unitFits(ofUnit, entry.unit, entry.on)) continue;
      const names = this.namesOn(rule.at, line.day, head.since);
      if (line.period && !this.liesInside(line.period, line.running, rule.at, names[0] as string, head.since)) continue;
      for (const name of names) {
        const sums = ofPeriod(tally, name);
        const known = sums.get(subject);
        const { amount } = entry;
        if (!known) sums.set(subject, { sum: amount, best: amount });
        else {
          known.sum += amount;
          known.best = Math.max(known.best, amount);
        }
      }
    }
    return tally;
  }

  /** Events of a type with whose they are, found once. */
  private attendedBy(kind: SubjectKind, type: string): readonly Attended[] {
    const key = `${kind} ${type}`;
    let attended = this.attended.get(key);
    if (!attended) {
      const events = this.facts.standing.filter((event) => event.type === type);
      this.attended.set(key, (attended = events.map((event) => ({ event, who: whoOf(event, kind) }))));
    }
    return attended;
  }

  /** A period that is not over brings something to a rule on the same period, and nothing yet to longer ones. */
  private liesInside(inner: Period, running: boolean, kind: PeriodKind, name: string, since: Since): boolean {
    if (inner.kind === kind) return inner.name === name;
    if (running || inner.kind === 'year') return false;
    if (inner.kind === 'week') return kind !== 'week';
    const outer = parsePeriod(name, this.regulation.firstMonth) as Period;
    const { from } = since === null ? outer : periodOn(since, outer.to, this.regulation.firstMonth);
    return inner.from >= from && inner.to <= outer.to;
  }

  private countsForUnit({ rule, asset, person }: TargetEntry, event: RegulationEvent | undefined): boolean {
    if (person === null) return true;
    const { eventRules, periodRules } = this.regulation;
    const to = [...eventRules, ...periodRules].find(({ id }) => id === rule)?.to.get(asset);
    const exception = to?.exceptions.find(({ domain, word }) => event?.fields[domain] === word);
    return !(exception?.take ?? to?.take ?? []).some(({ kind }) => kind === 'unit' || kind === 'table');
  }

  /** The periods that look at a day: the one that holds it first, then those that look back to it. */
  private namesOn(kind: PeriodKind, day: LocalDate, since: Since): readonly string[] {
    const key = `${kind} ${since}`;
    const names = this.names.get(key) ?? new Map<LocalDate, readonly string[]>();
    this.names.set(key, names);
    let own = names.get(day);
    if (!own) names.set(day, (own = this.periodsLookingAt(kind, day, since).map(({ name }) => name)));
    return own;
  }

  private periodsLookingAt(kind: PeriodKind, day: LocalDate, since: Since): Period[] {
    const { firstMonth, weekDay } = this.regulation;
    const own = periodOn(kind, day, firstMonth);
    if (since === null) return [own];
    const { to } = periodOn(since, decidingDay(own, weekDay), firstMonth);
    return periodsOf(kind, { from: own.from, to }, firstMonth).filter((period) => decidingDay(period, weekDay) <= to);
  }

  private split(match: Match): readonly [Match, Match] {
    const unit = [...match].filter(([column]) => isUnitColumn(this.regulation, column));
    return unit.length === 0
      ? [match, NOTHING]
      : [new Map([...match].filter((one) => !unit.includes(one))), new Map(unit)];
  }

  private unitFits(match: Match, unit: string, on: LocalDate): boolean {
    for (const [column, test] of match)
      if (!test.has(unitWord(this.units, column, { unit, person: null }, on))) return false;
    return true;
  }
}

const NOTHING: Match = new Map();

function whoOf({ units, item }: RegulationEvent, kind: SubjectKind): Attended['who'] {
  if (kind === 'item') return item === null ? [] : [{ key: item, unit: units[0]?.unit ?? '' }];
  const named = units.flatMap(({ unit, person }) => {
    if (kind === 'unit') return { key: unit, unit };
    return person === null ? [] : { key: personKey(unit, person), unit };
  });
  return named.length < 2 ? named : [...new Map(named.map((one) => [one.key, one])).values()];
}

function ofPeriod<T>(tally: Tally<T>, name: string): Map<string, T> {
  let subjects = tally.get(name);
  if (!subjects) tally.set(name, (subjects = new Map<string, T>()));
  return subjects;
}

function subjectOf({ entry, event, countsForUnit }: Line, kind: SubjectKind): string | null {
  if (kind === 'item') return event?.item ?? null;
  if (kind === 'unit') return countsForUnit ? entry.unit : null;
  return entry.person === null ? null : personKey(entry.unit, entry.person);
}

function within<K, V>(all: Map<string, Map<K, V>>, rule: string, head: K, make: () => V): V {
  const ofRule = all.get(rule) ?? new Map<K, V>();
  all.set(rule, ofRule);
  const known = ofRule.get(head);
  if (known !== undefined) return known;
  const made = make();
  ofRule.set(head, made);
  return made;
}
