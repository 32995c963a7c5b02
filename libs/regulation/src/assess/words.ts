import type { EventType, ScoringType } from '../model/event-type';
import { headsIn } from '../model/measure';
import type { Regulation } from '../model/regulation';

const titles: Record<EventType, string> = {
  submission: '报送',
  forward: '上报',
  adoption: '采用',
  instruction: '批示',
  incident: '责任事项',
  commission: '约稿',
  award: '评定加减分',
  decision: '裁定',
  cancellation: '撤销',
};

/** The Chinese term of an event type. */
export function typeTitle(type: EventType): string {
  return titles[type];
}

/** What a label reads as; those the office chose are shown as it wrote them. */
export function labelTitle(label: string): string {
  return { met: '完成', missed: '未完成' }[label] ?? label;
}

const counted = new WeakMap<Regulation, ReadonlySet<ScoringType>>();

/** Event types whose number some period rule looks at. */
export function countedTypes(regulation: Regulation): ReadonlySet<ScoringType> {
  let types = counted.get(regulation);
  if (!types) {
    const measures = regulation.periodRules.flatMap(({ measures: own, target }) => [
      ...own.values(),
      ...(target ? [target.measure] : []),
    ]);
    types = new Set(measures.flatMap(headsIn).flatMap((head) => (head.kind === 'count' ? [head.of] : [])));
    counted.set(regulation, types);
  }
  return types;
}
