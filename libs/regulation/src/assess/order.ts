import { canonicalJson } from '@app/kernel';
import type { RegulationEvent } from '../model/event';

/**
 * A total order of events that does not depend on when or under what id they were recorded: by date, then by the content that
 * rules look at, and only where that is equal by id. What is told about an event takes no part: words may be purged, or not be
 * read for an assessment, and the same must come of it.
 */
export function compareEvents(a: RegulationEvent, b: RegulationEvent): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const [left, right] = [contentOf(a), contentOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const contents = new WeakMap<RegulationEvent, string>();

function contentOf(event: RegulationEvent): string {
  let content = contents.get(event);
  if (content === undefined) {
    const { type, item, units, fields, amount, row, of, ofResult, cancels } = event;
    content = canonicalJson({
      type,
      item,
      units: units.map(({ unit, person, weight }) => ({ unit, person, weight })),
      fields,
      amount,
      row,
      of,
      ofResult: ofResult && { ...ofResult },
      cancels,
    });
    contents.set(event, content);
  }
  return content;
}
