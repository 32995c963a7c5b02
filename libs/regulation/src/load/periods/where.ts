import type { Match, Test } from '../../model/cell';
import type { ScoringType } from '../../model/event-type';
import type { EventShape } from '../../model/regulation';
import { readTest } from '../tables/cells';
import { suggest } from '../source/findings';
import type { EventLook, PeriodRuleDraft } from './period-draft';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Context } from '../tables/table';
import type { Node } from '../source/tree';

/**
 * Reads `where`: cells as in a table of those event types.
 * @param looksAt takes down what events of these types must carry
 */
export function readWhere(
  node: Node | undefined,
  on: readonly ScoringType[],
  what: string,
  { reader, vocabulary }: Context,
  looksAt: EventLook[],
): Match {
  const match = new Map<string, Test>();
  const map = node && !isEmpty(node) ? reader.anyMap(node, what) : undefined;
  for (const { key, keyAt, value } of map?.entries.values() ?? []) {
    if (!vocabulary.fieldNames.includes(key)) {
      reader.unknownKey(keyAt, what, key, vocabulary.fieldNames);
      continue;
    }
    const { test } = readTest(value, key, vocabulary, reader);
    if (test !== 'any') match.set(key, test);
    looksAt.push({ on, field: key, at: keyAt });
  }
  return match;
}

/** A measure that looks at what no event of its types carries would always count nothing. */
export function checkWheres(
  drafts: readonly PeriodRuleDraft[],
  shapes: ReadonlyMap<ScoringType, EventShape>,
  reader: Reader,
): void {
  for (const { on, field, at } of drafts.flatMap((draft) => draft.looksAt)) {
    const carried = on.map((type) => shapes.get(type)?.fields ?? new Map<string, string>());
    if (carried.some((fields) => fields.has(field) || (field === 'level' && fields.has('pub')))) continue;
    const types = on.length > 3 ? { zh: '任何', en: 'any' } : { zh: on.join('、'), en: on.join(', ') };
    const known = new Set(carried.flatMap((fields) => [...fields.keys()]));
    reader.findings.error(at, 'column_not_carried', {
      zh: `${types.zh} 事件都不带「${field}」`,
      en: `events of type ${types.en} carry no '${field}'`,
      advice: `请在 events.${on.length === 1 ? on[0] : '事件类型'} 中加上 ${field}，或不要在这里看它；${suggest(field, known)}`,
    });
  }
}
