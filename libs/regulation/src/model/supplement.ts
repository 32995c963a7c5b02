import type { Row } from './regulation';

/** A rule as far as it matters here: its rows, and the combinations it leaves open. */
interface Table {
  readonly rows: readonly Row[];
  readonly undefined: readonly Pick<Row, 'match'>[];
}

/**
 * Rows that only add to what another rule on the same event type gives, or state that they add nothing: a bonus for the
 * first report, say. They look at nothing the other rule looks at, so they say nothing about what it leaves open.
 */
export function supplementsIn(tables: readonly Table[]): ReadonlySet<Row> {
  const columns = tables.map(columnsOf);
  return new Set(
    tables.flatMap(({ rows }, place) => {
      const own = columns[place] as ReadonlySet<string>;
      const apart = columns.some((others, other) => other !== place && others.size > 0 && areApart(own, others));
      return apart ? rows.filter(addsOnly) : [];
    }),
  );
}

function columnsOf({ rows, undefined: open }: Table): ReadonlySet<string> {
  const columns = [...rows, ...open].flatMap(({ match }) => [...match.keys()]);
  // A publication brings its level along: who looks at one looks at the other.
  return new Set(columns.map((column) => (column === 'pub' ? 'level' : column)));
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((column) => !b.has(column));
}

function addsOnly({ prices }: Row): boolean {
  return [...prices.values()].every(
    ({ amount }) =>
      (amount.kind === 'fixed' && amount.minor === 0) || (amount.kind === 'times' && amount.of.kind === 'rule'),
  );
}
