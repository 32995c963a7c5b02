import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { ListQuery } from './list-query';
import { locksRows, managerOf, type Tx } from './tx';

/**
 * Rows of one table straight through the driver, for the statements every write passes through: building them with
 * TypeORM's query builder takes several times as long as carrying them out. Columns and conversions are those TypeORM
 * knows of the table.
 */

type RowClass<R> = new () => R;

/** What the columns must hold; a list means any of its values. */
export type Where<R> = { readonly [K in keyof R]?: R[K] | readonly R[K][] };

/** Rows in one INSERT: well below the parameter limits of both database families. */
const CHUNK = 400;
/** Values in one list: from 200 on, MySQL and MariaDB guess how many rows they stand for, and may read the whole table. */
const LIST = 150;

/** Every column must have its value: nothing is filled in by the database. */
export async function insertRows<R extends object>(tx: Tx, table: RowClass<R>, rows: readonly R[]): Promise<void> {
  const plan = planOf(tx, table);
  for (const some of chunks(rows, CHUNK)) await managerOf(tx).query(...plan.insert(some));
}

/** Inserts the rows; where the key stands already, the sums grow by the values given instead. */
export async function addToRows<R extends object>(
  tx: Tx,
  table: RowClass<R>,
  sums: readonly (keyof R & string)[],
  rows: readonly R[],
): Promise<void> {
  const plan = planOf(tx, table);
  for (const some of chunks(rows, CHUNK)) {
    const [sql, parameters] = plan.insert(some);
    await managerOf(tx).query(`${sql} ${plan.onDuplicate(sums)}`, parameters);
  }
}

/**
 * The rows that hold the values, in the order of a column: all their columns, or those named, the one of the order among
 * them. At most one of the conditions is a long list.
 */
export function findRows<R extends object>(
  tx: Tx,
  table: RowClass<R>,
  where: Where<R>,
  order: keyof R & string,
  choices?: { readonly forUpdate?: boolean },
): Promise<R[]>;
export function findRows<R extends object, K extends keyof R & string>(
  tx: Tx,
  table: RowClass<R>,
  where: Where<R>,
  order: NoInfer<K>,
  choices: { readonly columns: readonly K[] },
): Promise<Pick<R, K>[]>;
export async function findRows<R extends object>(
  tx: Tx,
  table: RowClass<R>,
  where: Where<R>,
  order: keyof R & string,
  { forUpdate = false, columns }: { readonly forUpdate?: boolean; readonly columns?: readonly string[] } = {},
): Promise<R[]> {
  const plan = planOf(tx, table);
  const lock = forUpdate && locksRows(tx) ? ' FOR UPDATE' : '';
  const found: R[] = [];
  for (const some of conditionsOf(where)) {
    const [condition, parameters] = plan.condition(some);
    found.push(...(await plan.read<R>(tx, `WHERE ${condition}${lock}`, parameters, columns)));
  }
  // Not by the database: MariaDB would rather read a whole office in the order of its key than sort what a list finds.
  return found.sort((a, b) => (a[order] < b[order] ? -1 : a[order] > b[order] ? 1 : 0));
}

/** The rows that `rest` says, from JOIN or WHERE on, in SQL that both families speak: all their columns, or those named. */
export function readRows<R extends object>(
  tx: Tx,
  table: RowClass<R>,
  rest: string,
  parameters: readonly unknown[],
): Promise<R[]>;
export function readRows<R extends object, K extends keyof R & string>(
  tx: Tx,
  table: RowClass<R>,
  rest: string,
  parameters: readonly unknown[],
  columns: readonly K[],
): Promise<Pick<R, K>[]>;
export async function readRows<R extends object>(
  tx: Tx,
  table: RowClass<R>,
  rest: string,
  parameters: readonly unknown[],
  columns?: readonly string[],
): Promise<R[]> {
  return planOf(tx, table).read<R>(tx, rest, parameters, columns);
}

/**
 * A page of a list. Where it begins within the list, the MySQL family is told the index: a long rest of one seems dearer to it
 * than to look up the whole office, and then it reads the index from the office's beginning instead of from the place.
 */
export async function readPage<R extends object>(
  tx: Tx,
  table: RowClass<R>,
  query: ListQuery,
  limit: number,
): Promise<R[]> {
  const plan = planOf(tx, table);
  const [rest, parameters] = query.page(limit);
  return plan.read<R>(tx, `${plan.from(query.indexWithin)}${rest}`, parameters);
}

/**
 * The next rows behind a place in the order of a column, for reading a table to its end. Some index must hold that column behind
 * those of the conditions: SQLite, which knows no sizes of tables, would else sort all that fits for each page.
 */
export async function pageOfRows<R extends object>(
  tx: Tx,
  table: RowClass<R>,
  where: Where<R>,
  {
    order,
    after,
    limit,
  }: { readonly order: keyof R & string; readonly after: string | number; readonly limit: number },
): Promise<R[]> {
  const plan = planOf(tx, table);
  const [condition, parameters] = plan.condition(where);
  const by = plan.name(order);
  return plan.read<R>(tx, `WHERE ${condition} AND ${by} > ? ORDER BY ${by} LIMIT ${limit}`, [...parameters, after]);
}

const plans = new WeakMap<EntityMetadata, Plan>();

function planOf(tx: Tx, table: RowClass<object>): Plan {
  const metadata = managerOf(tx).connection.getMetadata(table);
  let plan = plans.get(metadata);
  if (!plan) plans.set(metadata, (plan = new Plan(metadata)));
  return plan;
}

interface PlannedColumn {
  readonly property: string;
  readonly name: string;
  readonly to: (value: unknown) => unknown;
  readonly from: (value: unknown) => unknown;
}

/** What the driver is told of a table, worked out once. */
class Plan {
  private readonly columns: readonly PlannedColumn[];
  private readonly table: string;
  private readonly names: string;
  /** With the table before each, so that another table may be joined. */
  private readonly allNames: string;
  private readonly places: string;
  private readonly mysql: boolean;
  /** The column that is a row's key by itself. */
  private readonly key: string | undefined;
  private readonly escape: (name: string) => string;

  constructor(metadata: EntityMetadata) {
    const { driver } = metadata.connection;
    this.mysql = driver.options.type === 'mysql';
    this.key = metadata.primaryColumns.length === 1 ? metadata.primaryColumns[0]?.propertyName : undefined;
    this.escape = (name) => driver.escape(name);
    this.table = this.escape(metadata.tableName);
    this.columns = metadata.columns.map((column) => planned(column, metadata));
    this.names = this.columns.map(({ name }) => this.escape(name)).join(', ');
    this.allNames = this.qualified(this.columns);
    this.places = `(${this.columns.map(() => '?').join(', ')})`;
  }

  insert(rows: readonly object[]): [string, unknown[]] {
    const parameters: unknown[] = [];
    for (const row of rows)
      for (const { property, to } of this.columns) parameters.push(to((row as Record<string, unknown>)[property]));
    const places = new Array<string>(rows.length).fill(this.places).join(', ');
    return [`INSERT INTO ${this.table} (${this.names}) VALUES ${places}`, parameters];
  }

  onDuplicate(sums: readonly string[]): string {
    const names = sums.map((property) => this.name(property));
    if (this.mysql)
      return `ON DUPLICATE KEY UPDATE ${names.map((name) => `${name} = ${name} + VALUES(${name})`).join(', ')}`;
    return `ON CONFLICT DO UPDATE SET ${names.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`;
  }

  /**
   * Beside a list of keys SQLite, which knows no sizes of tables, takes any other condition for the narrower one and reads a whole
   * office; with a sign before it a column is looked up in no index.
   */
  condition(where: Readonly<Record<string, unknown>>): [string, unknown[]] {
    const parameters: unknown[] = [];
    const sign = !this.mysql && this.key !== undefined && Array.isArray(where[this.key]) ? '+' : '';
    const conditions = Object.entries(where).map(([property, value]) => {
      const { to } = this.column(property);
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      for (const each of values) parameters.push(to(each));
      const places = values.map(() => '?').join(', ');
      return Array.isArray(value) ? `${this.name(property)} IN (${places})` : `${sign}${this.name(property)} = ?`;
    });
    return [conditions.join(' AND '), parameters];
  }

  async read<R extends object>(
    tx: Tx,
    rest: string,
    parameters: readonly unknown[],
    only?: readonly string[],
  ): Promise<R[]> {
    const columns = only?.map((property) => this.column(property)) ?? this.columns;
    const names = only ? this.qualified(columns) : this.allNames;
    const sql = `SELECT ${names} FROM ${this.table} ${rest}`;
    const rows = await managerOf(tx).query<Record<string, unknown>[]>(sql, [...parameters]);
    return rows.map((row) => fromRow(row, columns) as R);
  }

  name(property: string): string {
    return this.escape(this.column(property).name);
  }

  /** Stands behind the table's name; SQLite begins at the place by itself. */
  from(index: string | undefined): string {
    return this.mysql && index !== undefined ? `FORCE INDEX (${this.escape(index)}) ` : '';
  }

  private qualified(columns: readonly PlannedColumn[]): string {
    return columns.map(({ name }) => `${this.table}.${this.escape(name)}`).join(', ');
  }

  private column(property: string): PlannedColumn {
    const column = this.columns.find((each) => each.property === property);
    if (!column) throw new Error(`${this.table} has no column for ${property}`);
    return column;
  }
}

function fromRow(row: Readonly<Record<string, unknown>>, columns: readonly PlannedColumn[]): object {
  const read: Record<string, unknown> = {};
  for (const { property, name, from } of columns) read[property] = from(row[name]);
  return read;
}

/** Types whose values both drivers take and give as they are. */
const PLAIN = new Set<unknown>(['varchar', 'text', 'longtext', 'int', 'bigint', 'date']);

function planned(column: ColumnMetadata, { connection }: EntityMetadata): PlannedColumn {
  const { propertyName: property, databaseName: name, transformer } = column;
  const given = (value: unknown): unknown => {
    if (value === undefined) throw new Error(`column ${name} was given no value`);
    return value;
  };
  if (!PLAIN.has(column.type) || Array.isArray(transformer))
    return {
      property,
      name,
      to: (value) => connection.driver.preparePersistentValue(given(value), column) as unknown,
      from: (value) => connection.driver.prepareHydratedValue(value, column) as unknown,
    };
  if (!transformer) return { property, name, to: given, from: (value: unknown) => value };
  return {
    property,
    name,
    to: (value) => transformer.to(given(value)) as unknown,
    from: (value) => transformer.from(value) as unknown,
  };
}

function* conditionsOf(where: Readonly<Record<string, unknown>>): Iterable<Record<string, unknown>> {
  const [list] = Object.entries(where).filter(([, value]) => Array.isArray(value) && value.length !== 1);
  if (!list) yield { ...where };
  else for (const some of chunks(list[1] as unknown[], LIST)) yield { ...where, [list[0]]: some };
}

function* chunks<T>(all: readonly T[], size: number): Iterable<readonly T[]> {
  for (let i = 0; i < all.length; i += size) yield all.length <= size ? all : all.slice(i, i + size);
}
