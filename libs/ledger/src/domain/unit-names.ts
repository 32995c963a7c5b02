import { nearest, type LocalDate } from '@app/kernel';
import type { EventRule, Measure, MeasureHead, Recipient, Recipients, Regulation } from '@app/regulation';

/** A unit with everything it has been called, oldest first. */
export interface NamedUnit {
  readonly id: number;
  readonly versions: readonly { readonly from: LocalDate; readonly name: string; readonly group: string }[];
}

/** What a regulation calls units by name, and the office knows by number. */
export class UnitNames {
  constructor(private readonly units: readonly NamedUnit[]) {}

  /** By the name it bears on the day, else by any it has ever borne. */
  idOf(name: string, on: LocalDate): string | undefined {
    const unit =
      this.units.find(({ versions }) => versions.findLast(({ from }) => from <= on)?.name === name) ??
      this.units.find(({ versions }) => versions.some((version) => version.name === name));
    return unit && String(unit.id);
  }

  nearest(name: string): readonly string[] {
    return nearest(name, new Set(this.units.flatMap(({ versions }) => versions.at(-1)?.name ?? [])));
  }

  isGroup(word: string): boolean {
    return this.units.some(({ versions }) => versions.some(({ group }) => group === word));
  }
}

/** The names of units a version mentions; keys of tables may be groups as well. */
export function unitNamesIn(regulation: Regulation): readonly string[] {
  const names = new Set<string>();
  withUnits(regulation, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
}

/** Names that stand for no unit and no group. */
export function unknownUnits(regulation: Regulation, names: UnitNames): readonly string[] {
  const groups = regulation.domains.get('group')?.words;
  return unitNamesIn(regulation).filter(
    (name) =>
      names.idOf(name, regulation.effective.from) === undefined && !names.isGroup(name) && groups?.has(name) !== true,
  );
}

/** The version with the numbers of units, as text, in the place of their names. */
export function withUnitIds(regulation: Regulation, names: UnitNames): Regulation {
  if (unitNamesIn(regulation).length === 0) return regulation;
  return withUnits(regulation, (name) => names.idOf(name, regulation.effective.from) ?? name);
}

type Rename = (unit: string) => string;

function withUnits(regulation: Regulation, rename: Rename): Regulation {
  const values = mapped(regulation.values, (table) => ({
    ...table,
    dated: table.dated.map((each) => ({
      ...each,
      values: new Map(
        [...each.values].map(([whose, value]) => [
          renamed(whose, rename),
          table.kind === 'unit' ? renamed(value, rename) : value,
        ]),
      ),
    })),
  }));
  const eventRules = regulation.eventRules.map((rule): EventRule => ({ ...rule, to: recipientsOf(rule.to, rename) }));
  const periodRules = regulation.periodRules.map((rule) => ({
    ...rule,
    measures: mapped(rule.measures, (measure) => measureOf(measure, rename)),
    target: rule.target && { ...rule.target, measure: measureOf(rule.target.measure, rename) },
    to: recipientsOf(rule.to, rename),
  }));
  return { ...regulation, values, eventRules, periodRules };
}

/** A person is written `甲局/张三`. */
function renamed(whose: string, rename: Rename): string {
  const slash = whose.indexOf('/');
  return slash < 0 ? rename(whose) : `${rename(whose.slice(0, slash))}${whose.slice(slash)}`;
}

function recipientsOf(to: EventRule['to'], rename: Rename): EventRule['to'] {
  const take = (recipients: readonly Recipient[]) =>
    recipients.map((each): Recipient => (each.kind === 'named' ? { ...each, unit: rename(each.unit) } : each));
  return mapped(to, (own): Recipients => ({
    take: take(own.take),
    exceptions: own.exceptions.map((exception) => ({ ...exception, take: take(exception.take) })),
  }));
}

function measureOf(measure: Measure, rename: Rename): Measure {
  return { ...measure, head: headOf(measure.head, rename) };
}

function headOf(head: MeasureHead, rename: Rename): MeasureHead {
  switch (head.kind) {
    case 'by':
      if (head.key !== 'unit' && head.key !== 'person') return head;
      return { ...head, values: new Map([...head.values].map(([whose, value]) => [renamed(whose, rename), value])) };
    case 'across':
    case 'bands':
      return { ...head, of: measureOf(head.of, rename) };
    case 'total':
    case 'difference':
    case 'product':
    case 'ratio':
    case 'highest':
    case 'lowest':
      return { ...head, of: head.of.map((each) => measureOf(each, rename)) };
    default:
      return head;
  }
}

function mapped<K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): ReadonlyMap<K, V> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
