import type { NumberTest } from '../../model/cell';
import { Fraction } from '../../model/fraction';
import type { Measure } from '../../model/measure';
import { scoreIn, type PeriodRule, type Rank } from '../../model/period-rule';
import { UNREAD } from './measures';

/** What may stand together in some columns. */
export interface Sample {
  readonly values: Readonly<Record<string, Fraction | string>>;
  /** Turns a part of the members into a place, in columns of places. */
  readonly place?: (part: Fraction) => Fraction;
}

type Tests = ReadonlyMap<string, readonly NumberTest[]>;

const [ZERO, ONE] = [new Fraction(0), new Fraction(1)];
const HALF = new Fraction(1, 2);
/** Beyond so many samples only some are tried, and a row none of them fits is not held to be useless. */
const MOST_SAMPLES = 2_000;

export interface Samples {
  readonly samples: readonly Sample[];
  /** Whether every way the cells can tell apart is among them. */
  readonly complete: boolean;
}

/** Numbers at, between and beyond the bounds of a column; whole ones where the measure counts. */
export function numbersAround(column: string, tests: readonly NumberTest[], measure: Measure | undefined): Samples {
  const bounds = tests.flatMap(boundsOf).map((bound) => bound.value);
  const samples = steps(bounds, isCount(measure)).map((value) => ({ values: { [column]: value } }));
  return { samples, complete: true };
}

/**
 * Scores and targets with what follows from them. Each bound draws a line through the plane of score and target; the
 * samples lie on every crossing, on every line between crossings and in every field, so none is missed while they are few.
 * A target is not negative, and a negative score against a target of nothing is left aside.
 * @param first the name of the score
 */
export function standingsAround(tests: Tests, first: string, rule: PeriodRule): Samples {
  const lines = linesOf(tests, first);
  const isWhole = isCount(rule.measures.get(scoreIn(rule.measures)));
  const upright = lines.filter((line) => line.perTarget.equals(0)).map((line) => line.at.div(line.perScore));
  if (!rule.target) {
    const scores = steps(upright, isWhole);
    return { samples: scores.map((score) => ({ values: { score, [first]: score } })), complete: true };
  }
  const slanting = lines.filter((line) => !line.perTarget.equals(0));
  const written = writtenTargets(rule.target.measure);
  const bounds = written ? scoresAt(slanting, written) : crossingsOf(slanting);
  const scores = steps([...upright, ...bounds], isWhole);
  const tried = thin(scores, MOST_SAMPLES / (2 * slanting.length + 3));
  const samples = tried.flatMap((score) => {
    const targets = slanting.map((line) => line.at.sub(line.perScore.mul(score)).div(line.perTarget));
    return (written ?? steps([ZERO, ...targets], false))
      .filter((target) => target.gt(0) || (target.equals(0) && score.gte(0)))
      .map((target) => ({ values: { ...standing(score, target), [first]: score } }));
  });
  return { samples, complete: tried.length === scores.length };
}

/** The targets there can be, where the rule writes them as numbers; null: any. */
function writtenTargets(target: Measure): readonly Fraction[] | null {
  const { head, shape } = target;
  if (shape !== null || target === UNREAD) return null;
  if (head.kind === 'number') return [head.value];
  return head.kind === 'by' && head.values.size > 0 ? [...head.values.values()] : null;
}

/** Where the lines cross these targets. */
function scoresAt(lines: readonly Line[], targets: readonly Fraction[]): Fraction[] {
  return lines
    .filter((line) => !line.perScore.equals(0))
    .flatMap((line) => targets.map((target) => line.at.sub(line.perTarget.mul(target)).div(line.perScore)));
}

function standing(score: Fraction, target: Fraction): Record<string, Fraction> {
  const gap = target.sub(score);
  return {
    score,
    target,
    missing: gap.gt(0) ? gap : ZERO,
    extra: gap.lt(0) ? gap.neg() : ZERO,
    completion: target.equals(0) ? ONE : score.div(target),
  };
}

/** `perScore` × score + `perTarget` × target = `at`. */
interface Line {
  readonly perScore: Fraction;
  readonly perTarget: Fraction;
  readonly at: Fraction;
}

function linesOf(tests: Tests, first: string): Line[] {
  const line = (perScore: Fraction, perTarget: Fraction, at: Fraction): Line => ({ perScore, perTarget, at });
  const shapes: Record<string, (bound: Fraction) => Line> = {
    [first]: (bound) => line(ONE, ZERO, bound),
    score: (bound) => line(ONE, ZERO, bound),
    target: (bound) => line(ZERO, ONE, bound),
    missing: (bound) => line(ONE.neg(), ONE, bound),
    extra: (bound) => line(ONE, ONE.neg(), bound),
    completion: (bound) => (bound.equals(0) ? line(ONE, ZERO, ZERO) : line(ONE, bound.neg(), ZERO)),
  };
  const drawn = new Map<string, Line>();
  for (const [column, ofColumn] of tests) {
    const shape = shapes[column];
    for (const { value } of shape ? ofColumn.flatMap(boundsOf) : [])
      drawn.set(`${column} ${value.toFraction()}`, (shape as (bound: Fraction) => Line)(value));
  }
  if (tests.has('missing') || tests.has('extra')) drawn.set('met', line(ONE.neg(), ONE, ZERO));
  return [...drawn.values()];
}

/** The scores at which two lines meet. */
function crossingsOf(lines: readonly Line[]): Fraction[] {
  const crossings = lines.flatMap((a, i) =>
    [...lines.slice(0, i), { perScore: ZERO, perTarget: ONE, at: ZERO }].flatMap((b) => {
      const across = a.perScore.mul(b.perTarget).sub(b.perScore.mul(a.perTarget));
      if (across.equals(0)) return [];
      return [a.at.mul(b.perTarget).sub(b.at.mul(a.perTarget)).div(across)];
    }),
  );
  return unique(crossings);
}

/** Places among few and many members: at the bounds, beside them, and at both ends. */
export function placesAround(tests: Tests, rank: Rank | null): Samples {
  const bounds = [...tests.values()].flat().flatMap(boundsOf);
  const fixed = unique(bounds.filter((bound) => !bound.ofMembers).map((bound) => bound.value));
  const parts = unique(bounds.filter((bound) => bound.ofMembers).map((bound) => bound.value));
  const around = steps(fixed, true).filter((value) => value.gte(1));
  const counts = thin(membersAround(fixed, parts, around), MOST_SAMPLES / 50);
  const between = rank?.ties === 'average' ? HALF : ONE;
  const all = counts.flatMap((members) => {
    const place = (part: Fraction) => members.mul(part)[ROUNDED[rank?.round ?? 'nearest']]();
    const marks = [ONE, members, ...around, ...parts.map(place)];
    const places = unique(marks.flatMap((mark) => [mark.sub(between), mark, mark.add(between)])).filter(
      (value) => value.gte(1) && value.lte(members),
    );
    return places.flatMap((own) =>
      (tests.has('from_last') ? places : [members.sub(own).add(1)])
        .filter((fromLast) => own.add(fromLast).lte(members.add(1)))
        .map((fromLast) => ({ values: { rank: own, from_last: fromLast, members }, place })),
    );
  });
  const samples = thin(all, MOST_SAMPLES);
  return { samples, complete: samples.length === all.length };
}

const ROUNDED = { nearest: 'round', down: 'floor', up: 'ceil' } as const;
const COUNTS = [1, 2, 3, 5, 10, 20, 50, 100].map((count) => new Fraction(count));

/** How many may be ranked: a few, as many as a bound, as two bounds together, and as many as put a part on a bound. */
function membersAround(
  fixed: readonly Fraction[],
  parts: readonly Fraction[],
  around: readonly Fraction[],
): Fraction[] {
  const sums = fixed.flatMap((a, i) => fixed.slice(i).map((b) => a.add(b)));
  const even = fixed.flatMap((bound) => parts.filter((part) => part.gt(0)).map((part) => bound.div(part)));
  const beside = [...sums, ...even].flatMap((count) => [count.ceil().sub(1), count.ceil(), count.floor().add(1)]);
  return unique([...COUNTS, ...around, ...beside]).filter((count) => count.gte(1));
}

/** Some of a list, evenly spread. */
function thin<T>(list: readonly T[], most: number): readonly T[] {
  const every = Math.max(1, Math.ceil(list.length / most));
  return every === 1 ? list : list.filter((_, place) => place % every === 0);
}

/** The number as a witness shows it. */
export function textOf(value: Fraction | string): string {
  if (typeof value === 'string') return value;
  const text = value.toString();
  return text.includes('(') ? value.toFraction() : text;
}

function boundsOf(test: NumberTest) {
  return test.intervals.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null);
}

/** Events are counted in whole numbers. */
function isCount(measure: Measure | undefined): boolean {
  return measure?.head.kind === 'count' && measure.shape === null;
}

/** The numbers themselves, one between each two, and one beyond each end; the plainest first. */
function steps(marks: readonly Fraction[], whole: boolean): Fraction[] {
  const sorted = unique(marks.length > 0 ? marks : [ZERO]).sort((a, b) => a.compare(b));
  const found = sorted.flatMap((mark, i) => {
    const next = sorted[i + 1];
    return whole
      ? [mark.ceil().sub(1), mark.floor(), mark.ceil(), mark.floor().add(1)]
      : [mark, next ? mark.add(next).div(2) : mark.add(1)];
  });
  if (!whole) found.unshift((sorted[0] as Fraction).sub(1));
  return unique(found)
    .filter((value) => !whole || value.gte(0))
    .sort((a, b) => (a.d.valueOf() === b.d.valueOf() ? 0 : a.d < b.d ? -1 : 1));
}

function unique(numbers: readonly Fraction[]): Fraction[] {
  return [...new Map(numbers.map((number) => [number.toFraction(), number])).values()];
}
