import { COUNT, ranksOf, type ListedUnit, type Standing, type SourceSum, type Standings } from '@app/ledger';

/** `[unit id, measure, kind, level, value]`, and if need be the publication. */
export type CellWanted = readonly [number, string, string, string, number, string?];

export interface StandingsWanted {
  readonly units?: readonly (readonly [id: number, name: string, group: string])[];
  readonly cells?: readonly CellWanted[];
  readonly closed?: readonly string[];
}

/** The standings of the first quarter of 2014, points at scale 1 and money in fen, summed up from cells. */
export function someStandings({ units = [], cells = [], closed = [] }: StandingsWanted): Standings & {
  readonly period: { readonly name: string };
} {
  const listed: ListedUnit[] = units.map(([id, name, group]) => ({ id, name, group }));
  const all = cells.map(([unitId, measure, kind, level, value, detail = '']): SourceSum => ({
    unitId,
    measure,
    kind,
    level,
    detail,
    value,
  }));
  const lines = listed.map((unit) =>
    lineOf(
      unit,
      all.filter((cell) => cell.unitId === unit.id),
    ),
  );
  const ranks = ranksOf(lines.map(({ total }) => total.get('point') ?? 0));
  return {
    period: { name: '2014Q1' },
    from: '2014-01',
    to: '2014-03',
    closed: [...closed],
    assets: [
      { code: 'point', title: '分', scale: 1 },
      { code: 'yuan', title: '元', scale: 2 },
    ],
    levels: [
      { word: 'district', title: '区级' },
      { word: 'city', title: '市级' },
    ],
    rankBy: 'point',
    lines: lines.map((line, i) => ({ ...line, rank: ranks[i] as number })),
    cells: all,
  };
}

function lineOf(unit: ListedUnit, cells: readonly SourceSum[]): Omit<Standing, 'rank'> {
  const sum = (wanted: (cell: SourceSum) => boolean) => cells.filter(wanted).reduce((all, { value }) => all + value, 0);
  const group = <V>(of: readonly SourceSum[], key: (cell: SourceSum) => string, value: (at: string) => V) =>
    new Map([...new Set(of.map(key))].map((at) => [at, value(at)]));
  const counted = cells.filter(({ measure, kind }) => measure === COUNT && kind === 'adoption');
  const earned = cells.filter(({ measure }) => measure !== COUNT);
  const measureOf = ({ measure }: SourceSum) => measure;
  const sourceOf = ({ kind, level }: SourceSum) => `${kind}/${level}`;
  return {
    unit,
    submitted: sum(({ measure, kind }) => measure === COUNT && kind === 'submission'),
    adopted: group(
      counted,
      ({ level }) => level,
      (at) => sum((cell) => counted.includes(cell) && cell.level === at),
    ),
    total: group(earned, measureOf, (asset) => sum(({ measure }) => measure === asset)),
    bySource: group(earned, measureOf, (asset) => {
      const own = earned.filter(({ measure }) => measure === asset);
      return group(own, sourceOf, (at) => sum((cell) => own.includes(cell) && sourceOf(cell) === at));
    }),
  };
}
