import { type Letters, lettersOf } from './letters';

/** Letters below which a sentence is read together with the next one: "一是" alone stands in every report. */
const SHORTEST = 10;

/** The letters of each sentence of a text, short ones joined to what follows. */
export function sentencesOf(text: string): Letters[] {
  const sentences: Letters[] = [];
  let short: Letters = { text: '', at: [] };
  for (const { 0: part, index } of text.matchAll(/[^。！？；!?;\r\n]+/g)) {
    const { text: letters, at } = lettersOf(part);
    const sentence = joined([short, { text: letters, at: at.map((place) => place + index) }]);
    if (sentence.text.length < SHORTEST) short = sentence;
    else {
      sentences.push(sentence);
      short = { text: '', at: [] };
    }
  }
  if (short.text === '') return sentences;
  const last = sentences.pop();
  return [...sentences, joined(last ? [last, short] : [short])];
}

export function joined(parts: readonly Letters[]): Letters {
  return { text: parts.map(({ text }) => text).join(''), at: parts.flatMap(({ at }) => at) };
}
