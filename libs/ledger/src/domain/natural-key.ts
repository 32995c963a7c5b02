import { canonicalJson } from '@app/kernel';
import type { EventContent } from './records';
import { sha256 } from './sha256';

/**
 * What makes two records the same thing, hashed: an item is submitted once, adopted once in an issue of a publication,
 * forwarded once by a route, instructed once by a leader on a day. Recording the same thing again answers with the first record.
 */
export function naturalKey(content: EventContent): string {
  const units = content.units.map(({ unit, person }) => (person === null ? unit : `${unit}/${person}`)).sort();
  const { type, item, fields, about, on } = content;
  const identity = {
    submission: () => (item === null ? [units, on, about['title'] ?? ''] : [item]),
    adoption: () => [
      item ?? [units, on],
      fields['pub'] ?? '',
      about['issue'] ?? '',
      item === null ? (about['title'] ?? '') : '',
    ],
    forward: () => [item ?? [units, on], fields, ...(about['route'] === undefined ? [] : [about['route']])],
    instruction: () => [item ?? units, fields['level'] ?? '', about['leader'] ?? '', on],
    incident: () => [item, units, fields, on],
    commission: () => [about['title'] ?? '', item, units, on],
    award: () => [content.row, units, on],
    decision: () => [content.ofResult ?? content.of],
    cancellation: () => [content.cancels],
  }[type]();
  return sha256(canonicalJson([type, ...identity] as never));
}
