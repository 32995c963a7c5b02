import type { Position } from '../model/position';
import type { MapNode, Node } from '../load/source/tree';
import { align, type Cells } from './align';
import { cellText, readCellText } from './cell-text';
import { nodeAt, Revision, type Path } from './revision';
import type { CellPlace, Change, Choices, Column, SheetFinding, SheetFindingCode } from './sheet';

/** What a part of a regulation and a sheet have in common: both directions in one place. */
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Columns a row is known by. */
  readonly identity: readonly string[];
  /** Columns that no row may leave empty. */
  readonly needed: readonly string[];
  /** Whether a sheet may bring columns of its own. */
  readonly open: boolean;
  /** The nodes that name the columns, where the regulation names them itself; such columns may also go. */
  readonly heads?: ReadonlyMap<string, Node>;
  /** Shown even when there is nothing in it yet. */
  readonly always: boolean;
  readonly rows: readonly BaseRow[];
  readonly choicesOf?: (cells: Cells) => ReadonlyMap<string, Choices>;
  /** The text of a column that is only shown. */
  readonly shown?: (column: string, cells: Cells) => string;
  /** Puts what has come back into the regulation; called only when something differs. */
  apply(sheet: SheetRead, work: Work): void;
}

/** A row as the regulation has it. */
export interface BaseRow {
  readonly cells: Cells;
  /** By column key, for the cells that stand for a node. */
  readonly fields: ReadonlyMap<string, Node>;
  readonly node: Node;
}

export interface SheetRead {
  readonly name: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly RowRead[];
}

export interface RowRead {
  readonly row: number;
  readonly cells: Cells;
  readonly was: BaseRow | undefined;
}

/** Where new nodes stand before they have been written. */
export const NOWHERE: Position = { file: '', line: 1, column: 1 };

/** A regulation while sheets are put back into it. */
export class Work {
  readonly revision = new Revision();
  readonly findings: SheetFinding[] = [];
  readonly changes: Change[] = [];
  /** Which cell a node of the tree came from. */
  readonly places = new Map<Node, CellPlace>();
  /** Index of each rule in the list as it was, new ones behind; rules that are to go are not here. */
  readonly rules = new Map<string, number>();
  tree: Node;

  constructor(readonly base: MapNode) {
    this.tree = base;
  }

  at(path: Path): Node | undefined {
    return nodeAt(this.tree, path);
  }

  /** Makes a place for a rule that a sheet brings. */
  addRule(name: string): number {
    const list = this.at(['rules']);
    const items = list?.kind === 'list' ? list.items : [];
    const rule = this.revision.map(new Map([['id', this.revision.scalar(name, NOWHERE)]]), NOWHERE);
    this.put(['rules'], this.revision.list([...items, rule], NOWHERE, list));
    this.rules.set(name, items.length);
    return items.length;
  }

  put(path: Path, node: Node | null): void {
    this.tree = this.revision.put(this.tree, path, node, NOWHERE) ?? this.tree;
  }

  error(code: SheetFindingCode, place: CellPlace, zh: string, en: string, advice: string): void {
    this.findings.push({ code, place, zh, en, advice });
  }

  place(sheet: SheetRead, row: RowRead, column: string): CellPlace {
    return { sheet: sheet.name, row: row.row, column: sheet.columns.get(column) ?? 1 };
  }

  /** The nodes of a row: those that stand, and new ones for cells that say something else. */
  fieldsOf(sheet: SheetRead, row: RowRead, columns: Iterable<string>): Map<string, Node> {
    const fields = new Map(row.was?.fields);
    for (const column of columns) {
      const text = row.cells.get(column) ?? '';
      if (text !== (row.was?.cells.get(column) ?? '')) {
        if (text === '') fields.delete(column);
        else fields.set(column, this.read(text, this.place(sheet, row, column), fields.get(column)));
      }
      const node = fields.get(column);
      if (node) this.places.set(node, this.place(sheet, row, column));
    }
    return fields;
  }

  private read(text: string, place: CellPlace, of: Node | undefined): Node {
    const node = readCellText(text);
    if (node) return this.revision.follow(node, of);
    this.error(
      'cell_unreadable',
      place,
      `「${text}」的括号或引号没有配好`,
      `'${text}' is not complete`,
      '以 { 或 [ 开头的格要写成一整段，例如 { range: [-100, -50], decides: office_head }',
    );
    return this.revision.scalar(text, NOWHERE, of);
  }
}

/** Pairs what came back with the rows as they were, and notes what differs; null when nothing does. */
export function compare(
  section: Section,
  sheet: Omit<SheetRead, 'rows'>,
  rows: readonly Omit<RowRead, 'was'>[],
  work: Work,
): SheetRead | null {
  const before = section.rows;
  const pairs = align(
    before.map(({ cells }) => cells),
    rows.map(({ cells }) => cells),
    section.identity,
  );
  const changes: Change[] = [];
  let last = -1;
  rows.forEach(({ row, cells }, i) => {
    const index = pairs[i];
    const was = index === undefined ? undefined : before[index];
    const columns = [...new Set([...sheet.columns.keys(), ...(was?.cells.keys() ?? [])])];
    const differing = columns
      .map((column) => ({ column, before: was?.cells.get(column) ?? '', after: cells.get(column) ?? '' }))
      .filter((cell) => cell.before !== cell.after);
    const change = { sheet: sheet.name, row, name: nameOf(cells, section), cells: differing };
    if (!was) changes.push({ kind: 'added', ...change });
    else if (differing.length > 0) changes.push({ kind: 'changed', ...change });
    else if (index! < last) changes.push({ kind: 'moved', ...change });
    last = Math.max(last, index ?? last);
  });
  before.forEach((was, index) => {
    if (pairs.includes(index)) return;
    const cells = [...was.cells].map(([column, text]) => ({ column, before: text, after: '' }));
    changes.push({
      kind: 'removed',
      sheet: sheet.name,
      row: null,
      name: nameOf(was.cells, section),
      cells: cells.filter((cell) => cell.before !== ''),
    });
  });
  const read = {
    ...sheet,
    rows: rows.map((each, i) => ({ ...each, was: pairs[i] === undefined ? undefined : before[pairs[i]] })),
  };
  for (const row of read.rows) notePlaces(read, row, work);
  for (const [column, node] of section.heads ?? [])
    work.places.set(node, { sheet: sheet.name, row: 1, column: sheet.columns.get(column) ?? 1 });
  work.changes.push(...changes);
  const columns = section.columns.filter(({ key }) => !key.startsWith('#'));
  const sameColumns = columns.length === sheet.columns.size && columns.every(({ key }) => sheet.columns.has(key));
  return changes.length === 0 && sameColumns ? null : read;
}

function notePlaces(sheet: SheetRead, row: RowRead, work: Work): void {
  if (!row.was) return;
  work.places.set(row.was.node, { sheet: sheet.name, row: row.row, column: 1 });
  for (const [column, node] of row.was.fields) work.places.set(node, work.place(sheet, row, column));
}

function nameOf(cells: Cells, { identity }: Section): string {
  const name = identity
    .map((column) => cells.get(column) ?? '')
    .filter((part) => part !== '')
    .join(' ');
  return name === '' ? ([...cells.values()].find((text) => text !== '') ?? '') : name;
}

/** A row with its fields and what it shows of them. */
export function baseRow(keys: ReadonlyMap<string, string>, fields: ReadonlyMap<string, Node>, node: Node): BaseRow {
  const cells = new Map([...keys, ...[...fields].map(([key, field]) => [key, cellText(field)] as const)]);
  return { cells, fields, node };
}

/** The columns that are always offered, then whatever else occurs. */
export function columnsFor(offered: readonly string[], rows: readonly BaseRow[]): string[] {
  return [...new Set([...offered, ...rows.flatMap(({ fields }) => [...fields.keys()])])];
}

/** Whether a key can stand in a cell or a heading and be read back as it is. */
export function isPlainKey(key: string): boolean {
  return /^[^\s{["'#](.*[^\s])?$/u.test(key) && !/\p{Cc}/u.test(key);
}
