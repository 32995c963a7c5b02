import type { Schemas } from '../../api/client';

export type RegulationTable = Schemas['RegulationTableResponse'];

/** The clauses a row cites: `3.1.3 4.1`. */
export function anchorsOf({ columns }: Pick<RegulationTable, 'columns'>, cells: readonly string[]): string[] {
  return columns.flatMap(({ key }, place) =>
    key === 'clause' || key.endsWith('.clause') ? (cells[place] ?? '').split(/\s+/).filter(Boolean) : [],
  );
}

/** Every clause some row cites. */
export function usedClauses(tables: readonly RegulationTable[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => table.rows.flatMap((cells) => anchorsOf(table, cells))));
}

/** How many rows of a table cite one of these clauses. */
export function litRows(table: RegulationTable, lit: ReadonlySet<string>): number {
  return table.rows.filter((cells) => anchorsOf(table, cells).some((anchor) => lit.has(anchor))).length;
}
