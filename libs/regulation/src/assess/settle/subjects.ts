import { periodOn, type LocalDate, type Period } from '@app/kernel';
import type { Participant, RegulationEvent } from '../../model/event';
import type { SubjectKind } from '../../model/period-rule';
import { compareEvents } from '../order';
import type { PeriodFacts } from './period-facts';

/** Whom a period rule finds numbers for. */
export interface Subject {
  /** Tells it from others of its kind. */
  readonly key: string;
  /** Of an item the unit named first; null when nobody is. */
  readonly unit: string | null;
  readonly person: string | null;
  readonly item: string | null;
  /** Who stands for it when something is to be received. */
  readonly who: readonly Participant[];
}

export const personKey = (unit: string, person: string): string => `${unit}\u0000${person}`;

/** Finds who takes part in a period. */
export class Subjects {
  private readonly byPeriod = new Map<string, Map<string, RegulationEvent[]>>();
  private ofItems: ReadonlyMap<string, RegulationEvent> | undefined;

  constructor(
    private readonly facts: PeriodFacts,
    private readonly firstMonth: number,
  ) {}

  /**
   * In a fixed order: units and people as the roster has them, then by name.
   * @param found people or items that take part though no event of the period names them
   */
  of(kind: SubjectKind, period: Period, on: LocalDate, found: readonly Subject[]): Subject[] {
    if (kind === 'unit') return this.units(on).map((unit) => ofUnit(unit));
    const events = this.eventsIn(period);
    return kind === 'person' ? this.people(events, on, found) : this.items(events, found);
  }

  private units(on: LocalDate): string[] {
    const present = [...this.facts.roster.values()].filter((unit) => unit.existsOn?.(on) ?? true);
    return present.map(({ name }) => name);
  }

  private people(events: readonly RegulationEvent[], on: LocalDate, others: readonly Subject[]): Subject[] {
    const found = new Map<string, Subject>();
    const add = (unit: string, person: string) => {
      const who = [{ unit, person, weight: 1 }];
      found.set(personKey(unit, person), { key: personKey(unit, person), unit, person, item: null, who });
    };
    for (const unit of this.units(on))
      for (const person of this.facts.roster.get(unit)?.people ?? []) add(unit, person);
    const named = [...events.flatMap(({ units }) => units), ...others].flatMap(({ unit, person }) =>
      unit === null || person === null ? [] : [{ unit, person }],
    );
    const unlisted = named.filter(({ unit, person }) => !found.has(personKey(unit, person)));
    for (const { unit, person } of unlisted.sort(byName)) add(unit, person);
    return [...found.values()];
  }

  private items(events: readonly RegulationEvent[], others: readonly Subject[]): Subject[] {
    const items = new Set([...events, ...others].flatMap(({ item }) => item ?? []));
    return [...items].sort().map((item) => {
      const who = this.namingItem().get(item)?.units ?? [];
      return { key: item, unit: who[0]?.unit ?? null, person: null, item, who };
    });
  }

  /** By item the event that says whose it is: its latest adoption, else its latest submission, else the latest that names anybody. */
  private namingItem(): ReadonlyMap<string, RegulationEvent> {
    if (this.ofItems) return this.ofItems;
    const naming = new Map<string, RegulationEvent>();
    for (const event of this.facts.standing) {
      if (event.item === null || event.units.length === 0) continue;
      const known = naming.get(event.item);
      if (
        !known ||
        weightOf(event) - weightOf(known) > 0 ||
        (weightOf(event) === weightOf(known) && compareEvents(event, known) > 0)
      )
        naming.set(event.item, event);
    }
    return (this.ofItems = naming);
  }

  private eventsIn({ kind, name }: Period): readonly RegulationEvent[] {
    let periods = this.byPeriod.get(kind);
    if (!periods) {
      this.byPeriod.set(kind, (periods = new Map<string, RegulationEvent[]>()));
      for (const event of this.facts.standing) {
        const held = periodOn(kind, event.on, this.firstMonth).name;
        const found = periods.get(held);
        if (found) found.push(event);
        else periods.set(held, [event]);
      }
    }
    return periods.get(name) ?? [];
  }
}

interface NamedPerson {
  readonly unit: string;
  readonly person: string;
}

function ofUnit(unit: string): Subject {
  return { key: unit, unit, person: null, item: null, who: [{ unit, person: null, weight: 1 }] };
}

function weightOf({ type }: RegulationEvent): number {
  return type === 'adoption' ? 2 : type === 'submission' ? 1 : 0;
}

function byName(a: NamedPerson, b: NamedPerson): number {
  const [left, right] = [personKey(a.unit, a.person), personKey(b.unit, b.person)];
  return left < right ? -1 : left > right ? 1 : 0;
}
