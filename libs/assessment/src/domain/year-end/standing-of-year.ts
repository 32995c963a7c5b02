import type { Minor } from '@app/kernel';

/** What an office's year came to, as its ledger has it once all months of the year are closed. */
export interface YearFacts {
  /** Digits after the point of the asset that is measured. */
  readonly scale: number;
  /** Units that exist on the last day, in directory order. */
  readonly units: readonly UnitFacts[];
  readonly liaisons: readonly LiaisonFacts[];
}

export interface UnitFacts {
  readonly id: number;
  readonly name: string;
  readonly group: string;
  /** Booked in the months of the year, with what units brought along that were merged into it. */
  readonly points: Minor;
  readonly submitted: number;
  readonly adopted: number;
  readonly incidents: readonly IncidentFacts[];
}

export interface IncidentFacts {
  /** Number of the event. */
  readonly event: number;
  readonly fault: string;
  readonly level: string;
}

/** Somebody a unit's entries name. */
export interface LiaisonFacts {
  readonly unitId: number;
  readonly name: string;
  readonly points: Minor;
}
