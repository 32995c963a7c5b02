/** The kind of job that tries a draft on the recorded past. */
export const SIMULATION = 'ledger.simulation';

/** A draft and the days it is tried on. A type, so that a job can carry it. */
export type SimulationAsked = {
  /** regulation.yaml */
  readonly source: string;
  /** text.md */
  readonly text: string;
  /** First and last day that are compared, `2014-03-05`. */
  readonly from: string;
  readonly to: string;
};
