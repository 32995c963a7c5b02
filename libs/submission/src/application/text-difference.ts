import { diffArrays } from 'diff';

/** A stretch of two texts: the same in both, only in the later, or only in the earlier. */
export interface Difference {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Changes beyond which a text counts as another one, so that two long strange texts cost a moment, not minutes. */
const MOST_CHANGES = 1_000;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What changed between two texts, word by word as Chinese is read; of texts with little in common all of both. */
export function differenceOf(before: string, after: string): Difference[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
