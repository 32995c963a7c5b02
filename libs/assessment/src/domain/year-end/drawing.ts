import { formatAmount, parseAmount, type Minor } from '@app/kernel';
import { gradesOf } from './grading';
import { onPlaces, placesOf, ranked } from './places';
import type { YearEndScheme } from './scheme';
import type { LiaisonFacts, UnitFacts, YearFacts } from './standing-of-year';
import { vetoesOf, type VetoFound } from './vetoes';

/** A unit's year. Scores are decimal text: `points` in the asset's unit, `standard` with two decimals. */
export interface UnitResult {
  readonly unitId: number;
  readonly name: string;
  readonly group: string;
  readonly points: string;
  readonly standard: string;
  /** Within the group; equal points share it. */
  readonly rank: number;
  readonly grade: string;
  readonly vetoes: readonly VetoFound[];
  /** Proposed for commendation: among the first places of its group, above its bar, without a veto. */
  readonly commended: boolean;
}

export interface LiaisonResult {
  readonly unitId: number;
  readonly unit: string;
  readonly group: string;
  readonly name: string;
  readonly points: string;
  readonly rank: number;
  readonly commended: boolean;
}

/** What follows from the scheme alone; people's judgement is added to it, and never mixed into it. */
export interface YearDrawing {
  readonly units: readonly UnitResult[];
  readonly liaisons: readonly LiaisonResult[];
}

/**
 * Draws a year up. Places are filled from those who may be commended, so that a veto or a bar lets the next one move up;
 * their number is that of the whole group.
 */
export function drawUp(scheme: YearEndScheme, { units, liaisons, scale }: YearFacts): YearDrawing {
  const { unitShare, liaisonShare, unitBars, liaisonBars } = scheme.commendation;
  const found = new Map(units.map((unit) => [unit.id, vetoesOf(scheme, unit)]));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const groupOf = ({ unitId }: LiaisonFacts) => byId.get(unitId)?.group ?? '';
  const reaches = (bars: Readonly<Record<string, string>>, group: string, points: Minor) =>
    points >= minor(bars[group] ?? bars['*'] ?? `${-MOST}`, scale);

  const unitResults = inGroups(units, ({ group }) => group).flatMap((group) => {
    const ranks = ranked(group, pointsOf);
    const standards = new Map(group.map((unit) => [unit.id, standardOf(scheme, unit, group, scale)]));
    const grades = gradesOf(scheme, group, ranks, standards, found);
    const eligible = group.filter(
      (unit) => found.get(unit.id)?.length === 0 && reaches(unitBars, unit.group, unit.points),
    );
    const taken = new Set(onPlaces(eligible, pointsOf, placesOf(group.length, unitShare)));
    return group.map((unit): UnitResult => ({
      ...{ unitId: unit.id, name: unit.name, group: unit.group, points: formatAmount(unit.points, scale) },
      ...{ standard: formatAmount(standards.get(unit.id) ?? 0, 2), rank: ranks.get(unit) ?? 0 },
      ...{ grade: grades.get(unit.id) ?? '', vetoes: found.get(unit.id) ?? [], commended: taken.has(unit) },
    }));
  });

  const liaisonResults = inGroups(
    liaisons.filter(({ unitId }) => byId.has(unitId)),
    groupOf,
  ).flatMap((group) => {
    const ranks = ranked(group, pointsOf);
    const eligible = group.filter(
      (each) => found.get(each.unitId)?.length === 0 && reaches(liaisonBars, groupOf(each), each.points),
    );
    const taken = new Set(onPlaces(eligible, pointsOf, placesOf(group.length, liaisonShare)));
    return group.map((each): LiaisonResult => ({
      ...{ unitId: each.unitId, unit: byId.get(each.unitId)?.name ?? '', group: groupOf(each), name: each.name },
      ...{ points: formatAmount(each.points, scale), rank: ranks.get(each) ?? 0, commended: taken.has(each) },
    }));
  });
  return { units: unitResults, liaisons: liaisonResults };
}

/** Below what anybody can have lost. */
const MOST = 1_000_000_000;

const pointsOf = ({ points }: { readonly points: Minor }) => points;

/** Hundredths of a mark, rounded half up. */
function standardOf({ standard }: YearEndScheme, unit: UnitFacts, group: readonly UnitFacts[], scale: number): number {
  const whole =
    standard.by === 'best_of_group'
      ? Math.max(...group.map(pointsOf))
      : minor(standard.targets[unit.group] ?? standard.targets['*'] ?? '0', scale);
  if (whole <= 0 || unit.points <= 0) return 0;
  const [points, of] = [BigInt(unit.points), BigInt(whole)];
  return Number((points * 20_000n + of) / (2n * of));
}

/** Groups in the order in which their first members stand. */
function inGroups<T>(members: readonly T[], groupOf: (member: T) => string): (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const group = groups.get(groupOf(member));
    if (group) group.push(member);
    else groups.set(groupOf(member), [member]);
  }
  return [...groups.values()];
}

/** The scheme was checked when it was decided; a finer number than the asset has would have been refused. */
function minor(text: string, scale: number): Minor {
  const read = parseAmount(text, scale);
  if ('problem' in read) throw new Error(`no amount of scale ${scale}: ${text}`);
  return read.minor;
}
