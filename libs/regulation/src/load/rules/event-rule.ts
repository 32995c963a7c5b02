import type { ScoringType } from '../../model/event-type';
import type { Borrow, EventRule, EventShape, Undefined } from '../../model/regulation';
import { readOneClause } from '../tables/amounts';
import type { AmountWays } from '../tables/amounts';
import { readStacks } from './combine';
import type { NamedStacks } from './combine';
import type { ColumnUse, EventRuleDraft, FactorDraft, UndefinedDraft } from '../tables/draft';
import { readMultiplied } from '../tables/multiplied';
import type { RuleIndex } from '../tables/multiplied';
import { isInForce } from './readings';
import { isEmpty } from '../source/reader';
import { readRecipients } from './recipients';
import { readShares } from './share';
import { readFraction } from '../tables/shape';
import { scoringTypes } from '../words/shapes';
import { readCells, readTable } from '../tables/table';
import type { Context } from '../tables/table';
import type { MapNode, Node } from '../source/tree';

const HITS = ['unique', 'first', 'all'] as const;
const LENDERS = ['latest', 'each'] as const;

/** What an event rule may refer to in the rest of the file. */
export interface EventRuleScope {
  readonly stacks: NamedStacks;
  readonly index: RuleIndex;
  /** `events:`, where it states a type. */
  readonly stated: ReadonlyMap<ScoringType, EventShape>;
}

/** Reads a rule that is written `on` events; null when nobody can say on which. */
export function readEventRule(
  map: MapNode,
  id: string,
  title: string,
  scope: EventRuleScope,
  context: Context,
): EventRuleDraft | null {
  const { reader, readings, vocabulary } = context;
  reader.map(map, `rules.${id}`, {
    required: ['id', 'on', 'table'],
    optional: ['title', 'hit', 'stack', 'share', 'to', 'borrow', 'factors', 'undefined', 'reading'],
  });
  const value = (key: string) => {
    const found = map.entries.get(key)?.value;
    return isEmpty(found) ? undefined : found;
  };
  const [onNode, hitNode, tableNode] = [value('on'), value('hit'), value('table')];
  const on = onNode && reader.word(onNode, `${id}.on`, scoringTypes);
  const hit: EventRule['hit'] = (hitNode && reader.word(hitNode, `${id}.hit`, HITS)) ?? 'unique';

  const multiplies: ColumnUse[] = [];
  const from = { rule: id, index: scope.index, uses: multiplies };
  const ways: AmountWays = {
    multiplied: (name, asset) => readMultiplied(name, asset, from, vocabulary, reader),
  };
  const table = tableNode ? readTable(tableNode, id, ways, context) : { position: map.at, columns: [], rows: [] };
  const open = readUndefined(value('undefined'), id, context);
  const factors = readFactors(value('factors'), id, context);
  const borrow = readBorrow(value('borrow'), id, context);

  const carried = [
    ...table.columns.map((column) => column.domain),
    ...((on && scope.stated.get(on)?.fields.keys()) ?? []),
  ];
  const stacks = readStacks(value('stack'), id, scope.stacks, context);
  const shared = readShares(value('share'), carried, context);
  const received = readRecipients(value('to'), carried, context);
  const inForce = isInForce(value('reading'), readings, reader);
  if (!on) return null;
  return {
    rule: { id, title, on, hit, stacks, share: shared.share, to: received.to, borrow, position: map.at },
    ...{ table, undefined: open, factors, multiplies, inForce },
    looksAt: [...shared.looksAt, ...received.looksAt],
  };
}

/** `undefined`: cells as in a table, and why the combination stops at a person. */
function readUndefined(node: Node | undefined, id: string, context: Context): UndefinedDraft[] {
  const { reader, vocabulary, citations } = context;
  const what = `${id}.undefined`;
  return (node ? (reader.list(node, what) ?? []) : []).flatMap((item) => {
    const map = reader.map(item, what, {
      required: ['note'],
      optional: ['clause', 'decides', ...vocabulary.columnNames],
    });
    if (!map) return [];
    const text = (key: string) => {
      const value = map.entries.get(key)?.value;
      return value && !isEmpty(value) ? reader.text(value, `undefined.${key}`) : undefined;
    };
    const { match, columns, broken } = readCells(map, context);
    const clause = isEmpty(map.entries.get('clause')?.value)
      ? undefined
      : readOneClause(map, 'undefined', reader, citations);
    const entry: Undefined = {
      match,
      note: text('note') ?? '',
      decides: text('decides') ?? null,
      clause: clause ?? null,
      position: item.at,
    };
    return [{ entry, columns, broken }];
  });
}

/** `factors`: cells as in a table, and the number every fitting row's amount is multiplied `by`. */
function readFactors(node: Node | undefined, id: string, context: Context): FactorDraft[] {
  const { reader, vocabulary, citations } = context;
  const what = `${id}.factors`;
  return (node ? (reader.list(node, what) ?? []) : []).flatMap((item) => {
    const map = reader.map(item, what, { required: ['by', 'clause'], optional: vocabulary.columnNames });
    const by = map?.entries.get('by');
    if (!map || !by) return [];
    const factor = readFraction(by.value, `${what}.by`, reader);
    const clause = readOneClause(map, what, reader, citations);
    const { match, columns } = readCells(map, context);
    return factor ? [{ factor: { match, factor, clause: clause ?? '', position: item.at }, columns }] : [];
  });
}

/** `borrow: [pub, form]`, or `{fields: [pub], which: each}`. */
function readBorrow(node: Node | undefined, id: string, { reader, vocabulary }: Context): Borrow | null {
  if (!node) return null;
  const what = `${id}.borrow`;
  const map = node.kind === 'map' ? reader.map(node, what, { required: ['fields'], optional: ['which'] }) : undefined;
  const [fieldsNode, whichNode] = [map ? map.entries.get('fields')?.value : node, map?.entries.get('which')?.value];
  const which = (whichNode && reader.word(whichNode, `${what}.which`, LENDERS)) ?? 'latest';
  const fields = (fieldsNode ? (reader.list(fieldsNode, what) ?? []) : [])
    .map((field) => reader.word(field, what, vocabulary.fieldNames))
    .filter((field) => field !== undefined);
  return { which, fields };
}
