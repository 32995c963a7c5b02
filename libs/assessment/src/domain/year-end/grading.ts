import { parseAmount } from '@app/kernel';
import { placesOf } from './places';
import type { Grade, YearEndScheme } from './scheme';
import type { UnitFacts } from './standing-of-year';
import type { VetoFound } from './vetoes';

/** The grade of each unit of a group, by its id. */
export function gradesOf(
  { grades, vetoes }: YearEndScheme,
  group: readonly UnitFacts[],
  ranks: ReadonlyMap<UnitFacts, number>,
  standards: ReadonlyMap<number, number>,
  found: ReadonlyMap<number, readonly VetoFound[]>,
): ReadonlyMap<number, string> {
  const better = (unit: UnitFacts) => (ranks.get(unit) ?? 0) - 1;
  const worse = (unit: UnitFacts) => group.filter((each) => each.points < unit.points).length;
  return new Map(
    group.map((unit) => {
      const earned = grades.findIndex((grade) =>
        meets(grade, standards.get(unit.id) ?? 0, better(unit), worse(unit), group.length),
      );
      const bounds = (found.get(unit.id) ?? []).flatMap(({ title }) => {
        const at = vetoes.find((veto) => veto.title === title)?.gradeAtMost;
        return at === undefined ? [] : [grades.findIndex((grade) => grade.title === at)];
      });
      return [unit.id, grades[Math.max(earned, ...bounds)]?.title ?? ''] as const;
    }),
  );
}

/** `better` and `worse`: how many of the group are before the unit, and behind it. Those who share a place all have it. */
function meets(grade: Grade, standard: number, better: number, worse: number, members: number): boolean {
  const { atLeast, below, first, last, topShare } = grade;
  return (
    (atLeast === undefined || standard >= hundredths(atLeast)) &&
    (below === undefined || standard < hundredths(below)) &&
    (first === undefined || better < first) &&
    (last === undefined || worse < last) &&
    (topShare === undefined || better < placesOf(members, topShare))
  );
}

function hundredths(text: string): number {
  const read = parseAmount(text, 2);
  return 'problem' in read ? 0 : read.minor;
}
