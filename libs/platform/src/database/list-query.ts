/** `created_at` and `id`, the last of them unique: what a list is sorted by. */
export type ListOrder = readonly [first: string, ...rest: string[]];

/**
 * The rest of a statement, from WHERE on, that reads one page of a list: conditions, the place behind which to go on, order
 * and limit, in SQL that both families read from an index in its order. Instants are compared as they are stored.
 */
export class ListQuery {
  private readonly conditions: string[] = [];
  private readonly values: unknown[] = [];
  private readonly direction: 'ASC' | 'DESC';

  constructor(
    private readonly order: ListOrder,
    { descending = false }: { readonly descending?: boolean } = {},
  ) {
    this.direction = descending ? 'DESC' : 'ASC';
  }

  where(condition: string, ...values: readonly unknown[]): this {
    this.conditions.push(condition);
    this.values.push(...values.map(stored));
    return this;
  }

  /** Does not limit when there is no value. */
  whereGiven(condition: string, value: unknown): this {
    return value === undefined ? this : this.where(condition, value);
  }

  /** One of a few values; none of them: nothing fits. */
  whereIn(column: string, values: readonly unknown[]): this {
    if (values.length === 0) return this.where('1 = 0');
    return this.where(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
  }

  /** A column that holds the text somewhere, its signs meaning themselves. */
  whereHolds(columns: readonly string[], text: string | undefined): this {
    if (text === undefined) return this;
    const like = `%${forLike(text)}%`;
    const each = columns.map((column) => `${column} LIKE ? ESCAPE '!'`);
    return this.where(each.length === 1 ? (each[0] ?? '') : `(${each.join(' OR ')})`, ...columns.map(() => like));
  }

  whereEnds(column: string, end: string | undefined): this {
    return end === undefined ? this : this.where(`${column} LIKE ? ESCAPE '!'`, `%${forLike(end)}`);
  }

  /**
   * Behind a place, a value for each column of the order. The first column is bounded by itself, so that SQLite too begins
   * to read there: of alternatives alone it makes a condition to be tried on every row from the beginning.
   */
  behind(place: readonly unknown[] | undefined): this {
    if (place === undefined) return this;
    const beyond = this.direction === 'ASC' ? '>' : '<';
    const [first, ...rest] = this.order;
    if (rest.length === 0) return this.where(`${first} ${beyond} ?`, place[0]);
    const alternatives = this.order.map((column, i) =>
      [...this.order.slice(0, i).map((before) => `${before} = ?`), `${column} ${beyond} ?`].join(' AND '),
    );
    const values = this.order.flatMap((_, i) => place.slice(0, i + 1));
    return this.where(`${first} ${beyond}= ? AND (${alternatives.join(' OR ')})`, place[0], ...values);
  }

  /** For `readRows`. */
  page(limit: number): [rest: string, parameters: unknown[]] {
    const where = this.conditions.length === 0 ? '' : `WHERE ${this.conditions.join(' AND ')} `;
    const order = this.order.map((column) => `${column} ${this.direction}`).join(', ');
    return [`${where}ORDER BY ${order} LIMIT ${limit}`, [...this.values]];
  }
}

/** Signs that stand for others in LIKE, as themselves; with `ESCAPE '!'`. */
export function forLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

/** An instant as both databases compare it. */
function stored(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, 23) : value;
}
