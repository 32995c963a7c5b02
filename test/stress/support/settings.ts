/** The numbers of a run. `npm test` leaves them as they are here; `npm run stress` sets them larger. */
export const settings = {
  /** How often each drill that kills something does so. */
  kills: numberOf('STRESS_KILLS', 2),
  /** How long the soak lasts, in milliseconds. */
  soakMs: numberOf('STRESS_MINUTES', 0.15) * 60_000,
  /** Clients of a drill that kills; the soak has 64. */
  clients: numberOf('STRESS_CLIENTS', 32),
  /** Whether there is time to wait for what takes minutes. */
  long: process.env['STRESS_LONG'] === '1',
  /** The folder in which each drill leaves its figures for the report. */
  results: process.env['STRESS_RESULTS'],
};

/** No drill is ended because it is slow: what it waits for has limits of its own. */
export const HOURS = 4 * 3_600_000;

function numberOf(name: string, short: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return short;
  const number = Number(given);
  if (!(number > 0)) throw new Error(`${name} should be a number above 0, and is ${given}`);
  return number;
}
