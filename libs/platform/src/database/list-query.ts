/** `created_at` and `id`, the last of them unique: what a list is sorted by. */
export type ListOrder = readonly [first: string, ...rest: string[]];

/** Which moments a list is limited to, and which of them come first; the newest, where nothing is said. */
export interface MomentsAsked {
  readonly from?: Date;
  /** Exclusive. */
  readonly before?: Date;
  readonly order?: 'newest' | 'oldest';
}

type Condition = readonly [sql: string, values: readonly unknown[]];

/** Of a day, a month or an instant, as it is stored. */
interface Bound {
  readonly column: string;
  readonly sign: '>=' | '<' | '<=';
  readonly value: string;
}

/**
 * The rest of a statement, from WHERE on, that reads one page of a list: conditions, the place behind which to go on, order
 * and limit, in SQL that both families read from an index in its order. Instants are compared as they are stored.
 */
export class ListQuery {
  private readonly conditions: Condition[] = [];
  private readonly bounds: Bound[] = [];
  private readonly direction: 'ASC' | 'DESC';
  private place: readonly unknown[] | undefined;
  private index: string | undefined;

  constructor(
    private readonly order: ListOrder,
    { descending = false }: { readonly descending?: boolean } = {},
  ) {
    this.direction = descending ? 'DESC' : 'ASC';
  }

  where(condition: string, ...values: readonly unknown[]): this {
    this.conditions.push([condition, values]);
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

  during(
    column: string,
    { from, before }: { readonly from?: Date | undefined; readonly before?: Date | undefined },
  ): this {
    return this.bound(column, '>=', from).bound(column, '<', before);
  }

  /** Days, or months, from the first to the last. */
  within(column: string, { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): this {
    return this.bound(column, '>=', from).bound(column, '<=', to);
  }

  /** A column that holds the text somewhere, its signs meaning themselves; or one that is one of the values `or` names. */
  whereHolds(
    columns: readonly string[],
    text: string | undefined,
    or: { readonly column: string; readonly values: readonly string[] } = { column: '', values: [] },
  ): this {
    if (text === undefined) return this;
    const like = holding(text);
    const each = columns.map((column) => `${column} LIKE ? ESCAPE '!'`);
    if (or.values.length > 0) each.push(`${or.column} IN (${or.values.map(() => '?').join(', ')})`);
    const values = [...columns.map(() => like), ...or.values];
    return this.where(each.length === 1 ? (each[0] ?? '') : `(${each.join(' OR ')})`, ...values);
  }

  whereEnds(column: string, end: string | undefined): this {
    return end === undefined ? this : this.where(`${column} LIKE ? ESCAPE '!'`, ending(end));
  }

  /**
   * Behind a place, a value for each column of the order. The first column is bounded by itself, so that SQLite too begins
   * to read there: of alternatives alone it makes a condition to be tried on every row from the beginning, and of two bounds
   * on one side it may begin at the wrong one, so the place takes the place of a bound that it has passed.
   */
  behind(place: readonly unknown[] | undefined): this {
    this.place = place;
    return this;
  }

  /**
   * Names the index that holds what the conditions leave in this order; undefined where another may bring fewer rows, which is
   * then for the database to choose.
   */
  from(index: string | undefined): this {
    this.index = index;
    return this;
  }

  /** The index to begin at where a page begins somewhere within the list: behind a place, or at a day of its order. */
  get indexWithin(): string | undefined {
    const inOrder = this.bounds.every(({ column }) => column === this.order[0]);
    return inOrder && (this.place !== undefined || this.bounds.length > 0) ? this.index : undefined;
  }

  /** For `readPage`, or behind a JOIN for `readRows`. */
  page(limit: number): [rest: string, parameters: unknown[]] {
    const limits = this.bounds
      .filter((bound) => !this.hasPassed(bound))
      .map(({ column, sign, value }): Condition => [`${column} ${sign} ?`, [value]]);
    const all = [...this.conditions, ...limits, ...(this.place ? [this.beyond(this.place)] : [])];
    const where = all.length === 0 ? '' : `WHERE ${all.map(([condition]) => condition).join(' AND ')} `;
    const order = this.order.map((column) => `${column} ${this.direction}`).join(', ');
    return [`${where}ORDER BY ${order} LIMIT ${limit}`, all.flatMap(([, values]) => values.map(stored))];
  }

  private bound(column: string, sign: Bound['sign'], value: string | Date | undefined): this {
    if (value !== undefined) this.bounds.push({ column, sign, value: String(stored(value)) });
    return this;
  }

  private hasPassed({ column, sign, value }: Bound): boolean {
    if (!this.place || column !== this.order[0]) return false;
    const place = String(stored(this.place[0]));
    return this.direction === 'ASC' ? sign === '>=' && place >= value : sign !== '>=' && place < value;
  }

  private beyond(place: readonly unknown[]): Condition {
    const beyond = this.direction === 'ASC' ? '>' : '<';
    const [first, ...rest] = this.order;
    if (rest.length === 0) return [`${first} ${beyond} ?`, [place[0]]];
    const alternatives = this.order.map((column, i) =>
      [...this.order.slice(0, i).map((before) => `${before} = ?`), `${column} ${beyond} ?`].join(' AND '),
    );
    const values = this.order.flatMap((_, i) => place.slice(0, i + 1));
    return [`${first} ${beyond}= ? AND (${alternatives.join(' OR ')})`, [place[0], ...values]];
  }
}

/** The pattern of what holds a text somewhere; with `ESCAPE '!'`. */
export const holding = (text: string) => `%${forLike(text)}%`;

/** The pattern of what ends with a text; with `ESCAPE '!'`. */
export const ending = (text: string) => `%${forLike(text)}`;

/** Signs that stand for others in LIKE, as themselves; with `ESCAPE '!'`. */
function forLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

/** An instant as both databases compare it. */
function stored(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, 23) : value;
}
