import type { PeriodKind } from '@app/kernel';
import type { Match, Test } from '../../model/cell';
import { settlements, subjects, type SubjectKind } from '../../model/period-rule';
import type { PeriodRule } from '../../model/period-rule';
import { readOneClause } from '../tables/amounts';
import { UNREAD, readMeasure, readMeasures } from './measures';
import type { MeasureScope } from './measure-sources';
import { checkPeriodTable } from './period-checks';
import { readPeriodCell, wordColumn, wordColumnNames } from './period-columns';
import type { EventLook, PeriodRowDraft, PeriodRuleDraft } from './period-draft';
import { Facts } from './period-facts';
import type { PeriodScope, RulesAround } from './period-scope';
import { readLabelRows, readMetAndMissed } from './period-short-forms';
import { readPeriodTable } from './period-table';
import { readRank } from './rank';
import { isInForce } from '../rules/readings';
import { readRecipients } from '../rules/recipients';
import { isEmpty } from '../source/reader';
import type { Context } from '../tables/table';
import type { MapNode, Node } from '../source/tree';

const HITS = ['first', 'unique', 'all'] as const;
const MEASURES = ['measures', 'measure', 'count'];
const OUTCOMES = ['table', 'met', 'missed', 'label'];
/** `on` is reported where rules are told apart. */
const KEYS = ['title', 'for', 'among', ...MEASURES, 'target', 'rank', 'hit', ...OUTCOMES, 'to', 'reading', 'on'];

/** Reads a rule that is settled when a period ends. */
export function readPeriodRule(
  map: MapNode,
  { id, title }: { id: string; title: string },
  rules: RulesAround,
  context: Context,
): PeriodRuleDraft {
  const { reader, readings } = context;
  reader.map(map, `rules.${id}`, { required: ['id', 'at'], optional: KEYS });
  const value = (key: string) => {
    const node = map.entries.get(key)?.value;
    return isEmpty(node) ? undefined : node;
  };
  const [atNode, forNode, hitNode] = [value('at'), value('for'), value('hit')];
  const moment = atNode && reader.word(atNode, `${id}.at`, Object.keys(settlements) as (keyof typeof settlements)[]);
  const at: PeriodKind | null = moment ? settlements[moment] : null;
  const subject = forNode ? (reader.word(forNode, `${id}.for`, subjects) ?? null) : 'unit';
  const hit = (hitNode && reader.word(hitNode, `${id}.hit`, HITS)) ?? 'first';
  const looksAt: EventLook[] = [];
  const later: MeasureScope['later'] = [];
  const scope: PeriodScope = { context, rules, id, at, subject };
  const among = readAmong(value('among'), scope);
  const { measures, around } = readMeasures(map, scope, { looksAt, later });
  const target = readTarget(value('target'), around);
  const rank = readRank(value('rank'), [...measures.keys()], scope);
  const facts = new Facts(id, [...measures.keys()], value('target') !== undefined, rank !== null);
  const rows = readRows(map, facts, scope);
  const rule: PeriodRule = {
    id,
    title,
    at: at ?? 'year',
    subject: subject ?? 'unit',
    among,
    measures,
    target,
    rank,
    hit,
    rows: rows.filter((draft) => draft.inForce).map((draft) => draft.row),
    to: readTo(value('to'), subject, context),
    position: map.at,
  };
  const inForce = isInForce(value('reading'), readings, reader);
  const draft = { rule, rows, looksAt, inForce, broken: at === null || subject === null };
  checkPeriodTable(draft, scope);
  for (const check of later) check(draft);
  return draft;
}

/** `among`: cells of a row that everybody who takes part fits. */
function readAmong(node: Node | undefined, scope: PeriodScope): Match {
  const { reader } = scope.context;
  const what = `${scope.id}.among`;
  const match = new Map<string, Test>();
  for (const { key, keyAt, value } of (node && reader.anyMap(node, what))?.entries.values() ?? []) {
    const column = wordColumn(key, keyAt, what, scope);
    if (!column) reader.unknownKey(keyAt, what, key, wordColumnNames(scope));
    else {
      const { test } = readPeriodCell(value, column, scope);
      if (test !== 'any') match.set(key, test);
    }
  }
  return match;
}

/** `target`: a measure with its clause, which a table of numbers may bring along. */
function readTarget(node: Node | undefined, scope: MeasureScope): PeriodRule['target'] {
  const { reader, citations, values } = scope.context;
  if (!node) return null;
  const what = `${scope.id}.target`;
  const measure = readMeasure(node, what, scope, ['clause']);
  const own = node.kind === 'map' ? readOneClause(node, what, reader, citations) : undefined;
  const head = measure?.head;
  const clause = own ?? (head?.kind === 'value' ? values.get(head.table)?.clause : undefined) ?? undefined;
  if (clause === undefined && (node.kind !== 'map' || !node.entries.has('clause'))) {
    reader.findings.error(node.at, 'amount_without_clause', {
      zh: `${what} 没有条款依据`,
      en: `${what} cites no clause`,
      advice: '请写成 {number: 15, clause: 条款编号} 这样，在 clause 写上原文的条款编号',
    });
  }
  return { measure: measure ?? UNREAD, clause: clause ?? '' };
}

/** The table, or rows made of `met` and `missed` or of `label`; a target alone says who met it. */
function readRows(map: MapNode, facts: Facts, scope: PeriodScope): PeriodRowDraft[] {
  const { reader } = scope.context;
  const given = OUTCOMES.filter((key) => !isEmpty(map.entries.get(key)?.value));
  const node = (key: string) => (map.entries.get(key) as { value: Node }).value;
  const isShort = given.some((key) => key === 'met' || key === 'missed');
  if ([given.includes('table'), given.includes('label'), isShort].filter(Boolean).length > 1) {
    reader.findings.error(map.at, 'keys_conflict', {
      zh: `规则「${scope.id}」同时写了 ${given.join('、')}`,
      en: `the rule '${scope.id}' has ${given.join(' and ')}`,
      advice: '请只留一种；要兼有数额和等次的写成 table，设 label 一列',
    });
  }
  if (given.includes('table')) return readPeriodTable(node('table'), facts, scope);
  if (given.includes('label')) return readLabelRows(node('label'), facts, scope);
  if (isShort && !facts.has('missing')) {
    reader.missing(map.at, `rules.${scope.id}`, 'target');
    return [];
  }
  return facts.has('missing') ? readMetAndMissed(map, facts, scope) : [];
}

/** Other ways of `to` may hang on what a unit is, but on no event. */
function readTo(node: Node | undefined, subject: SubjectKind | null, context: Context): PeriodRule['to'] {
  const { reader, vocabulary } = context;
  const { to, looksAt } = readRecipients(
    node,
    vocabulary.columnNames.filter((name) => vocabulary.isOfUnit(name)),
    context,
  );
  for (const { domain, at } of looksAt) {
    if (vocabulary.isOfUnit(domain)) continue;
    reader.findings.error(at, 'column_not_carried', {
      zh: `按期结算的规则不看单个事件，to 不能看「${domain}」`,
      en: `a period rule looks at no single event, so 'to' cannot look at '${domain}'`,
      advice: '请去掉这一项，或把它写在按事件计分的规则里',
    });
  }
  const ways = [...to.values()]
    .flatMap(({ take, exceptions }) => [take, ...exceptions.map((each) => each.take)])
    .flat();
  if (node && subject === 'unit' && ways.some(({ kind }) => kind === 'person')) {
    reader.findings.error(node.at, 'fact_unavailable', {
      zh: '按单位结算的规则里没有个人，to 不能写 person',
      en: "a rule about units knows no person, so 'to' cannot be 'person'",
      advice: '要计给个人的，写 for: person；要计给单位负责人的，写 to: head',
    });
  }
  return to;
}
