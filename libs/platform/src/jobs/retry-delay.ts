const LONGEST_MS = 300_000;

/** The pause after the given failed attempt (1, 2, …): doubling, and spread so that many failures do not come back together. */
export function retryDelayMs(attempt: number, firstMs: number, random = Math.random()): number {
  return Math.round(Math.min(firstMs * 2 ** (attempt - 1), LONGEST_MS) * (0.5 + random / 2));
}
