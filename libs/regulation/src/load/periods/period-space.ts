import { NumberTest } from '../../model/cell';
import type { Match, Test } from '../../model/cell';
import { Fraction } from '../../model/fraction';
import { scoreIn, type PeriodRule } from '../../model/period-rule';
import { ABSENT } from '../../model/vocabulary';
import { allBits, indices } from '../tables/boxes';
import type { Bits, Box } from '../tables/boxes';
import { wordsOf } from './period-draft';
import { unitWords } from './period-scope';
import type { PeriodScope } from './period-scope';
import { numbersAround, placesAround, standingsAround, textOf } from './period-samples';
import type { Sample, Samples } from './period-samples';

/** Columns that hang together, and what may stand in them: one sample of every way the cells can tell apart. */
interface Dimension {
  readonly columns: readonly string[];
  readonly samples: readonly Sample[];
}

const STANDING = ['score', 'target', 'missing', 'extra', 'completion'];
const PLACES = ['rank', 'from_last', 'members'];

/** Every result the rows of one table can tell apart. Samples are results that may happen, so no witness is invented. */
export class PeriodSpace {
  /** Whether a row that fits no sample fits nothing at all. */
  readonly complete: boolean;
  private readonly dimensions: readonly Dimension[];

  constructor(rule: PeriodRule, matches: readonly Match[], scope: PeriodScope) {
    const tests = new Map<string, Set<Test>>();
    for (const [column, test] of matches.flatMap((match) => [...match])) {
      tests.set(column, (tests.get(column) ?? new Set()).add(test));
    }
    const first = scoreIn(rule.measures);
    const standing = [...STANDING, first].filter((column, i, all) => tests.has(column) && all.indexOf(column) === i);
    const places = PLACES.filter((column) => tests.has(column));
    const others = [...tests.keys()].filter((column) => !standing.includes(column) && !places.includes(column));
    const numbersOf = (columns: readonly string[]) =>
      new Map(
        columns.map((column) => [column, [...(tests.get(column) ?? [])].filter((test) => test instanceof NumberTest)]),
      );
    const found = others.map((column) => {
      const numbers = numbersOf([column]).get(column) ?? [];
      const own =
        numbers.length > 0 ? numbersAround(column, numbers, rule.measures.get(column)) : wordSamples(column, scope);
      return { columns: [column], ...own };
    });
    if (standing.length > 0) found.push({ columns: standing, ...standingsAround(numbersOf(standing), first, rule) });
    if (places.length > 0) found.push({ columns: places, ...placesAround(numbersOf(places), rule.rank) });
    this.complete = found.every((dimension) => dimension.complete);
    this.dimensions = found.map((dimension) => distinct(dimension, tests));
  }

  box(match: Match): Box {
    return this.dimensions.map(({ columns, samples }) => {
      const looked = columns.filter((column) => match.has(column));
      if (looked.length === 0) return allBits(samples.length);
      return samples.reduce<Bits>(
        (bits, sample, i) =>
          looked.every((column) => fits(match.get(column) as Test, sample, column)) ? bits | (1n << BigInt(i)) : bits,
        0n,
      );
    });
  }

  /** One result of a box: what stands in the columns the table looks at. */
  witness(box: Box): Record<string, string> {
    return Object.fromEntries(
      this.dimensions.flatMap(({ columns, samples }, i) => {
        const { values } = samples[indices(box[i] as Bits)[0] as number] as Sample;
        return columns.map((column) => [column, textOf(values[column] ?? ABSENT)]);
      }),
    );
  }
}

function fits(test: Test, { values, place }: Sample, column: string): boolean {
  const value = values[column] ?? ABSENT;
  if (value instanceof Fraction) return test instanceof NumberTest && test.holds(value, place);
  return test.has(value);
}

/** Samples that no cell tells apart are one. */
function distinct({ columns, samples }: Dimension, tests: ReadonlyMap<string, ReadonlySet<Test>>): Dimension {
  const kept = new Map<string, Sample>();
  for (const sample of samples) {
    const key = columns
      .map((column) => [...(tests.get(column) ?? [])].map((test) => (fits(test, sample, column) ? 1 : 0)).join(''))
      .join();
    if (!kept.has(key)) kept.set(key, sample);
  }
  return { columns, samples: [...kept.values()] };
}

function wordSamples(column: string, scope: PeriodScope): Samples {
  const draft = scope.rules.periods.find(({ rule }) => rule.id === column);
  const words = unitWords(column, scope) ?? (draft ? wordsOf(draft) : []);
  return { samples: [...words, ABSENT].map((word) => ({ values: { [column]: word } })), complete: true };
}
