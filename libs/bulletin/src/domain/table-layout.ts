import { displayAmount, type Minor } from '@app/kernel';
import { COUNT, type Standing, type SourceSum, type Standings } from '@app/ledger';
import { bulletinError } from './errors';

/** How an office prints its table: which columns, in which order, under which titles. */
export interface TableLayout {
  /** By rank (units that share one in the order of the directory), or in the order of the directory. */
  readonly sort: 'rank' | 'directory';
  readonly columns: readonly LayoutColumn[];
}

/** What a column shows of a unit. `level`, `pub` (a publication key) and `kind` limit a count or an amount. */
export interface LayoutColumn {
  readonly title: string;
  /** rank; unit: its name; count: how many events; amount: what a source brought; total: what everything brought. */
  readonly is: (typeof columnKinds)[number];
  /** An event type or `quota`. */
  readonly kind?: string;
  readonly level?: string;
  readonly pub?: string;
  /** Of an amount or a total; the asset units are ranked by when left out. */
  readonly asset?: string;
  /** Counted from the first month of the office's year on. */
  readonly cumulative?: true;
}

const columnKinds = ['rank', 'unit', 'count', 'amount', 'total'] as const;
const limits = ['kind', 'level', 'pub', 'asset'] as const;

/** Reads what a `bulletin.yaml` says. Refuses with `bad_layout`, naming the column. */
export function readLayout(raw: unknown): TableLayout {
  const { sort = 'rank', columns, ...others } = mapping(raw, '版式');
  refuseOthers(others, '版式');
  if (sort !== 'rank' && sort !== 'directory') throw refusal('版式', 'sort 应为 rank 或 directory');
  if (!Array.isArray(columns) || columns.length === 0) throw refusal('版式', 'columns 应为列表，至少一列');
  return { sort, columns: columns.map((column, i) => readColumn(column, `第 ${i + 1} 列`)) };
}

/** The printed rows, the titles first. `sinceYear` holds the standings from the first month of the year on. */
export function printRows(layout: TableLayout, stretch: Standings, sinceYear: Standings): string[][] {
  const { sort, columns } = layout;
  const lines = sort === 'rank' ? [...stretch.lines].sort((a, b) => a.rank - b.rank) : stretch.lines;
  const inStretch = new Figures(stretch);
  const inYear = new Figures(sinceYear);
  return [
    columns.map(({ title }) => title),
    ...lines.map((line) => columns.map((column) => cellText(column, line, column.cumulative ? inYear : inStretch))),
  ];
}

/** Rows as CSV: quoted where needed, and a text that a spreadsheet would take for a formula is kept a text. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function cellText(column: LayoutColumn, { unit, rank }: Standing, figures: Figures): string {
  switch (column.is) {
    case 'rank':
      return String(rank);
    case 'unit':
      return unit.name;
    case 'count':
      return String(figures.sum(unit.id, COUNT, column));
    case 'amount':
    case 'total':
      return figures.amount(unit.id, column);
  }
}

/** Sums over the cells of some months. */
class Figures {
  private readonly byUnit = new Map<number, SourceSum[]>();

  constructor(private readonly standings: Standings) {
    for (const cell of standings.cells) {
      const own = this.byUnit.get(cell.unitId);
      if (own) own.push(cell);
      else this.byUnit.set(cell.unitId, [cell]);
    }
  }

  sum(unitId: number, measure: string, { kind, level, pub }: Pick<LayoutColumn, 'kind' | 'level' | 'pub'>): Minor {
    let sum = 0;
    for (const cell of this.byUnit.get(unitId) ?? []) {
      if (cell.measure !== measure || (kind !== undefined && cell.kind !== kind)) continue;
      if (level !== undefined && cell.level !== level) continue;
      if (pub === undefined || cell.detail === pub) sum += cell.value;
    }
    return sum;
  }

  amount(unitId: number, column: LayoutColumn): string {
    const { assets, rankBy } = this.standings;
    const measure = column.asset ?? rankBy;
    const asset = assets.find(({ code }) => code === measure);
    if (!asset) throw refusal(column.title, `办法中没有计量项“${measure}”`);
    return displayAmount(this.sum(unitId, measure, column), asset.scale);
  }
}

function readColumn(raw: unknown, place: string): LayoutColumn {
  const { title, is, cumulative, ...others } = mapping(raw, place);
  if (typeof title !== 'string' || title === '') throw refusal(place, '缺少 title');
  const kind = columnKinds.find((each) => each === is);
  if (!kind) throw refusal(title, `is 应为 ${columnKinds.join('、')} 之一`);
  if (cumulative !== undefined && cumulative !== true) throw refusal(title, 'cumulative 只能是 true');
  const limiting: Partial<Record<(typeof limits)[number], string>> = {};
  for (const limit of limits) {
    const { [limit]: value } = others;
    delete others[limit];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw refusal(title, `${limit} 应为文字`);
    limiting[limit] = value;
  }
  refuseOthers(others, title);
  refuseMisplaced({ kind, given: limiting, cumulative: cumulative === true }, title);
  return { title, is: kind, ...limiting, ...(cumulative ? { cumulative } : {}) };
}

/** A limit the column would not look at is a mistake, not a decoration. */
function refuseMisplaced(
  column: { kind: LayoutColumn['is']; given: Readonly<Record<string, string>>; cumulative: boolean },
  title: string,
): void {
  const { kind, given, cumulative } = column;
  const allowed = { rank: [], unit: [], count: ['kind', 'level', 'pub'], amount: limits, total: ['asset'] }[
    kind
  ] as readonly string[];
  const extra = Object.keys(given).find((limit) => !allowed.includes(limit));
  if (extra !== undefined) throw refusal(title, `${kind} 列不能写 ${extra}`);
  if (cumulative && allowed.length === 0) throw refusal(title, `${kind} 列不能写 cumulative`);
  if ((kind === 'count' || kind === 'amount') && given['kind'] === undefined)
    throw refusal(title, `${kind} 列须写 kind`);
}

function mapping(raw: unknown, place: string): Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw refusal(place, '应为“键: 值”形式');
  return { ...raw };
}

function refuseOthers(others: Record<string, unknown>, place: string): void {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw refusal(place, `没有“${unknown}”这一项`);
}

function refusal(place: string, problem: string): Error {
  return bulletinError.bad_layout({ place, problem });
}

function csvCell(text: string): string {
  const plain = /^[=+\-@\t＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
