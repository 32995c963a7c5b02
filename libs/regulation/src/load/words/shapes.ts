import { eventTypes } from '../../model/event-type';
import type { ScoringType } from '../../model/event-type';
import type { EventShape } from '../../model/regulation';
import type { ColumnUse, EventRuleDraft, ExclusionDraft } from '../tables/draft';
import { suggest } from '../source/findings';
import type { Reader } from '../source/reader';
import type { Node } from '../source/tree';
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
      if (!vocabulary.fieldNames.includes(field.key)) {
        reader.unknownKey(field.keyAt, `events.${key}`, field.key, vocabulary.fieldNames);
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
 * The shape of every scoring type: as stated, else required are the columns of the tables written on it. What only
 * modifies (factors, exclusions, shares, multiples, borrowed fields) may be given and may be left out. A publication that
 * limits a domain makes its events carry that domain even where no table looks at it.
 */
export function completeShapes(
  stated: ReadonlyMap<ScoringType, EventShape>,
  drafts: readonly EventRuleDraft[],
  exclusions: readonly ExclusionDraft[],
  vocabulary: Vocabulary,
): Map<ScoringType, EventShape> {
  return new Map(
    scoringTypes.map((type) => {
      const shape = stated.get(type);
      if (shape) return [type, shape];
      const fields = new Map<string, 'required' | 'optional'>();
      const rules = drafts.filter((draft) => draft.rule.on === type);
      for (const draft of rules) {
        for (const { domain } of draft.table.columns) {
          if (!vocabulary.isOfUnit(domain) && !isBorrowed(draft, domain)) fields.set(domain, 'required');
        }
      }
      const others = [
        ...rules.flatMap((draft) => [
          ...modifiersOf(draft).map((use) => use.domain),
          ...(draft.rule.borrow?.fields ?? []),
        ]),
        ...exclusions.flatMap((draft) => (draft.exclusion.on === type ? draft.columns.map((use) => use.domain) : [])),
      ];
      for (const name of others) {
        const broughtByPub = name === 'level' && fields.get('pub') === 'required';
        if (!fields.has(name) && !vocabulary.isOfUnit(name) && !broughtByPub) fields.set(name, 'optional');
      }
      if (fields.has('pub')) {
        for (const domain of vocabulary.limited) if (!fields.has(domain)) fields.set(domain, 'optional');
      }
      return [type, { fields }];
    }),
  );
}

/** A column, an `undefined` entry or a share that looks at what events of the type never carry can only mislead. */
export function checkCarried(
  drafts: readonly EventRuleDraft[],
  exclusions: readonly ExclusionDraft[],
  shapes: ReadonlyMap<ScoringType, EventShape>,
  vocabulary: Vocabulary,
  reader: Reader,
): void {
  const check = (type: ScoringType, { domain, at }: ColumnUse) => {
    const fields = shapes.get(type)?.fields;
    if (!fields || fields.has(domain) || (domain === 'level' && fields.has('pub'))) return;
    reader.findings.error(at, 'column_not_carried', {
      zh: `${type} 事件不带「${domain}」`,
      en: `events of type ${type} carry no '${domain}'`,
      advice: `请在 events.${type} 中加上 ${domain}，或不要在这里看它；${suggest(domain, fields.keys())}`,
    });
  };
  for (const draft of drafts) {
    const uses = [...draft.table.columns, ...draft.undefined.flatMap((entry) => entry.columns), ...modifiersOf(draft)];
    for (const use of uses) {
      if (!vocabulary.isOfUnit(use.domain) && !isBorrowed(draft, use.domain)) check(draft.rule.on, use);
    }
  }
  for (const { exclusion, columns } of exclusions) for (const use of columns) check(exclusion.on, use);
}

function modifiersOf(draft: EventRuleDraft): ColumnUse[] {
  return [...draft.looksAt, ...draft.multiplies, ...draft.factors.flatMap((factor) => factor.columns)];
}

function isBorrowed({ rule }: EventRuleDraft, domain: string): boolean {
  return rule.borrow?.fields.includes(domain) ?? false;
}
