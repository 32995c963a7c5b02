import type { YearDrawing } from './drawing';

/** Who is commended: a unit, or a liaison of it. */
export interface Nominee {
  readonly unitId: number;
  /** Null: the unit itself. */
  readonly person: string | null;
}

export interface Award extends Nominee {
  readonly unit: string;
  readonly title: string;
  /** By its place, or because a named person said so. */
  readonly by: 'place' | 'nomination';
  /** Of a nomination. */
  readonly reason: string;
}

/** A named person adds somebody to those commended, or takes somebody off; never changed, a later one outweighs it. */
export interface Verdict extends Nominee {
  readonly no: number;
  readonly kind: 'nominate' | 'strike';
  readonly reason: string;
  readonly actorId: number;
  readonly actorName: string;
  readonly recordedAt: Date;
}

const UNIT_AWARD = '政务信息工作先进单位';
const LIAISON_AWARD = '政务信息工作先进个人';

/** Who is commended as things stand: units first, each in the order of the drawing, those nominated behind them. */
export function awardsOf({ units, liaisons }: YearDrawing, verdicts: readonly Verdict[]): Award[] {
  const last = new Map(verdicts.map((verdict) => [keyOf(verdict), verdict]));
  const placed = [
    ...units.filter(({ commended }) => commended).map(({ unitId }) => ({ unitId, person: null })),
    ...liaisons.filter(({ commended }) => commended).map(({ unitId, name }) => ({ unitId, person: name })),
  ];
  const places = new Set(placed.map(keyOf));
  const nominated = [...last.values()].filter(({ kind }) => kind === 'nominate');
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const award = ({ unitId, person }: Nominee): Award => {
    const verdict = last.get(keyOf({ unitId, person }));
    const byPlace = places.has(keyOf({ unitId, person }));
    return {
      ...{ unitId, person, unit: names.get(unitId) ?? '', title: person === null ? UNIT_AWARD : LIAISON_AWARD },
      ...(byPlace ? { by: 'place', reason: '' } : { by: 'nomination', reason: verdict?.reason ?? '' }),
    };
  };
  const all = [
    ...placed.filter((nominee) => last.get(keyOf(nominee))?.kind !== 'strike'),
    ...nominated.filter((nominee) => !places.has(keyOf(nominee))),
  ].map(award);
  return [...all.filter(({ person }) => person === null), ...all.filter(({ person }) => person !== null)];
}

export const keyOf = ({ unitId, person }: Nominee): string => JSON.stringify([unitId, person]);
