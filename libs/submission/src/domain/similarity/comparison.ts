import { lettersBeside } from './bands';
import type { Letters } from './letters';
import { HeldText, type Overlap, type Passage } from './overlap';
import { titleLikeness } from './titles';

/** A text as somebody hands it in; items entered the short way have no body. */
export interface ComparedText {
  readonly title: string;
  readonly body: string | null;
}

export interface Similarity {
  /** 0 to 100: the larger share of the two texts that stands in the other, or how much their titles agree. */
  readonly score: number;
  /** What was compared: titles where one of the two has no body to speak of. */
  readonly by: 'body' | 'title';
  /** Percent of the letters of the first text that stand in the second, and the other way round. */
  readonly ofMine: number;
  readonly ofTheirs: number;
  /** Places in the bodies. */
  readonly passages: readonly Passage[];
}

/** Letters from which on a body says enough to be compared. */
const BODY = 30;
/** Common letters below which the larger share of a short text says nothing. */
const COMMON = 25;
/** From these scores on two texts count as near-duplicates; set where the built set of rewritten items divides best. */
const ALIKE = { body: 50, title: 85 } as const;
/**
 * The same for whole texts, frequent sentences and all, which need more letters in common: a text may be put together of
 * nothing but sentences that others write too, but two seldom choose the same ones.
 */
const ALIKE_AS_A_WHOLE = [
  { score: 80, common: 60 },
  { score: 50, common: 120 },
] as const;

/** A text that others are compared with. `common`: bands of sentences so frequent that they show nothing. */
export class Comparison {
  private readonly mine: Letters;
  private readonly held: HeldText;
  private readonly common: ReadonlySet<number>;
  private whole: HeldText | undefined;

  constructor(
    private readonly text: ComparedText,
    common: ReadonlySet<number> = new Set(),
  ) {
    const own = lettersBeside(text.body ?? '', common);
    // A text of nothing but frequent sentences is compared by them: the daily "nothing happened" is sent twice, too.
    this.common = own.text.length < BODY ? new Set() : common;
    this.mine = own.text.length < BODY ? lettersBeside(text.body ?? '', this.common) : own;
    this.held = new HeldText(this.mine);
  }

  /** Undefined where the other is no near-duplicate. */
  with(other: ComparedText): Similarity | undefined {
    const own = lettersBeside(other.body ?? '', this.common);
    const whole = () => lettersBeside(other.body ?? '', NONE);
    const shortOfOwn = own.text.length < BODY;
    if (this.mine.text.length < BODY || (shortOfOwn && whole().text.length < BODY)) return this.withTitle(other);
    const found = shortOfOwn
      ? undefined
      : similarityOf(this.held.against(own), [{ score: ALIKE.body, common: COMMON }]);
    if (found || this.common.size === 0) return found;
    this.whole ??= new HeldText(lettersBeside(this.text.body ?? '', NONE));
    return similarityOf(this.whole.against(whole()), ALIKE_AS_A_WHOLE);
  }

  private withTitle({ title }: ComparedText): Similarity | undefined {
    const score = titleLikeness(this.text.title, title);
    return score < ALIKE.title ? undefined : { score, by: 'title', ofMine: score, ofTheirs: score, passages: [] };
  }
}

const NONE: ReadonlySet<number> = new Set();

/** Where one of the bars is reached. */
function similarityOf(
  { common, ofMine, ofTheirs, passages }: Overlap,
  bars: readonly { readonly score: number; readonly common: number }[],
): Similarity | undefined {
  const score = Math.max(ofMine, ofTheirs);
  const alike = bars.some((bar) => score >= bar.score && common >= bar.common);
  return alike ? { score, by: 'body', ofMine, ofTheirs, passages } : undefined;
}
