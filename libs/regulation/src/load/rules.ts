import type { ScoringType } from '../model/event-type';
import type { Position } from '../model/position';
import type { EventRule, EventShape, QuotaRule } from '../model/regulation';
import { priceAll, readAmount, readOneClause } from './amounts';
import { readNamedStacks, readShare, readStacks } from './combine';
import type { NamedStacks } from './combine';
import type { EventRuleDraft, QuotaRuleDraft } from './draft';
import { place } from './findings';
import { isInForce } from './readings';
import { isEmpty } from './reader';
import { scoringTypes } from './shapes';
import { readTable, readUndefined } from './table';
import type { Context } from './table';
import type { MapNode, Node } from './tree';

const HITS = ['unique', 'first', 'all'] as const;
const MAX_TARGET = 1_000_000;

/** Reads `rules` and `stacks`: rules on events and rules at the end of a month. */
export function readRules(
  rules: Node | undefined,
  stacks: Node | undefined,
  stated: ReadonlyMap<ScoringType, EventShape>,
  context: Context,
): { eventRules: EventRuleDraft[]; quotaRules: QuotaRuleDraft[] } {
  const { reader } = context;
  const named = readNamedStacks(stacks, context);
  const eventRules: EventRuleDraft[] = [];
  const quotaRules: QuotaRuleDraft[] = [];
  const ids = new Map<string, Position>();
  for (const node of rules ? (reader.list(rules, 'rules') ?? []) : []) {
    const map = reader.anyMap(node, 'rules');
    if (!map) continue;
    const id = readId(map, ids, context);
    const isQuota = map.entries.has('at');
    if (isQuota && map.entries.has('on')) {
      reader.findings.error(map.at, 'unknown_key', {
        zh: `规则「${id}」既有 on 又有 at`,
        en: `the rule '${id}' has both 'on' and 'at'`,
        advice: '按事件计分的写 on，按月末结算的写 at，请拆成两条规则',
      });
    }
    if (isQuota) {
      const draft = readQuotaRule(map, id, context);
      if (draft) quotaRules.push(draft);
    } else {
      const draft = readEventRule(map, id, named, stated, context);
      if (draft) eventRules.push(draft);
    }
  }
  return { eventRules, quotaRules };
}

function readId(map: MapNode, ids: Map<string, Position>, { reader }: Context): string {
  const entry = map.entries.get('id');
  const id = (entry && reader.text(entry.value, 'rules.id')) ?? '';
  const earlier = ids.get(id);
  if (entry && earlier) {
    reader.findings.error(entry.value.at, 'duplicate_id', {
      zh: `规则「${id}」在 ${place(earlier)} 已经写过`,
      en: `the rule id '${id}' was used at ${place(earlier)}`,
      advice: '请换一个规则名',
    });
  } else if (entry && id !== '') ids.set(id, entry.value.at);
  return id;
}

function readTitle(map: MapNode, id: string, { reader }: Context): string {
  const title = map.entries.get('title')?.value;
  return (title && !isEmpty(title) ? reader.text(title, `${id}.title`) : undefined) ?? id;
}

function readEventRule(
  map: MapNode,
  id: string,
  named: NamedStacks,
  stated: ReadonlyMap<ScoringType, EventShape>,
  context: Context,
): EventRuleDraft | null {
  const { reader, readings } = context;
  reader.map(map, `rules.${id}`, {
    required: ['id', 'on', 'table'],
    optional: ['title', 'hit', 'stack', 'share', 'undefined', 'reading'],
  });
  const value = (key: string) => map.entries.get(key)?.value;
  const onNode = value('on');
  const on = onNode && reader.word(onNode, `${id}.on`, scoringTypes);
  const hitNode = value('hit');
  const hit: EventRule['hit'] = (hitNode && reader.word(hitNode, `${id}.hit`, HITS)) ?? 'unique';
  const tableNode = value('table');
  const table = tableNode ? readTable(tableNode, id, context) : { position: map.at, columns: [], rows: [] };
  const undefinedNode = value('undefined');
  const open = undefinedNode ? readUndefined(undefinedNode, id, context) : [];
  const carried = [...table.columns.map((column) => column.domain), ...((on && stated.get(on)?.fields.keys()) ?? [])];
  const stacks = readStacks(value('stack'), id, named, context);
  const { share, looksAt } = readShare(value('share'), carried, context);
  const inForce = isInForce(value('reading'), readings, reader);
  if (!on) return null;
  const rule = { id, title: readTitle(map, id, context), on, hit, position: map.at };
  return { rule, stacks, share, table, undefined: open, looksAt, inForce };
}

function readQuotaRule(map: MapNode, id: string, context: Context): QuotaRuleDraft | null {
  const { reader, readings } = context;
  reader.map(map, `rules.${id}`, {
    required: ['id', 'at', 'count', 'target'],
    optional: ['title', 'met', 'missed', 'reading', 'on'],
  });
  const value = (key: string) => map.entries.get(key)?.value;
  const at = reader.word(value('at') as Node, `${id}.at`, ['month_end'] as const);
  const countNode = value('count');
  const count = countNode && reader.map(countNode, `${id}.count`, { required: ['of'] })?.entries.get('of');
  const of = count && reader.word(count.value, `${id}.count.of`, scoringTypes);
  const target = readTarget(value('target'), id, context);
  const met = readOutcome(value('met'), `${id}.met`, context);
  const missed = readOutcome(value('missed'), `${id}.missed`, context);
  const inForce = isInForce(value('reading'), readings, reader);
  if (!at || !of || !target) return null;
  return {
    rule: { id, title: readTitle(map, id, context), at, count: { of }, target, met, missed, position: map.at },
    inForce,
  };
}

function readTarget(node: Node | undefined, id: string, context: Context): QuotaRule['target'] | undefined {
  const { reader, citations } = context;
  const map = node && reader.map(node, `${id}.target`, { required: ['by', 'values', 'clause'] });
  if (!map) return undefined;
  const by = map.entries.get('by');
  if (by) reader.word(by.value, `${id}.target.by`, ['group']);
  const clause = readOneClause(map, `${id}.target`, reader, citations);
  const valuesNode = map.entries.get('values');
  const values = new Map<string, number>();
  for (const { key, value } of (
    valuesNode && reader.anyMap(valuesNode.value, `${id}.target.values`)
  )?.entries.values() ?? []) {
    const target = reader.integer(value, `${id}.target.values.${key}`, 0, MAX_TARGET);
    if (target !== undefined) values.set(key, target);
  }
  return { values, clause: clause ?? '' };
}

function readOutcome(node: Node | undefined, what: string, context: Context): QuotaRule['met'] {
  const { reader, vocabulary, citations } = context;
  const fixed: QuotaRule['met'] = new Map();
  const assets = [...vocabulary.assets.values()];
  const map =
    node && !isEmpty(node) ? reader.map(node, what, { optional: [...vocabulary.assets.keys(), 'clause'] }) : undefined;
  if (!map) return fixed;
  // In the order of writing, because several clauses are put to the amounts in that order.
  const amounts = [...map.entries.values()].flatMap(({ key, value }) => {
    const asset = assets.find((known) => known.code === key);
    return asset && !isEmpty(value) ? [{ asset, minor: readAmount(value, asset, reader) }] : [];
  });
  const specs = new Map(
    amounts.map(({ asset, minor }) => [
      asset.code,
      minor === undefined ? undefined : ({ kind: 'fixed', minor } as const),
    ]),
  );
  const prices = priceAll(specs, map.entries.get('clause')?.value, map.at, what, reader, citations);
  return new Map(
    [...prices].flatMap(([asset, { amount, clause }]) =>
      amount.kind === 'fixed' ? [[asset, { amount, clause }] as const] : [],
    ),
  );
}
