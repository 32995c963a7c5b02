import type { Match } from '../model/cell';
import type { ScoringType } from '../model/event-type';
import type { EventRule, Exclusion, Regulation, Row, Undefined } from '../model/regulation';
import { supplementsIn } from '../model/supplement';
import { ABSENT } from '../model/vocabulary';

/** What a rule looks at: words and numbers of an event, and what its unit is. */
export type Fields = Readonly<Record<string, string>>;

/** The rows of one rule that fit, as the rule's `hit` says. */
export function rowsThatFit(rule: EventRule, fields: Fields): readonly Row[] {
  const { columns, rows: known } = memoOf(rule);
  if (known === null) return look(rule, fields);
  let key = '';
  for (const column of columns) key += `${fields[column] ?? ABSENT}\u0000`;
  let rows = known.get(key);
  if (!rows) known.set(key, (rows = look(rule, fields)));
  return rows;
}

/** The entry of `undefined` that covers an event which no row fits. */
export function leftOpen(
  rules: readonly EventRule[],
  fields: Fields,
): { rule: EventRule; open: Undefined } | undefined {
  for (const rule of rules) {
    const open = rule.undefined.find((candidate) => fits(candidate.match, fields));
    if (open) return { rule, open };
  }
  return undefined;
}

/** Why an event of a type counts for nothing, if it does. */
export function exclusionOf(regulation: Regulation, type: string, fields: Fields): Exclusion | undefined {
  return regulation.exclusions.find((exclusion) => exclusion.on === type && fits(exclusion.match, fields));
}

const byType = new WeakMap<Regulation, Map<ScoringType, readonly EventRule[]>>();

export function rulesOn(regulation: Regulation, type: ScoringType): readonly EventRule[] {
  let index = byType.get(regulation);
  if (!index) {
    index = new Map<ScoringType, readonly EventRule[]>();
    byType.set(regulation, index);
  }
  let rules = index.get(type);
  if (!rules) index.set(type, (rules = regulation.eventRules.filter((rule) => rule.on === type)));
  return rules;
}

const supplements = new WeakMap<readonly EventRule[], ReadonlySet<Row>>();

/** Whether rows of one rule settle what an event brings, or only add to another rule on its type. */
export function settles(rules: readonly EventRule[], rows: readonly Row[]): boolean {
  let adding = supplements.get(rules);
  if (!adding) supplements.set(rules, (adding = supplementsIn(rules)));
  return adding.size === 0 ? rows.length > 0 : rows.some((row) => !adding.has(row));
}

export function fits(match: Match, fields: Fields): boolean {
  for (const [column, test] of match) if (!test.has(fields[column] ?? ABSENT)) return false;
  return true;
}

function look(rule: EventRule, fields: Fields): readonly Row[] {
  const all = rule.rows.filter((row) => fits(row.match, fields));
  return rule.hit === 'all' ? all : all.slice(0, 1);
}

// Vocabularies are closed, so the combinations that occur are few: each is looked up once a rule. Numbers are not few.
interface Memo {
  readonly columns: readonly string[];
  readonly rows: Map<string, readonly Row[]> | null;
}
const memos = new WeakMap<EventRule, Memo>();

function memoOf(rule: EventRule): Memo {
  let found = memos.get(rule);
  if (!found) {
    const columns = [...new Set(rule.rows.flatMap((row) => [...row.match.keys()]))];
    const closed = rule.rows.every((row) => [...row.match.values()].every((test) => test instanceof Set));
    found = { columns, rows: closed ? new Map() : null };
    memos.set(rule, found);
  }
  return found;
}
