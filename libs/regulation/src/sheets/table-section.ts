import type { ListNode, Node } from '../load/source/tree';
import type { Path } from './revision';
import { baseRow, isPlainKey, NOWHERE, type BaseRow, type Section, type SheetRead, type Work } from './section';
import type { Column } from './sheet';

/** The table of a rule: rows of cells under a row that names the columns. Null when it is not one. */
export function tableSection(
  key: string,
  title: string,
  node: Node | undefined,
  pathOf: (work: Work) => Path | undefined,
  columnOf: (key: string) => Column,
): Section | null {
  const [header, ...lines] = node?.kind === 'list' ? node.items : [];
  const columns =
    header?.kind === 'list' ? header.items.map((cell) => (cell.kind === 'scalar' ? (cell.text ?? '') : '')) : [];
  const fits =
    columns.length > 0 &&
    new Set(columns).size === columns.length &&
    columns.every((each) => isPlainKey(each) && !/\s/u.test(each));
  if (!fits || !lines.every((line) => line.kind === 'list' && line.items.length <= columns.length)) return null;
  const rows = (lines as ListNode[]).map((line): BaseRow => {
    const fields = new Map(line.items.map((cell, i) => [columns[i]!, cell]));
    return baseRow(new Map(), fields, line);
  });
  return {
    key,
    title,
    columns: columns.map(columnOf),
    identity: ['id'],
    needed: [],
    open: true,
    heads: new Map(header?.kind === 'list' ? header.items.map((cell, i) => [columns[i]!, cell]) : []),
    always: true,
    rows,
    apply(sheet, work) {
      const path = pathOf(work);
      if (path) work.put(path, tableOf(sheet, work, columns, node));
    },
  };
}

/** The table of a rule that is not there yet. */
export function newTable(key: string, pathOf: (work: Work) => Path | undefined): Section {
  return {
    key,
    title: '',
    columns: [],
    identity: ['id'],
    needed: [],
    open: true,
    always: true,
    rows: [],
    apply(sheet, work) {
      const path = pathOf(work);
      if (path) work.put(path, tableOf(sheet, work, [], undefined));
    },
  };
}

function tableOf(sheet: SheetRead, work: Work, before: readonly string[], node: Node | undefined): Node {
  const columns = arrange(before, [...sheet.columns.keys()]);
  const header = node?.kind === 'list' ? node.items[0] : undefined;
  const heads = columns.map((column) => {
    const cell = header?.kind === 'list' ? header.items[before.indexOf(column)] : undefined;
    const head = cell ?? work.revision.scalar(column, NOWHERE);
    work.places.set(head, { sheet: sheet.name, row: 1, column: sheet.columns.get(column) ?? 1 });
    return head;
  });
  const sameColumns = columns.length === before.length && columns.every((column, i) => column === before[i]);
  const lines = sheet.rows.map((row) => {
    const fields = work.fieldsOf(sheet, row, columns);
    const isAsItWas = sameColumns && row.was && [...row.was.fields].every(([key, field]) => fields.get(key) === field);
    const line =
      isAsItWas && row.was && fields.size === row.was.fields.size
        ? row.was.node
        : work.revision.list(
            columns.map(
              (column) => fields.get(column) ?? work.revision.scalar(null, NOWHERE, row.was?.fields.get(column)),
            ),
            NOWHERE,
            row.was?.node,
          );
    work.places.set(line, { sheet: sheet.name, row: row.row, column: 1 });
    return line;
  });
  return work.revision.list([work.revision.list(heads, NOWHERE, header), ...lines], NOWHERE, node);
}

/** Columns stay in their order, whatever order the sheet has; a new one stands behind its neighbour in the sheet. */
function arrange(before: readonly string[], sheet: readonly string[]): string[] {
  const columns = before.filter((column) => sheet.includes(column));
  sheet.forEach((column, i) => {
    if (columns.includes(column)) return;
    const left = sheet.slice(0, i).findLast((each) => columns.includes(each));
    columns.splice(left === undefined ? 0 : columns.indexOf(left) + 1, 0, column);
  });
  return columns;
}
