import type { ScoringType } from '../model/event-type';
import type { EventRule, Regulation, Row, Undefined } from '../model/regulation';
import { ABSENT } from '../model/vocabulary';

type Fields = Readonly<Record<string, string>>;

/** The rows of one rule that fit an event's words, as the rule's `hit` says. */
export function rowsThatFit(rule: EventRule, fields: Fields): readonly Row[] {
  const known = memoOf(rule);
  const key = keyOf(rule, fields);
  let rows = known.get(key);
  if (!rows) {
    const all = rule.rows.filter((row) => fits(row.match, fields));
    rows = rule.hit === 'all' ? all : all.slice(0, 1);
    known.set(key, rows);
  }
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

function fits(match: ReadonlyMap<string, ReadonlySet<string>>, fields: Fields): boolean {
  for (const [domain, words] of match) if (!words.has(fields[domain] ?? ABSENT)) return false;
  return true;
}

// Vocabularies are closed, so the combinations that occur are few: each is looked up once a rule.
interface Memo {
  readonly columns: readonly string[];
  readonly rows: Map<string, readonly Row[]>;
}
const memos = new WeakMap<EventRule, Memo>();

function memo(rule: EventRule): Memo {
  let found = memos.get(rule);
  if (!found) {
    found = { columns: [...new Set(rule.rows.flatMap((row) => [...row.match.keys()]))], rows: new Map() };
    memos.set(rule, found);
  }
  return found;
}

const memoOf = (rule: EventRule): Map<string, readonly Row[]> => memo(rule).rows;

const keyOf = (rule: EventRule, fields: Fields): string => {
  let key = '';
  for (const column of memo(rule).columns) key += `${fields[column] ?? ABSENT}\u0000`;
  return key;
};
