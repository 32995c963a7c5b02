import type { Position } from '../../model/position';
import { readNamedStacks } from './combine';
import type { EventRuleDraft } from '../tables/draft';
import { readEventRule } from './event-rule';
import type { EventRuleScope } from './event-rule';
import { place } from '../source/findings';
import { indexRules } from '../tables/multiplied';
import type { PeriodRuleDraft } from '../periods/period-draft';
import { readPeriodRule } from '../periods/period-rules';
import { isEmpty } from '../source/reader';
import type { Context } from '../tables/table';
import type { MapNode, Node } from '../source/tree';

/** Reads `rules` and `stacks`: rules on events, and rules that are settled when a period ends. */
export function readRules(
  rules: Node | undefined,
  stacks: Node | undefined,
  stated: EventRuleScope['stated'],
  context: Context,
): { eventRules: EventRuleDraft[]; periodRules: PeriodRuleDraft[] } {
  const { reader } = context;
  const scope: EventRuleScope = { stacks: readNamedStacks(stacks, context), index: indexRules(rules), stated };
  const eventRules: EventRuleDraft[] = [];
  const periodRules: PeriodRuleDraft[] = [];
  const places = new Map<string, Position>();
  const maps = (rules ? (reader.list(rules, 'rules') ?? []) : [])
    .map((node) => reader.anyMap(node, 'rules'))
    .filter((map) => map !== undefined);
  const ids = maps.map((map) => readId(map, places, context));
  maps.forEach((map, index) => {
    const id = ids[index] as string;
    const title = readTitle(map, id, context);
    if (map.entries.has('at') && map.entries.has('on')) {
      reader.findings.error(map.at, 'unknown_key', {
        zh: `规则「${id}」既有 on 又有 at`,
        en: `the rule '${id}' has both 'on' and 'at'`,
        advice: '按事件计分的写 on，按期结算的写 at，请拆成两条规则',
      });
    }
    if (map.entries.has('at')) {
      const around = { ids, events: eventRules, periods: periodRules };
      periodRules.push(readPeriodRule(map, { id, title }, around, context));
    } else {
      const draft = readEventRule(map, id, title, scope, context);
      if (draft) eventRules.push(draft);
    }
  });
  return { eventRules, periodRules };
}

function readId(map: MapNode, places: Map<string, Position>, { reader }: Context): string {
  const entry = map.entries.get('id');
  const id = (entry && reader.text(entry.value, 'rules.id')) ?? '';
  const earlier = places.get(id);
  if (entry && earlier) {
    reader.findings.error(entry.value.at, 'duplicate_id', {
      zh: `规则「${id}」在 ${place(earlier)} 已经写过`,
      en: `the rule id '${id}' was used at ${place(earlier)}`,
      advice: '请换一个规则名',
    });
  } else if (entry && id !== '') places.set(id, entry.value.at);
  return id;
}

function readTitle(map: MapNode, id: string, { reader }: Context): string {
  const title = map.entries.get('title')?.value;
  return (title && !isEmpty(title) ? reader.text(title, `${id}.title`) : undefined) ?? id;
}
