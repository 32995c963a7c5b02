import { type FieldProblem, parseAmount } from '@app/kernel';
import type { Grade, Veto, YearEndScheme } from './scheme';

/** What a scheme can name: the words of the regulation in force and the groups of the directory. */
export interface SchemeWords {
  /** Digits after the point, by asset. */
  readonly scales: ReadonlyMap<string, number>;
  readonly groups: ReadonlySet<string>;
  /** Words of faults and levels; empty where the regulation has none. */
  readonly faults: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
}

/** Everything that keeps a scheme from being carried out as it reads; empty when it may stand. */
export function problemsOf(scheme: YearEndScheme, words: SchemeWords): FieldProblem[] {
  const scale = words.scales.get(scheme.asset);
  if (scale === undefined) {
    const known = [...words.scales.keys()].join('、');
    return [problem('asset', `没有 ${scheme.asset} 这种计量，请从 ${known} 中选择`)];
  }
  return [
    ...(scheme.standard.by === 'group_target' ? targets(scheme.standard.targets, words, scale) : []),
    ...grades(scheme.grades),
    ...(['unitBars', 'liaisonBars'] as const).flatMap((field) =>
      amounts(`commendation.${field}`, scheme.commendation[field], words, scale),
    ),
    ...vetoes(scheme, words),
  ];
}

function targets(all: Readonly<Record<string, string>>, words: SchemeWords, scale: number): FieldProblem[] {
  const bare = Object.hasOwn(all, '*') ? [] : [...words.groups].filter((group) => !Object.hasOwn(all, group));
  const nothing = Object.entries(all).filter(([, text]) => minorOf(text, scale) === 0 || text.startsWith('-'));
  return [
    ...amounts('standard.targets', all, words, scale),
    ...bare.map((group) =>
      problem('standard.targets', `分组 ${group} 没有目标分，请补上，或用 * 写明其余分组的目标分`),
    ),
    ...nothing.map(([group]) => problem('standard.targets', `分组 ${group} 的目标分应大于 0`)),
  ];
}

function grades(all: readonly Grade[]): FieldProblem[] {
  const conditions = ({ title: _, ...rest }: Grade) =>
    Object.values(rest).filter((value) => value !== undefined).length;
  const last = all.length - 1;
  return all.flatMap((grade, i) => {
    const at = `grades.${i}`;
    const [atLeast, below] = [grade.atLeast, grade.below].map((text) => (text === undefined ? null : minorOf(text, 2)));
    return [
      ...(all.findIndex(({ title }) => title === grade.title) < i
        ? [problem(`${at}.title`, `等次“${grade.title}”写了两次，请合并`)]
        : []),
      ...(i < last && conditions(grade) === 0
        ? [problem(at, `等次“${grade.title}”没有条件，其后的等次永远评不到，请补上条件`)]
        : []),
      ...(i === last && conditions(grade) > 0
        ? [problem(at, `最后一个等次“${grade.title}”不能有条件，否则有的单位评不到任何等次`)]
        : []),
      ...(atLeast === undefined || below === undefined
        ? [problem(at, `等次“${grade.title}”的分数线应为数，至多两位小数`)]
        : []),
      ...(typeof atLeast === 'number' && typeof below === 'number' && atLeast >= below
        ? [problem(at, `等次“${grade.title}”的下限不低于上限，没有单位评得到，请改正`)]
        : []),
    ];
  });
}

function vetoes({ vetoes: all, grades: known }: YearEndScheme, words: SchemeWords): FieldProblem[] {
  return all.flatMap((veto, i) => {
    const at = `vetoes.${i}`;
    return [
      ...(all.findIndex(({ title }) => title === veto.title) < i
        ? [problem(`${at}.title`, `否决事项“${veto.title}”写了两次，请合并`)]
        : []),
      ...named(`${at}.fault`, veto, veto.fault, words.faults),
      ...named(`${at}.level`, veto, veto.level, words.levels),
      ...(veto.gradeAtMost !== undefined && !known.some(({ title }) => title === veto.gradeAtMost)
        ? [
            problem(
              `${at}.gradeAtMost`,
              `没有等次“${veto.gradeAtMost}”，请从 ${listed(known.map((g) => g.title))} 中选择`,
            ),
          ]
        : []),
    ];
  });
}

function named(field: string, { title, on }: Veto, word: string | undefined, known: ReadonlySet<string>) {
  if (word === undefined) return [];
  if (on !== 'incident') return [problem(field, `否决事项“${title}”不是责任事项，不能写明种类或级别`)];
  if (known.has(word)) return [];
  return [problem(field, `现行办法没有 ${word} 这个词，请从 ${listed([...known])} 中选择`)];
}

function amounts(field: string, all: Readonly<Record<string, string>>, { groups }: SchemeWords, scale: number) {
  return Object.entries(all).flatMap(([group, text]) => [
    ...(group === '*' || groups.has(group)
      ? []
      : [problem(field, `没有分组 ${group}，请从 ${listed([...groups])} 中选择，或用 * 表示其余分组`)]),
    ...(minorOf(text, scale) === undefined
      ? [problem(field, `分组 ${group} 的分数“${text}”应为数，至多 ${scale} 位小数`)]
      : []),
  ]);
}

function minorOf(text: string, scale: number): number | undefined {
  const read = parseAmount(text, scale);
  return 'problem' in read ? undefined : read.minor;
}

const listed = (words: readonly string[]) => words.join('、') || '（没有）';
const problem = (field: string, message: string): FieldProblem => ({ field, code: 'scheme', message });
