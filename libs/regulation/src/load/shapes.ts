import { eventTypes } from '../model/event-type';
import type { ScoringType } from '../model/event-type';
import type { EventShape } from '../model/regulation';
import type { EventRuleDraft } from './draft';
import { suggest } from './findings';
import type { Reader } from './reader';
import type { Node } from './tree';
import type { Vocabulary } from './vocabulary';

export const scoringTypes = eventTypes.filter(
  (type): type is ScoringType => type !== 'decision' && type !== 'cancellation',
);

/** Reads `events`: what an event of a type may and must carry. */
export function readStatedShapes(
  node: Node | undefined,
  vocabulary: Vocabulary,
  reader: Reader,
): Map<ScoringType, EventShape> {
  const shapes = new Map<ScoringType, EventShape>();
  const map = node && reader.anyMap(node, 'events');
  for (const { key, keyAt, value } of map?.entries.values() ?? []) {
    const type = scoringTypes.find((known) => known === key);
    if (!type) {
      reader.unknownWord(keyAt, 'events', key, scoringTypes);
      continue;
    }
    const fields = new Map<string, 'required' | 'optional'>();
    const stated = reader.anyMap(value, `events.${key}`);
    for (const field of stated?.entries.values() ?? []) {
      if (!vocabulary.domainNames.includes(field.key)) {
        reader.unknownKey(field.keyAt, `events.${key}`, field.key, vocabulary.domainNames);
        continue;
      }
      const how = reader.word(field.value, `events.${key}.${field.key}`, ['required', 'optional'] as const);
      fields.set(field.key, how ?? 'required');
    }
    shapes.set(type, { fields });
  }
  return shapes;
}

/**
 * The shape of every scoring type: as stated, else the columns of the tables written on it. A publication that limits a
 * domain makes its events carry that domain even where no table looks at it.
 */
export function completeShapes(
  stated: ReadonlyMap<ScoringType, EventShape>,
  drafts: readonly EventRuleDraft[],
  vocabulary: Vocabulary,
): Map<ScoringType, EventShape> {
  return new Map(
    scoringTypes.map((type) => {
      const shape = stated.get(type);
      if (shape) return [type, shape];
      const tables = drafts.filter((draft) => draft.rule.on === type);
      const columns = new Set(tables.flatMap((draft) => draft.table.columns.map((column) => column.domain)));
      const fields = new Map<string, 'required' | 'optional'>([...columns].map((domain) => [domain, 'required']));
      if (columns.has('pub')) {
        for (const domain of vocabulary.limited) if (!fields.has(domain)) fields.set(domain, 'optional');
      }
      return [type, { fields }];
    }),
  );
}

/** A column, an `undefined` entry or a share that looks at what events of the type never carry can only mislead. */
export function checkCarried(
  drafts: readonly EventRuleDraft[],
  shapes: ReadonlyMap<ScoringType, EventShape>,
  reader: Reader,
): void {
  for (const draft of drafts) {
    const fields = shapes.get(draft.rule.on)?.fields;
    if (!fields) continue;
    const uses = [...draft.table.columns, ...draft.undefined.flatMap((entry) => entry.columns), ...draft.looksAt];
    for (const { domain, at } of uses) {
      if (fields.has(domain) || (domain === 'level' && fields.has('pub'))) continue;
      reader.findings.error(at, 'column_not_carried', {
        zh: `${draft.rule.on} 事件不带「${domain}」`,
        en: `events of type ${draft.rule.on} carry no '${domain}'`,
        advice: `请在 events.${draft.rule.on} 中加上 ${domain}，或不要在这里看它；${suggest(domain, fields.keys())}`,
      });
    }
  }
}
