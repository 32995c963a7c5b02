import { Injectable } from '@nestjs/common';
import { dayBefore, firstDay, isPeriodKind, periodOn, periodsOf, type LocalDate, type Period } from '@app/kernel';
import { Directory } from '@app/directory';
import type { Tx } from '@app/platform';
import {
  acrossItems,
  assessBounded,
  assessUnder,
  Comparing,
  underDraft,
  type Bounded,
  type Comparison,
  type History,
  type Regulation,
  type Roster,
} from '@app/regulation';
import { historyOf } from '../domain/history';
import type { LoggedEvent } from '../domain/records';
import { UnitNames, withUnitIds } from '../domain/unit-names';
import { LedgerStore } from '../persistence/ledger-store';
import { RegulationTimelines } from './regulation-timelines';

/** Which days are compared; events outside are only read where those inside depend on them. */
export interface SimulatedDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a draft would have made of an office's past. */
export interface Simulation {
  readonly comparison: Comparison;
  readonly inForce: readonly Regulation[];
  /** The closed months among the days, whose periods were settled; null when there is none. */
  readonly settled: SimulatedDays | null;
  /** By key of the roster: what the unit is called. */
  readonly names: ReadonlyMap<string, string>;
}

/** Hears how many of how many scopes of a year were read. */
export type TellProgress = (year: string, done: number, all: number) => void;

/** Scopes read at once. */
const PAGE = 500;

/**
 * Assesses recorded events under the versions in force and under a draft, and compares. Writes nothing. What events bring is
 * compared scope by scope and forgotten; where there are period rules, the events of one year are held at a time. Periods are
 * settled as far as months are closed: of the others nobody knows yet what will happen.
 */
@Injectable()
export class SimulateRegulation {
  constructor(
    private readonly store: LedgerStore,
    private readonly directory: Directory,
    private readonly timelines: RegulationTimelines,
  ) {}

  async simulate(
    tx: Tx,
    officeId: number,
    file: Regulation,
    days: SimulatedDays,
    tell: TellProgress = () => undefined,
  ): Promise<Simulation> {
    const { versions } = await this.timelines.of(tx, officeId);
    const units = await this.directory.allUnits(tx, officeId);
    const draft = withUnitIds(file, new UnitNames(units));
    const inForce = versions.map(({ regulation }) => regulation);
    const sides = new BothSides(inForce, draft, await this.directory.rosterOf(tx, officeId));
    const comparing = new Comparing({ inForce, draft });
    const head = await this.store.head(tx, officeId);
    const settled = head && overlap(days, { from: firstDay(head.firstMonth), to: dayBefore(firstDay(head.openMonth)) });
    for (const year of periodsOf('year', days, draft.firstMonth)) {
      const within = overlap(days, year);
      if (within === null) continue;
      const settle = settled && overlap(settled, within);
      await this.addYear(tx, officeId, sides, { within, settle }, comparing, (...done) => tell(year.name, ...done));
    }
    const names = units.map(({ id, versions: called }) => [String(id), called.at(-1)?.name ?? String(id)] as const);
    return { comparison: comparing.result(), inForce, settled, names: new Map(names) };
  }

  private async addYear(
    tx: Tx,
    officeId: number,
    sides: BothSides,
    { within, settle }: { readonly within: SimulatedDays; readonly settle: SimulatedDays | null },
    comparing: Comparing,
    tell: (done: number, all: number) => void,
  ): Promise<void> {
    const held: LoggedEvent[] = [];
    const scopes = await this.store.scopesBetween(tx, officeId, sides.daysNeeded(within));
    for (let read = 0; read < scopes.length; read += PAGE) {
      const events = await this.store.eventsByScope(tx, officeId, scopes.slice(read, read + PAGE));
      if (sides.settles || sides.meetAcross) for (const event of events) held.push(event);
      if (!sides.meetAcross)
        for (const own of byScope(events)) comparing.add({ ...sides.assess(historyOf(own)), within });
      tell(Math.min(read + PAGE, scopes.length), scopes.length);
    }
    const history = { ...historyOf(held), settle: sides.settles ? settle : null };
    if (sides.meetAcross) comparing.add({ ...sides.assess(history), within });
    else if (history.settle !== null) {
      const { before, after } = sides.assess(history);
      comparing.add({ events: [], before: periodsOnly(before), after: periodsOnly(after), within });
    }
  }
}

/** What is in force, and what would be with the draft. */
class BothSides {
  private readonly withDraft: readonly Regulation[];
  /** Whether anything is settled when a period ends. */
  readonly settles: boolean;
  /** Whether results of different items meet, so that no scope can be assessed alone. */
  readonly meetAcross: boolean;

  constructor(
    private readonly inForce: readonly Regulation[],
    private readonly draft: Regulation,
    private readonly roster: Roster,
  ) {
    this.withDraft = underDraft(inForce, draft);
    this.settles = this.all.some(({ periodRules }) => periodRules.length > 0);
    this.meetAcross = this.stacks.some(acrossItems);
  }

  /** What is compared depends on the whole of the periods it lies in, and on everything where stacks know no period. */
  daysNeeded({ from, to }: SimulatedDays): SimulatedDays {
    const endless = this.stacks.some((stack) => acrossItems(stack) && !stack.per.some(isPeriodKind));
    if (endless) return { from: '1900-01-01', to: '9998-12-31' };
    const periods: Period[] = this.all.flatMap(({ periodRules, firstMonth }) => [
      ...periodRules.map(({ at }) => periodOn(at, from, firstMonth)),
      ...(this.meetAcross ? [periodOn('year', from, firstMonth), periodOn('year', to, firstMonth)] : []),
    ]);
    const ends = this.meetAcross ? periods.map((period) => period.to) : [];
    return {
      from: [from, ...periods.map((period) => period.from)].sort()[0] ?? from,
      to: [to, ...ends].sort().at(-1) ?? to,
    };
  }

  assess(history: History): { before: Bounded; after: Bounded; events: History['events'] } {
    const known = { ...history, roster: this.roster };
    const under = (versions: readonly Regulation[]) => assessBounded((each) => assessUnder(versions, each), known);
    const before = under(this.inForce);
    const { events, settle } = history;
    const untouched = settle === null && events.every(({ on }) => on < this.draft.effective.from);
    return { events, before, after: untouched ? before : under(this.withDraft) };
  }

  private get all(): readonly Regulation[] {
    return [...this.inForce, this.draft];
  }

  private get stacks() {
    return this.all.flatMap(({ eventRules }) => eventRules.flatMap(({ stacks }) => [...stacks.values()]));
  }
}

function overlap(one: SimulatedDays, other: SimulatedDays): SimulatedDays | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : null;
}

function byScope(events: readonly LoggedEvent[]): Iterable<LoggedEvent[]> {
  const scopes = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const own = scopes.get(event.scope);
    if (own) own.push(event);
    else scopes.set(event.scope, [event]);
  }
  return scopes.values();
}

/** What events bring was compared scope by scope already. */
function periodsOnly({ outcome, low, high }: Bounded): Bounded {
  const ofPeriods = (entries: typeof low) => entries.filter(({ event }) => event === null);
  const entries = ofPeriods(outcome.entries);
  return {
    outcome: {
      entries,
      pending: outcome.pending.filter(({ result }) => result !== null),
      zero: outcome.zero.filter(({ event }) => event === null),
      results: outcome.results,
    },
    low: low === outcome.entries ? entries : ofPeriods(low),
    high: high === outcome.entries ? entries : ofPeriods(high),
  };
}
