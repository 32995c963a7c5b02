import { nearest, type PeriodKind } from '@app/kernel';
import { settlements } from '../../model/period-rule';
import type { SubjectKind } from '../../model/period-rule';
import type { Position } from '../../model/position';
import type { EventRuleDraft } from '../tables/draft';
import type { PeriodRuleDraft } from './period-draft';
import { suggest } from '../source/findings';
import type { Context } from '../tables/table';

/** The rules of a file as they stand when one of them is read. */
export interface RulesAround {
  /** Ids of all of them, in the order of the file. */
  readonly ids: readonly string[];
  /** Those above. */
  readonly events: readonly EventRuleDraft[];
  readonly periods: readonly PeriodRuleDraft[];
}

/** What a period rule may speak of. */
export interface PeriodScope {
  readonly context: Context;
  readonly rules: RulesAround;
  readonly id: string;
  /** Null when it could not be read. */
  readonly at: PeriodKind | null;
  readonly subject: SubjectKind | null;
}

/** From the shortest to the longest. */
const lengths: readonly PeriodKind[] = Object.values(settlements);
const SUBJECTS = {
  unit: { zh: '单位', en: 'units' },
  person: { zh: '个人', en: 'persons' },
  item: { zh: '信息', en: 'items' },
};

/**
 * The period rule above that a name means; null when it means one that cannot be read itself.
 * @param same whether it must end with the same period, as a column of a table asks
 */
export function periodRuleAbove(
  name: string,
  at: Position,
  what: string,
  same: boolean,
  scope: PeriodScope,
): PeriodRuleDraft | null | undefined {
  const known = scope.rules.periods.map(({ rule }) => rule.id);
  if (!isAbove(name, at, what, known, scope)) return undefined;
  const draft = scope.rules.periods.find(({ rule }) => rule.id === name);
  if (!draft) {
    if (!scope.rules.events.some(({ rule }) => rule.id === name)) return null;
    sayUnreadable(
      at,
      name,
      '它按事件计分，没有每期的结果',
      'it is written on events and has no result',
      '要用它的得分请写 {sum: 计量, rules: [规则名]}',
      scope,
    );
    return undefined;
  }
  if (draft.broken || scope.at === null || scope.subject === null) return draft;
  const { at: period, subject } = draft.rule;
  const ofTheirUnits = scope.subject === 'person' && subject === 'unit';
  if (subject !== scope.subject && !ofTheirUnits) {
    const [own, other] = [SUBJECTS[scope.subject], SUBJECTS[subject]];
    sayUnreadable(
      at,
      name,
      `它考核的是${other.zh}，本规则考核的是${own.zh}`,
      `it is about ${other.en}, this rule about ${own.en}`,
      '请让两条规则的 for 相同（for: person 也可以看考核单位的规则）；要用它的得分请写 {sum: 计量, rules: [规则名]}',
      scope,
    );
  } else if (same && period !== scope.at) {
    sayUnreadable(
      at,
      name,
      '它不与本规则同期结算',
      'it is not settled with the same period',
      `请在 measures 中写 {result: ${name}, …} 汇总各期的结果，再按度量设列`,
      scope,
    );
  } else if (isLonger(period, scope.at)) {
    sayUnreadable(
      at,
      name,
      '它的结算期比本规则长，本期结束时它还没有结果',
      'its period is longer and has not ended by then',
      '请让较长的规则去读较短的，或改 at',
      scope,
    );
  } else return draft;
  return undefined;
}

/** Whether entries may be taken from a rule: an event rule above, or a period rule above that ends no later. */
export function hasEntriesAbove(name: string, at: Position, what: string, scope: PeriodScope): boolean {
  const { events, periods } = scope.rules;
  const known = [...[...events, ...periods].map(({ rule }) => rule.id), BY_HAND];
  if (name === BY_HAND) return true;
  if (!isAbove(name, at, what, known, scope)) return false;
  const period = periods.find(({ rule }) => rule.id === name);
  if (!period || period.broken || scope.at === null) return true;
  if (!isLonger(period.rule.at, scope.at)) return true;
  sayUnreadable(
    at,
    name,
    '它的结算期比本规则长，本期结束时它还没有得分',
    'its period is longer and has not ended by then',
    '请让较长的规则去读较短的，或改 at',
    scope,
  );
  return false;
}

export function isLonger(kind: PeriodKind, than: PeriodKind): boolean {
  return lengths.indexOf(kind) > lengths.indexOf(than);
}

/** Awards by hand are entries of this rule. */
export const BY_HAND = 'by_hand';

function isAbove(
  name: string,
  at: Position,
  what: string,
  known: readonly string[],
  { rules, id, context: { reader } }: PeriodScope,
): boolean {
  const [own, place] = [rules.ids.indexOf(id), rules.ids.indexOf(name)];
  if (place >= 0 && place < own) return true;
  if (place < 0) {
    const near = nearest(name, known);
    reader.findings.error(at, 'unknown_word', {
      zh: `${what}：本规则上面没有规则「${name}」`,
      en: `${what}: no rule '${name}' stands above this one${near.length > 0 ? ` (nearest: ${near.join(', ')})` : ''}`,
      advice:
        known.length > 0
          ? suggest(name, known)
          : '规则按从上到下的次序结算，只能看写在它上面的规则；上面还没有可看的规则',
    });
    return false;
  }
  reader.findings.error(at, 'rule_not_above', {
    zh:
      place === own
        ? `${what}：规则「${name}」不能看自己的结果`
        : `${what}：规则「${name}」写在本规则下面，此时还没有结果`,
    en:
      place === own
        ? `${what}: the rule '${name}' cannot read itself`
        : `${what}: the rule '${name}' stands below this one and has no result yet`,
    advice:
      place === own
        ? '请改为写在它上面的规则；同一规则的度量写 {fact: 度量名}，上一期的结果加 before: 1'
        : `规则按从上到下的次序结算，只能看写在它上面的规则；请把「${name}」移到「${id}」上面`,
  });
  return false;
}

function sayUnreadable(
  at: Position,
  name: string,
  zh: string,
  en: string,
  advice: string,
  { context: { reader } }: PeriodScope,
): void {
  reader.findings.error(at, 'rule_not_readable', {
    zh: `不能用规则「${name}」的结果：${zh}`,
    en: `the rule '${name}' cannot be read here: ${en}`,
    advice: advice.replace('规则名', name),
  });
}

/** Tables by unit of one kind, by name. */
export function tablesOf(kind: 'number' | 'word', { context }: PeriodScope): string[] {
  return [...context.values.values()].filter((table) => table.kind === kind).map((table) => table.name);
}

/** What a unit is called by in a column or a comparison: its group, or a table of words; with the words there are. */
export function unitWords(column: string, { context }: PeriodScope): string[] | undefined {
  if (column === 'group') {
    const group = context.vocabulary.domains.get('group');
    return group && [...group.words.keys()];
  }
  const table = context.values.get(column);
  return table?.kind === 'word' ? [...table.words.keys()] : undefined;
}
