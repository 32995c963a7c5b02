import { openInstallation } from '../support/installation';
import type { FilledPlace, Ledgers } from '../growth/ledgers';
import type { Kind } from '../support/places';
import { alternate, timed, type Measured } from '../support/rounds';
import { openRaw, type Reading, readings } from './readings';
import { type BenchRow, rowOf, scaled, type Size } from './row';

export const AT_FIRST = 10_000;

/** The everyday readings at the largest size against the SQL somebody would write by hand, and against themselves when the ledger was small. */
export async function readingRows(kind: Kind, size: Size, ledgers: Ledgers, entries = 1_000_000): Promise<BenchRow[]> {
  const grown = scaled(size, entries);
  const small = await ledgers.of(kind, scaled(size, AT_FIRST));
  const large = await ledgers.of(kind, grown);
  const calls = scaled(size, 120);
  const shown = grown.toLocaleString('en');
  const before = await figures(small, size, calls);
  const now = await figures(large, size, calls);
  return now.flatMap(({ reading: { id, what }, ours, theirs }, i) => {
    const common = { unit: 'ms', ours };
    const then = before[i] as (typeof before)[number];
    return [
      rowOf({
        ...common,
        id: `${id}-${kind}`,
        what: `${what}, ${shown} entries, ${kind}`,
        against: 'the hand-written SQL on the raw driver',
        theirs,
        target: { atMost: 3 },
        note: `${calls} calls a round, another unit each; both give the same rows`,
      }),
      rowOf({
        ...common,
        id: `${id}-growth-${kind}`,
        what: `${what}, ${shown} entries, ${kind}`,
        against: `the same at ${small.filled.entries.toLocaleString('en')} entries`,
        theirs: then.ours,
        target: { atMost: 1.5 },
        note: 'the same quarter, month and year, with more history before them',
      }),
    ];
  });
}

async function figures(
  at: FilledPlace,
  size: Size,
  calls: number,
): Promise<{ reading: Reading; ours: Measured; theirs: Measured }[]> {
  const installation = await openInstallation(at.place);
  const raw = await openRaw(at.place);
  try {
    const found: { reading: Reading; ours: Measured; theirs: Measured }[] = [];
    for (const reading of readings(installation, raw, at, {
      quarter: ['2025-01', '2025-03'],
      month: '2025-03',
      year: '2025',
    })) {
      await refuseDifference(reading, at.filled.office.unitIds.length);
      const each = (call: () => Promise<unknown>) => async () =>
        (await timed(async () => {
          for (let i = 0; i < calls; i++) await call();
        })) / calls;
      found.push({
        reading,
        ...(await alternate({ ours: each(() => reading.ours()), theirs: each(() => reading.theirs()) }, size.rounds)),
      });
    }
    return found;
  } finally {
    await raw.close();
    await installation.close();
  }
}

/** A reading goes from unit to unit, so both sides are asked about the same one, and the turn is brought round again. */
async function refuseDifference(reading: Reading, units: number): Promise<void> {
  const ours = await reading.ours();
  if (reading.id === 'statement') for (let i = 1; i < units; i++) await reading.ours();
  const theirs = await reading.theirs();
  if (ours !== theirs)
    throw new Error(`${reading.what}: the product says ${ours.slice(0, 200)}, the SQL ${theirs.slice(0, 200)}`);
}
