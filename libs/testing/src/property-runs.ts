/**
 * How many random cases a costly property tries: all of them with `PROPERTY_RUNS=all`, otherwise an eighth and at least 12.
 * Seeds are new in every run, so that `npm test` comes to all of it in time, without waiting for it each time.
 */
export function propertyRuns(all: number): { numRuns: number } {
  if (process.env['PROPERTY_RUNS'] === 'all') return { numRuns: all };
  return { numRuns: Math.min(all, Math.max(12, Math.ceil(all / 8))) };
}
