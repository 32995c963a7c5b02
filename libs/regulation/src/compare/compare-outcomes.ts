import { parsePeriod, type LocalDate, type Minor } from '@app/kernel';
import type { RegulationEvent } from '../model/event';
import type { PendingAmount, PeriodResult, TargetEntry } from '../model/outcome';
import type { Regulation } from '../model/regulation';
import type { Bounded } from './bounded';
import type {
  Comparison,
  EarlyMove,
  MovedEntry,
  ResultChange,
  RowMove,
  UnitAmount,
  UnitComparison,
} from './comparison';
import { differingEntries, type Pair } from './pair-entries';
import { RowsMet } from './rows-met';

/** What is compared with what. */
export interface ComparedVersions {
  /** In order of their first days. */
  readonly inForce: readonly Regulation[];
  readonly draft: Regulation;
}

/** Events that can influence each other, assessed on both sides. */
export interface ComparedOutcomes {
  readonly events: readonly RegulationEvent[];
  readonly before: Bounded;
  /** The very object of the other side where nothing can differ. */
  readonly after: Bounded;
  /** The days that are compared, left out: all. What lies outside is only there to find the rest. */
  readonly within?: Days;
}

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Compares outcomes scope by scope; what it keeps grows with units and rows, not with events. */
export function compareOutcomes(versions: ComparedVersions, outcomes: Iterable<ComparedOutcomes>): Comparison {
  const comparing = new Comparing(versions);
  for (const each of outcomes) comparing.add(each);
  return comparing.result();
}

/** Keys of units may be numbers. */
const byName = new Intl.Collator('zh', { numeric: true });
const EXAMPLES = 3;
const EARLY_EXAMPLES = 20;

interface Sums {
  before: Minor;
  after: Minor;
  /** How far the ends of what waits lie from these. */
  readonly shift: { before: [Minor, Minor]; after: [Minor, Minor] };
}

type Side = 'before' | 'after';

/** The same for outcomes that come one after another, such as pages of a log. */
export class Comparing {
  private readonly since: LocalDate;
  private readonly rows: { readonly before: RowsMet; readonly after: RowsMet };
  private readonly units = new Map<string, { unit: string; person: string | null; sums: Map<string, Sums> }>();
  private readonly moves = new Map<
    string,
    RowMove & { count: number; before: Minor; after: Minor; examples: MovedEntry[] }
  >();
  private readonly results: ResultChange[] = [];
  private readonly early = { count: 0, examples: [] as EarlyMove[] };
  private readonly entries = { before: 0, after: 0, different: 0 };
  private readonly waiting = { before: { all: 0, open: 0 }, after: { all: 0, open: 0 } };
  private events = 0;

  constructor(private readonly versions: ComparedVersions) {
    this.since = versions.draft.effective.from;
    this.rows = { before: new RowsMet(versions.inForce), after: new RowsMet([versions.draft]) };
  }

  add({ events, before, after, within }: ComparedOutcomes): void {
    const eventOf = lookup(events);
    const days = { eventOf, lastDayOf: (period: string | undefined) => this.lastDayOf(period) };
    const [one, other] = [this.inside(before, within, eventOf), this.inside(after, within, eventOf)];
    this.events += within === undefined ? events.length : events.filter(({ on }) => isWithin(within, on)).length;
    this.count('before', one);
    this.count('after', other);
    this.rows.before.see(one.outcome, days, '');
    this.rows.after.see(other.outcome, days, this.since);
    if (before === after) return;
    for (const pair of differingEntries(one.outcome.entries, other.outcome.entries)) this.addMove(pair);
    this.compareResults(one.outcome.results, other.outcome.results);
    this.comparePending(one.outcome.pending, other.outcome.pending, eventOf);
  }

  result(): Comparison {
    const units = [...this.units.values()]
      .sort((a, b) => byName.compare(a.unit, b.unit) || byName.compare(a.person ?? '', b.person ?? ''))
      .map(({ unit, person, sums }): UnitComparison => {
        return { unit, person, amounts: new Map([...sums].map(([asset, each]) => [asset, amountOf(each)])) };
      });
    const totals = new Map<string, { before: Minor; after: Minor }>();
    for (const { amounts } of units)
      for (const [asset, { before, after }] of amounts) {
        const total = totals.get(asset) ?? { before: 0, after: 0 };
        totals.set(asset, { before: total.before + before, after: total.after + after });
      }
    return {
      since: this.since,
      events: this.events,
      entries: this.entries,
      totals,
      units,
      moves: [...this.moves.values()].sort(byWeight),
      results: this.results,
      unused: { before: this.rows.before.unused, after: this.rows.after.unused },
      waiting: this.waiting,
      early: this.early,
    };
  }

  /** Leaves out what lies outside the days that are compared. */
  private inside(
    bounded: Bounded,
    within: Days | undefined,
    eventOf: (id: string) => RegulationEvent | undefined,
  ): Bounded {
    if (within === undefined) return bounded;
    const { outcome, low, high } = bounded;
    const some = (entries: readonly TargetEntry[]) => entries.filter(({ on }) => isWithin(within, on));
    const told = (event: string | null, period: string | undefined) => {
      const on = event === null ? this.lastDayOf(period) : eventOf(event)?.on;
      return on === undefined || isWithin(within, on);
    };
    const entries = some(outcome.entries);
    return {
      outcome: {
        entries,
        pending: outcome.pending.filter(({ event, result }) => told(event, result?.period)),
        zero: outcome.zero.filter(({ event, result }) => told(event, result?.period)),
        results: outcome.results.filter(({ period }) => told(null, period)),
      },
      low: low === outcome.entries ? entries : some(low),
      high: high === outcome.entries ? entries : some(high),
    };
  }

  private count(side: Side, { outcome, low, high }: Bounded): void {
    const { entries, pending } = outcome;
    this.entries[side] += entries.length;
    this.waiting[side].all += pending.length;
    for (const { range } of pending) if (range === null) this.waiting[side].open += 1;
    for (const entry of entries) this.sumsOf(entry)[side] += entry.amount;
    for (const [end, bound] of [low, high].entries() as Iterable<[0 | 1, readonly TargetEntry[]]>) {
      if (bound === entries) continue;
      for (const entry of bound) this.sumsOf(entry).shift[side][end] += entry.amount;
      for (const entry of entries) this.sumsOf(entry).shift[side][end] -= entry.amount;
    }
  }

  private sumsOf({ unit, person, asset }: TargetEntry): Sums {
    const key = person === null ? unit : `${unit}\u0000${person}`;
    let known = this.units.get(key);
    if (!known) this.units.set(key, (known = { unit, person, sums: new Map() }));
    let sums = known.sums.get(asset);
    if (!sums) {
      sums = { before: 0, after: 0, shift: { before: [0, 0], after: [0, 0] } };
      known.sums.set(asset, sums);
    }
    return sums;
  }

  private addMove({ before, after }: Pair): void {
    const { event, period, unit, person, asset, on, rule } = before ?? after;
    this.entries.different += 1;
    if (on < this.since) this.addEarly({ what: 'entry', event, rule, when: event === null ? period : on, unit });
    const key = JSON.stringify([before?.rule, before?.row, after?.rule, after?.row, asset]);
    let move = this.moves.get(key);
    if (!move) {
      const nameOf = (entry: TargetEntry | null) => entry && { rule: entry.rule, row: entry.row };
      const none = { count: 0, before: 0, after: 0, examples: [] };
      this.moves.set(key, (move = { from: nameOf(before), to: nameOf(after), asset, ...none }));
    }
    move.count += 1;
    move.before += before?.amount ?? 0;
    move.after += after?.amount ?? 0;
    if (move.examples.length < EXAMPLES) {
      const amounts = { before: before?.amount ?? null, after: after?.amount ?? null };
      move.examples.push({ event, period, unit, person, ...amounts });
    }
  }

  private compareResults(before: readonly PeriodResult[], after: readonly PeriodResult[]): void {
    const others = new Map(after.map((result) => [keyOfResult(result), result]));
    for (const result of before) {
      const key = keyOfResult(result);
      this.addResult(result, others.get(key) ?? null);
      others.delete(key);
    }
    for (const result of others.values()) this.addResult(null, result);
  }

  private addResult(before: PeriodResult | null, after: PeriodResult | null): void {
    const [one, other] = [before && foundIn(before), after && foundIn(after)];
    if (JSON.stringify(one) === JSON.stringify(other)) return;
    const { rule, period, unit, person, item } = (before ?? after) as PeriodResult;
    this.results.push({ rule, period, unit, person, item, before: one, after: other });
    if ((this.lastDayOf(period) ?? this.since) < this.since)
      this.addEarly({ what: 'result', event: null, rule, when: period, unit });
  }

  private comparePending(
    before: readonly PendingAmount[],
    after: readonly PendingAmount[],
    eventOf: (id: string) => RegulationEvent | undefined,
  ): void {
    if (before.length === 0 && after.length === 0) return;
    const [ones, others] = [new Map(before.map(keyed)), new Map(after.map(keyed))];
    const moved = [...ones, ...others].filter(([key]) => ones.has(key) !== others.has(key));
    for (const [, { event, rule, result }] of moved) {
      const on = event === null ? this.lastDayOf(result?.period) : eventOf(event)?.on;
      const unit = result?.unit ?? null;
      if (on !== undefined && on < this.since)
        this.addEarly({ what: 'pending', event, rule, when: result?.period ?? on, unit });
    }
  }

  private addEarly(move: EarlyMove): void {
    this.early.count += 1;
    if (this.early.examples.length < EARLY_EXAMPLES) this.early.examples.push(move);
  }

  private lastDayOf(period: string | undefined): LocalDate | undefined {
    return period === undefined ? undefined : parsePeriod(period, this.versions.draft.firstMonth)?.to;
  }
}

function lookup(events: readonly RegulationEvent[]): (id: string) => RegulationEvent | undefined {
  let byId: Map<string, RegulationEvent> | undefined;
  return (id) => (byId ??= new Map(events.map((event) => [event.id, event]))).get(id);
}

function isWithin({ from, to }: Days, on: LocalDate): boolean {
  return on >= from && on <= to;
}

function amountOf({ before, after, shift }: Sums): UnitAmount {
  const ends = (amount: Minor, [low, high]: readonly [Minor, Minor]): readonly [Minor, Minor] =>
    low <= high ? [amount + low, amount + high] : [amount + high, amount + low];
  return { before, after, range: { before: ends(before, shift.before), after: ends(after, shift.after) } };
}

function foundIn({ score, target, rank, labels }: PeriodResult) {
  return { score, target, rank, labels };
}

function keyOfResult({ rule, period, unit, person, item }: PeriodResult): string {
  return JSON.stringify([rule, period, unit, person, item]);
}

function keyed(pending: PendingAmount): [string, PendingAmount] {
  const { event, result, asset, rule, row, range } = pending;
  return [JSON.stringify([event, result, asset, rule, row, range]), pending];
}

function byWeight(a: RowMove, b: RowMove): number {
  const weight = ({ before, after }: RowMove) => Math.abs(after - before);
  return compareText(a.asset, b.asset) || weight(b) - weight(a) || b.count - a.count;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
