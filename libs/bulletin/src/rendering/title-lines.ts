import { widthOf } from './chinese';

/** Of the 20 signs of 22 pt that a line of the type area holds two are left for fonts with wide digits. */
const MOST = 18;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** What belongs to the word before it. */
const CLINGS = /^[的年月日号等”’）》〉】，。、：；！？…]/;
const OPENS = /[“‘（《〈【]$/;

/** A title in lines of nearly equal length; none of them begins or ends inside a word. */
export function titleLines(title: string): string[] {
  const count = Math.ceil(widthOf(title) / MOST);
  if (count <= 1) return [title];
  const breaks = [...words.segment(title)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !CLINGS.test(title.slice(at)) && !OPENS.test(title.slice(0, at)))
    .filter((at) => widthOf(title.slice(0, at)) <= MOST && widthOf(title.slice(at)) <= MOST * (count - 1));
  const wanted = widthOf(title) / count;
  const farness = (at: number) => Math.abs(widthOf(title.slice(0, at)) - wanted);
  const [best] = breaks.sort((a, b) => farness(a) - farness(b) || b - a);
  // A single word longer than a line is left to whoever draws it.
  if (best === undefined) return [title];
  return [title.slice(0, best), ...titleLines(title.slice(best))];
}
