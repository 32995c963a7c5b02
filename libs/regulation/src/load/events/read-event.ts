import { isLocalDate } from '@app/kernel';
import type { FieldProblem } from '@app/kernel';
import type { RegulationEvent } from '../../model/event';
import { eventTypes } from '../../model/event-type';
import type { EventType } from '../../model/event-type';
import type { EventShape, Regulation } from '../../model/regulation';
import { readAmounts, resolveAward } from './event-award';
import { carried, isGiven, resolveFields } from './event-fields';
import { asFieldProblem, missing, unknownKey, unknownWord, wrongType } from './event-problem';
import type { EventProblem } from './event-problem';
import { isMapping, readResultKey } from './event-result';
import { readUnits } from './event-units';
import type { KnownUnits } from './event-units';

/** One event as somebody wrote it: the keys of the event file, texts and numbers as values. */
export type RawEvent = Readonly<Record<string, unknown>>;

const ALWAYS = ['id', 'type', 'on', 'item', 'reason', 'issue', 'leader', 'title', 'note'];
const ABOUT = ['issue', 'leader', 'title', 'note'];
const OWN: Partial<Record<EventType, readonly string[]>> = {
  award: ['units', 'amount', 'row', 'clause', 'by'],
  decision: ['of', 'amount', 'by'],
  cancellation: ['cancels'],
};
/** An instruction, a forwarding or a commission may leave its units to the item's adoption or submission. */
const NEEDS_UNITS: readonly EventType[] = ['submission', 'adoption', 'incident', 'award'];

/** Checks one event against the regulation's vocabulary; `problems` names every field at once. */
export function readEvent(
  regulation: Regulation,
  raw: RawEvent,
  knownUnit: (name: string) => boolean,
): { event: RegulationEvent } | { problems: FieldProblem[] } {
  const read = checkEvent(regulation, raw, { has: knownUnit, names: () => [] });
  return 'event' in read ? read : { problems: read.problems.map(asFieldProblem) };
}

/** Every key an event of some type may have. */
export function allEventKeys(regulation: Regulation): string[] {
  const own = Object.values(OWN).flat();
  const shapes = [...regulation.eventShapes.values()].flatMap(carried);
  return [...new Set([...ALWAYS, 'units', ...own, ...shapes])];
}

export function checkEvent(
  regulation: Regulation,
  raw: RawEvent,
  units: KnownUnits,
): { event: RegulationEvent } | { problems: EventProblem[] } {
  const problems: EventProblem[] = [];
  const text = (key: string) => readText(raw, key, problems);
  const id = text('id');
  const typeText = text('type');
  const on = text('on');
  const type = eventTypes.find((known) => known === typeText);
  if (id === null) problems.push(missing('id'));
  if (on === null) problems.push(missing('on'));
  else if (!isLocalDate(on)) problems.push(badDate('on', on));
  if (typeText === null) problems.push(missing('type'));
  else if (!type) problems.push(unknownWord('type', typeText, eventTypes));
  if (!type) return { problems };

  const shape: EventShape = (type !== 'decision' && type !== 'cancellation' && regulation.eventShapes.get(type)) || {
    fields: new Map(),
  };
  const own = OWN[type] ?? ['units'];
  const known = [...ALWAYS, ...own, ...carried(shape)];
  for (const key of Object.keys(raw)) {
    if (!known.includes(key) && isWritten(raw[key])) problems.push(unknownKey(key, type, known));
  }
  const given = new Map<string, string>();
  for (const domain of carried(shape)) {
    const word = text(domain);
    if (word !== null && isGiven(word)) given.set(domain, word);
  }

  const has = (key: string) => own.includes(key) && isWritten(raw[key]);
  const amount = has('amount') ? readAmounts(raw['amount'], regulation, problems) : null;
  const ownText = (key: string) => (has(key) ? text(key) : null);
  const byHand = { row: type === 'award' ? ownText('row') : null, clause: ownText('clause'), amount };
  const isByHand = has('row') || has('clause') || has('amount');
  const row = type === 'award' ? resolveAward(byHand, regulation, problems) : null;
  const participants = has('units') ? readUnits(raw['units'], units, problems) : [];
  if (NEEDS_UNITS.includes(type) && Array.isArray(raw['units'] ?? []) && participants.length === 0) {
    if (!problems.some((problem) => problem.field.startsWith('units'))) problems.push(missing('units'));
  }
  const fields = resolveFields(given, shape, regulation, !(type === 'award' && isByHand), problems);
  const ofResult = has('of') && isMapping(raw['of']) ? readResultKey(raw['of'], regulation, units, problems) : null;
  const of = ofResult === null && !isMapping(raw['of']) ? ownText('of') : null;
  const said = { of, ofResult, cancels: ownText('cancels'), by: ownText('by') };
  const about = ABOUT.flatMap((key): [string, string][] => {
    const words = text(key);
    return words === null ? [] : [[key, words]];
  });
  const [item, reason] = [text('item'), text('reason')];
  checkActing(type, has, isByHand, regulation, problems);
  if (problems.length > 0 || id === null || on === null) return { problems };
  return {
    event: {
      ...{ id, type, on, item, units: participants, fields: Object.fromEntries(fields), amount, row },
      ...said,
      reason,
      about: Object.fromEntries(about),
    },
  };
}

/** What a decision, a cancellation and an award by hand cannot do without. */
function checkActing(
  type: EventType,
  has: (key: string) => boolean,
  isByHand: boolean,
  regulation: Regulation,
  problems: EventProblem[],
): void {
  if (type === 'cancellation' && !has('cancels')) problems.push(missing('cancels'));
  if (type === 'award' && !isByHand && !regulation.eventRules.some((rule) => rule.on === 'award')) {
    problems.push(missing('row', '没有写明依据 by_hand 的哪一条（row、clause 或 amount）'));
  }
  if (type !== 'decision') return;
  if (!has('of')) problems.push(missing('of'));
  if (!has('amount')) problems.push(missing('amount'));
}

function readText(raw: RawEvent, key: string, problems: EventProblem[]): string | null {
  const value = raw[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!problems.some((problem) => problem.field === key)) problems.push(wrongType(key, '文字', 'text'));
  return null;
}

/** Keys that were written and left empty say nothing; so do the empty cells of a CSV row. */
function isWritten(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function badDate(field: string, text: string): EventProblem {
  return {
    field,
    code: 'bad_date',
    zh: `${field} 的「${text}」不是日期`,
    en: `${field}: '${text}' is no date`,
    advice: '请写成 2014-03-05 这样的日期',
  };
}
