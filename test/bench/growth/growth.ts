import { hasMariadb, type Kind } from '../support/places';
import { scaled, type Size } from '../rows/row';
import type { Ledgers } from './ledgers';
import { costsAt, type Cost } from './measure';

const FIRST = 10_000;

/** What the everyday costs at each size, on one sort of database. */
export interface GrowthTable {
  readonly kind: Kind;
  readonly sizes: readonly {
    readonly entries: number;
    readonly months: number;
    readonly records: number;
    readonly rowsPerSecond: number | null;
    readonly costs: readonly Cost[];
  }[];
}

/** Fills ledgers ten times as large each and measures the everyday at every size. */
export async function growth(
  to: number,
  size: Size,
  ledgers: Ledgers,
  say: (text: string) => void,
  on: Kind | null,
): Promise<GrowthTable[]> {
  const tables: GrowthTable[] = [];
  const kinds: readonly Kind[] = on ? [on] : hasMariadb() ? ['embedded', 'mariadb'] : ['embedded'];
  for (const kind of kinds) {
    const sizes: GrowthTable['sizes'][number][] = [];
    for (let entries = FIRST; entries <= to; entries *= 10) {
      const at = await ledgers.of(kind, scaled(size, entries));
      say(`measuring ${entries.toLocaleString('en')} entries, ${kind}`);
      const { months, records, rowsPerSecond, entries: filled } = at.filled;
      sizes.push({ entries: filled, months, records, rowsPerSecond, costs: await costsAt(at, size) });
    }
    tables.push({ kind, sizes });
  }
  return tables;
}

/** How much a cost has grown since the first size; what may not exceed 1.5 up to a million entries. */
export function growthOf(table: GrowthTable, id: string): number[] {
  const at = table.sizes.map(({ costs }) => costs.find((cost) => cost.id === id)?.cost.median ?? NaN);
  return at.map((median) => median / (at[0] as number));
}
