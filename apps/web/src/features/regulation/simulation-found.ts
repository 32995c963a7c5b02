/** One amount under both: what is in force, and the draft. Decimal texts. */
export interface Change {
  readonly asset: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface UnitFound {
  readonly unit: string;
  readonly person?: string;
  readonly amounts: readonly Change[];
  /** How many results of periods differ. */
  readonly results: number;
}

/** The result of a job of the kind `ledger.simulation`. */
export interface SimulationFound {
  readonly from: string;
  readonly to: string;
  readonly settled: { readonly from: string; readonly to: string } | null;
  readonly events: number;
  readonly totals: readonly Change[];
  readonly units: readonly UnitFound[];
  readonly changed: number;
  readonly moves: readonly (Change & {
    readonly from: string | null;
    readonly to: string | null;
    readonly count: number;
  })[];
  readonly waiting: { readonly before: { readonly all: number }; readonly after: { readonly all: number } };
  readonly early: number;
}

export const differs = ({ difference }: Change): boolean => Number(difference) !== 0;

export const hasDifference = ({ units }: SimulationFound): boolean =>
  units.some(({ amounts }) => amounts.some(differs));

/** What a unit has of an asset under both. */
export function changeOf({ amounts }: Pick<UnitFound, 'amounts'>, asset: string): Change {
  return amounts.find((each) => each.asset === asset) ?? { asset, before: '0', after: '0', difference: '0' };
}
