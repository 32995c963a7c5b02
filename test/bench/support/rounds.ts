/** What one side of a comparison came to over its rounds. */
export interface Measured {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: readonly number[];
}

export function measured(rounds: readonly number[]): Measured {
  const sorted = [...rounds].sort((a, b) => a - b);
  const at = (place: number) => sorted[Math.min(sorted.length - 1, Math.max(0, place))] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { median, least: at(0), most: at(sorted.length - 1), rounds };
}

/**
 * Lets the sides take turns, round by round, so that whatever else the machine does meets all of them. Each side is run
 * once before, unmeasured. A side answers with its figure for the round.
 */
export async function alternate<S extends string>(
  sides: Readonly<Record<S, () => Promise<number>>>,
  rounds: number,
): Promise<Record<S, Measured>> {
  const names = Object.keys(sides) as S[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<S, number[]>;
  for (const name of names) await sides[name]();
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, so that neither side always finds the other's traces.
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) figures[name].push(await sides[name]());
  }
  return Object.fromEntries(names.map((name) => [name, measured(figures[name])])) as Record<S, Measured>;
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Operations a second when `clients` keep one under way each until `total` are done. */
export async function rate(total: number, clients: number, one: (i: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const client = async () => {
    while (next < total) await one(next++);
  };
  const milliseconds = await timed(() => Promise.all(Array.from({ length: clients }, client)));
  return (total / milliseconds) * 1_000;
}
