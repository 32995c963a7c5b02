import type { Test } from '../../model/cell';
import type { Position } from '../../model/position';
import { readNumberCell } from '../tables/number-cells';
import { wordsOf } from './period-draft';
import { Facts } from './period-facts';
import { periodRuleAbove, tablesOf, unitWords } from './period-scope';
import type { PeriodScope } from './period-scope';
import type { Node } from '../source/tree';
import { readWordCell } from '../tables/word-cells';

/** What a column of a period rule's table holds. */
export type PeriodColumn =
  | { readonly kind: 'number'; readonly name: string; readonly percentOfMembers: boolean }
  /** `group`, a table of words, or a rule above. */
  | { readonly kind: 'words'; readonly name: string; readonly words: readonly string[] }
  /** Known, but not to be read here; already reported. */
  | { readonly kind: 'broken'; readonly name: string };

const PLACES = ['rank', 'from_last'];

/** The column of a fact or a measure; undefined when the name is none. */
export function numberColumn(
  name: string,
  at: Position,
  what: string,
  facts: Facts,
  { context }: PeriodScope,
): PeriodColumn | undefined {
  if (!facts.has(name) && !Facts.isFact(name)) return undefined;
  if (!facts.check(name, at, what, context.reader)) return { kind: 'broken', name };
  return { kind: 'number', name, percentOfMembers: PLACES.includes(name) };
}

/** The column of what a subject is or what a rule above found for it; undefined when the name is none. */
export function wordColumn(name: string, at: Position, what: string, scope: PeriodScope): PeriodColumn | undefined {
  const { reader } = scope.context;
  const words = unitWords(name, scope);
  if (words) return { kind: 'words', name, words };
  if (name === 'group') {
    reader.findings.error(at, 'unknown_word', {
      zh: `${what} 要看 group，而 domains 中没有声明有哪些组`,
      en: `${what} looks at 'group', whose words domains does not list`,
      advice: '请在 domains 中写 group: { department: 部门, township: 乡镇 } 这样的一项',
    });
    return { kind: 'broken', name };
  }
  if (!scope.rules.ids.includes(name)) return undefined;
  const draft = periodRuleAbove(name, at, what, true, scope);
  return draft && !draft.broken ? { kind: 'words', name, words: wordsOf(draft) } : { kind: 'broken', name };
}

/** Names a column of words may have, for advice. */
export function wordColumnNames(scope: PeriodScope): string[] {
  const { periods } = scope.rules;
  const same = periods.filter(
    ({ rule }) =>
      rule.at === scope.at && [scope.subject, ...(scope.subject === 'person' ? ['unit'] : [])].includes(rule.subject),
  );
  const group = scope.context.vocabulary.domains.has('group') ? ['group'] : [];
  return [...group, ...tablesOf('word', scope), ...same.map(({ rule }) => rule.id)];
}

/** What one cell fits. */
export function readPeriodCell(
  node: Node | undefined,
  column: PeriodColumn,
  { context: { reader } }: PeriodScope,
): { test: Test | 'any'; broken: boolean } {
  if (column.kind === 'broken') return { test: 'any', broken: true };
  if (column.kind === 'number') {
    return readNumberCell(node, column.name, reader, { percentOfMembers: column.percentOfMembers });
  }
  const { words, broken } = readWordCell(node, column.name, column.words, reader);
  return { test: words, broken };
}
