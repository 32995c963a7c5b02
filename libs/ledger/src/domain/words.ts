import { canonicalJson, type Json } from '@app/kernel';
import type { EventContent, StoredEvent } from './records';
import { sha256 } from './sha256';

/**
 * What was written freely about an item: its title, a note with any event, the text of an instruction, the reason of an
 * incident or a cancellation. The chain covers a salted digest of it, so that it can be purged and the chain still holds; no
 * rule looks at it. What a rule does look at, or what makes an event the thing it is, stays: the topic of a commission, the
 * reason of a decision or an award.
 */
export interface EventWords {
  readonly title?: string;
  readonly note?: string;
  /** What a leader wrote. */
  readonly text?: string;
  readonly reason?: string;
}

const WITH_REASON = new Set(['incident', 'cancellation']);

/** The words of an event about an item; null when it has none. */
export function wordsOf({ type, about, reason }: EventContent, itemId: string | null): EventWords | null {
  if (itemId === null) return null;
  const title = type === 'commission' ? undefined : about['title'];
  const { note, text } = about;
  const words = {
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    ...(text === undefined ? {} : { text }),
    ...(reason === null || !WITH_REASON.has(type) ? {} : { reason }),
  };
  return Object.keys(words).length === 0 ? null : words;
}

/** The content as it is stored and chained: the digest stands for the words. With the salt gone it confirms no guess. */
export function withoutWords(content: EventContent, words: EventWords, salt: string): EventContent {
  const about = Object.fromEntries(Object.entries(content.about).filter(([name]) => !Object.hasOwn(words, name)));
  const reason = words.reason === undefined ? content.reason : null;
  return { ...content, about: { ...about, words: digestOfWords(words, salt) }, reason };
}

/** The content with its words again, or, after a purge, without. */
export function withWords(content: EventContent, words: EventWords): EventContent {
  if (content.about['words'] === undefined) return content;
  const { words: _digest, ...about } = content.about;
  const { reason, ...told } = words;
  return { ...content, about: { ...about, ...told }, reason: reason ?? content.reason };
}

export function digestOfWords(words: EventWords, salt: string): string {
  return sha256(canonicalJson([salt, words as Json]));
}

/** Whether the words beside an event are those its content vouches for; none are right where none were, or after a purge. */
export function wordsFit({ content, words, salt }: Pick<StoredEvent, 'content' | 'words' | 'salt'>): boolean {
  if (words === null || salt === null) return words === salt;
  try {
    const digest = (JSON.parse(content) as EventContent).about['words'];
    return digest === digestOfWords(JSON.parse(words) as EventWords, salt);
  } catch {
    return false;
  }
}
