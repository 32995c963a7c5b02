import type { Letters } from './letters';

/** What stands in both texts: places in the two originals, ends not included. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

export interface Overlap {
  /** Letters of the first text that stand in runs common to both. */
  readonly common: number;
  /** The same in percent of the first text, rounded down. */
  readonly ofMine: number;
  readonly ofTheirs: number;
  /** The longest common runs, in the order of the first text. */
  readonly passages: readonly Passage[];
}

/** Letters from which on a common run is no chance: stock phrases of two or three words are shorter. */
const RUN = 10;
const MOST_SHOWN = 20;
/** Places of one run that are tried: a phrase repeated a thousand times must not cost a thousand comparisons each. */
const TRIED = 8;

/** A text that others are held against by their longest common runs of letters, in whatever order these stand. */
export class HeldText {
  private readonly places = new Map<string, number[]>();

  constructor(private readonly mine: Letters) {
    const { text } = mine;
    for (let at = 0; at + RUN <= text.length; at++) {
      const run = text.slice(at, at + RUN);
      const known = this.places.get(run);
      if (known === undefined) this.places.set(run, [at]);
      else if (known.length < TRIED) known.push(at);
    }
  }

  against(theirs: Letters): Overlap {
    const { mine } = this;
    const covered = new Uint8Array(mine.text.length);
    const runs: Run[] = [];
    let theirCommon = 0;
    for (let other = 0; other + RUN <= theirs.text.length;) {
      const run = this.longestAt(theirs.text, other);
      if (run === undefined) {
        other++;
        continue;
      }
      runs.push(run);
      covered.fill(1, run.at, run.at + run.length);
      theirCommon += run.length;
      other += run.length;
    }
    const common = covered.reduce((sum, each) => sum + each, 0);
    return {
      common,
      ofMine: percent(common, mine.text.length),
      ofTheirs: percent(theirCommon, theirs.text.length),
      passages: shown(runs).map((run) => passageOf(run, mine, theirs)),
    };
  }

  private longestAt(theirs: string, other: number): Run | undefined {
    const mine = this.mine.text;
    let best: Run | undefined;
    for (const at of this.places.get(theirs.slice(other, other + RUN)) ?? []) {
      let length = RUN;
      while (at + length < mine.length && mine[at + length] === theirs[other + length]) length++;
      if (best === undefined || length > best.length) best = { at, other, length };
    }
    return best;
  }
}

interface Run {
  readonly at: number;
  readonly other: number;
  readonly length: number;
}

function shown(runs: readonly Run[]): Run[] {
  return [...runs]
    .sort((a, b) => b.length - a.length || a.at - b.at)
    .slice(0, MOST_SHOWN)
    .sort((a, b) => a.at - b.at);
}

function passageOf({ at, other, length }: Run, mine: Letters, theirs: Letters): Passage {
  const [from, to] = span(mine, at, length);
  const [otherFrom, otherTo] = span(theirs, other, length);
  return { from, to, otherFrom, otherTo };
}

function span({ at }: Letters, start: number, length: number): [number, number] {
  return [at[start] ?? 0, (at[start + length - 1] ?? 0) + 1];
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}
