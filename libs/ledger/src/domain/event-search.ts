import type { LoggedEvent } from './records';

/** What a list of events is limited to; all that is given must fit. */
export interface EventSearch {
  readonly type?: string;
  /** Key of a publication, `政务@district`. */
  readonly publication?: string;
  readonly level?: string;
  /** `standing`: not taken back by a cancellation. */
  readonly status?: EventStatus;
  /** Part of its title, note, reason or leader. */
  readonly text?: string;
}

export const eventStatuses = ['standing', 'taken_back'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** Whether an event is one of those looked for; only whether it was taken back is for the log to say. */
export function fits({ type, content }: LoggedEvent, search: EventSearch): boolean {
  const { fields, about, reason } = content;
  return (
    same(search.type, type) &&
    same(search.publication, fields['pub']) &&
    same(search.level, fields['level']) &&
    contains([about['title'], about['note'], about['leader'], reason], search.text)
  );
}

/**
 * What the stored content of every event that fits holds to the letter, as LIKE patterns with `!` as escape. Other events may
 * hold it too: who reads by them asks `fits` afterwards. `text` may also stand in the words beside the content.
 */
export function patternsOf({ publication, level, text }: EventSearch): {
  readonly content: readonly string[];
  readonly text: string | null;
} {
  const field = (name: string, word: string | undefined) =>
    word === undefined ? [] : [pattern(`"${name}":${JSON.stringify(word)}`)];
  return {
    content: [...field('pub', publication), ...field('level', level)],
    text: text === undefined ? null : pattern(JSON.stringify(text).slice(1, -1)),
  };
}

/** What the content of an event that names a unit holds, and of one that names nobody. */
export function unitPatterns(unitId: number): readonly [string, string] {
  return [pattern(`"unit":"${unitId}"`), pattern('"units":[]')];
}

const pattern = (text: string) => `%${text.replace(/[!%_]/g, '!$&')}%`;

function same(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found;
}

function contains(texts: readonly (string | null | undefined)[], part: string | undefined): boolean {
  if (part === undefined) return true;
  return texts.some((text) => text?.toLowerCase().includes(part.toLowerCase()));
}
