import type { RegulationEvent } from '../model/event';
import type { Multiplied } from '../model/amount';
import type { EventRule, Regulation } from '../model/regulation';
import { unitWord, isUnitColumn, type UnitFacts } from './unit-values';
import type { Fields } from './matching';

/** The adoptions of each item that stand, the latest last. */
export type Adoptions = ReadonlyMap<string, readonly RegulationEvent[]>;

/** One way a rule sees an event: some of its participants, with the fields that hold for them. */
export interface Variant {
  readonly fields: Fields;
  /** Places in the event's `units`; null when all of them see the same. */
  readonly only: ReadonlySet<number> | null;
}

/** What a rule sees of an event: fields borrowed from the item's adoptions, and what each unit is. */
export function variantsOf(
  rule: EventRule,
  event: RegulationEvent,
  adoptions: Adoptions,
  facts: UnitFacts,
): readonly Variant[] {
  const borrowed = borrow(rule, event, adoptions);
  const columns = unitColumnsOf(rule, facts);
  if (columns.length === 0) return borrowed.map((fields) => ({ fields, only: null }));
  const buckets = bucketsOf(columns, event, facts);
  return borrowed.flatMap((fields) =>
    buckets.map(({ words, places }) => ({
      fields: { ...fields, ...words },
      only: places.size === event.units.length ? null : places,
    })),
  );
}

function borrow(rule: EventRule, event: RegulationEvent, adoptions: Adoptions): Fields[] {
  const { borrow: how } = rule;
  const lenders = event.item === null ? [] : (adoptions.get(event.item) ?? []);
  if (how === null || lenders.length === 0) return [event.fields];
  return (how.which === 'latest' ? lenders.slice(-1) : lenders).map((lender) => {
    const lent = how.fields.flatMap((name): [string, string][] => {
      const word = lender.fields[name];
      return word === undefined ? [] : [[name, word]];
    });
    return { ...Object.fromEntries(lent), ...event.fields };
  });
}

function bucketsOf(
  columns: readonly string[],
  event: RegulationEvent,
  facts: UnitFacts,
): { words: Fields; places: Set<number> }[] {
  const buckets = new Map<string, { words: Fields; places: Set<number> }>();
  for (const [place, whose] of event.units.entries()) {
    const words = Object.fromEntries(columns.map((column) => [column, unitWord(facts, column, whose, event.on)]));
    const key = JSON.stringify(words);
    const bucket = buckets.get(key) ?? { words, places: new Set() };
    bucket.places.add(place);
    buckets.set(key, bucket);
  }
  return [...buckets.values()];
}

const unitColumns = new WeakMap<EventRule, readonly string[]>();

function unitColumnsOf(rule: EventRule, { regulation }: UnitFacts): readonly string[] {
  let columns = unitColumns.get(rule);
  if (!columns) {
    const looked = [...multipliedBy(rule, regulation)].flatMap(columnsOf);
    columns = [...new Set(looked)].filter(
      (column) => isUnitColumn(regulation, column) || regulation.values.has(column),
    );
    unitColumns.set(rule, columns);
  }
  return columns;
}

/** The rule, those whose amounts it multiplies, and those that these multiply. */
function multipliedBy(rule: EventRule, regulation: Regulation, known = new Set([rule])): Set<EventRule> {
  for (const of of multiplesIn(rule)) {
    const other = of.kind === 'fact' ? undefined : regulation.eventRules.find(({ id }) => id === of.rule);
    if (other && !known.has(other)) multipliedBy(other, regulation, known.add(other));
  }
  return known;
}

/** What a rule looks at: columns, and numbers that it multiplies. */
function columnsOf(rule: EventRule): string[] {
  const matched = [...rule.rows, ...rule.undefined, ...rule.factors].flatMap(({ match }) => [...match.keys()]);
  return [...matched, ...multiplesIn(rule).flatMap((of) => (of.kind === 'fact' ? [of.name] : []))];
}

function multiplesIn({ rows }: EventRule): Multiplied[] {
  const amounts = rows.flatMap(({ prices }) => [...prices.values()].map(({ amount }) => amount));
  return amounts.flatMap((amount) => (amount.kind === 'times' ? [amount.of] : []));
}
