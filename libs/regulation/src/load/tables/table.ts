import { ABSENT } from '../../model/vocabulary';
import type { ValueTable } from '../../model/vocabulary';
import type { AmountSpec } from '../../model/amount';
import type { Match, Test } from '../../model/cell';
import type { Position } from '../../model/position';
import type { Reading } from '../../model/regulation';
import { priceAll, readAmountSpec } from './amounts';
import type { AmountWays } from './amounts';
import { readTest } from './cells';
import type { ColumnUse, RowDraft, TableDraft } from './draft';
import { place } from '../source/findings';
import { isInForce } from '../rules/readings';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Citations } from '../source/text';
import type { ListNode, MapNode, Node } from '../source/tree';
import { GROUP } from '../words/vocabulary';
import type { Vocabulary } from '../words/vocabulary';

/** What reading a rule needs to know about the rest of the file. */
export interface Context {
  readonly reader: Reader;
  readonly vocabulary: Vocabulary;
  readonly values: ReadonlyMap<string, ValueTable>;
  readonly citations: Citations;
  readonly readings: ReadonlyMap<string, Reading>;
}

interface Column {
  readonly name: string;
  readonly kind: 'id' | 'tested' | 'asset' | 'clause' | 'reading' | 'unknown';
  readonly at: Position;
}

/**
 * Reads the `table` of an event rule: a row of column names and the rows under it.
 * @param ways what its amounts may be
 */
export function readTable(node: Node, what: string, ways: AmountWays, context: Context): TableDraft {
  const [header, ...lines] = context.reader.list(node, `${what}.table`) ?? [];
  if (!header) {
    if (node.kind === 'list')
      context.reader.wrong(node, `${what}.table`, '第一行是列名的表', 'a table whose first row names the columns');
    return { position: node.at, columns: [], rows: [] };
  }
  const columns = readHeader(header, what, context);
  const ids = new Map<string, Position>();
  const rows: RowDraft[] = [];
  for (const line of lines) {
    const cells = context.reader.list(line, `${what}.table`);
    if (!cells) continue;
    if (cells.length !== columns.length) {
      context.reader.findings.error(line.at, 'row_length', {
        zh: `这一行有 ${cells.length} 格，表头有 ${columns.length} 列`,
        en: `the row has ${cells.length} cells, the header ${columns.length} columns`,
        advice: '请补齐或删去单元格；空着的格写 null',
      });
      continue;
    }
    rows.push(readRow(line as ListNode, columns, ways, ids, context));
  }
  return { position: node.at, columns: usesOf(columns), rows };
}

/**
 * Reads the cells of a mapping such as an entry of `undefined`; keys that are no columns are the caller's.
 * @returns `columns`: those that ask for more than the field's absence
 */
export function readCells(
  map: MapNode,
  { reader, vocabulary }: Context,
): { match: Match; columns: ColumnUse[]; broken: boolean } {
  const known = new Set(vocabulary.columnNames);
  const match = new Map<string, Test>();
  const columns: ColumnUse[] = [];
  let broken = false;
  for (const { key, keyAt, value } of map.entries.values()) {
    if (!known.has(key)) continue;
    const cell = readTest(value, key, vocabulary, reader);
    broken ||= cell.broken;
    if (cell.test === 'any') continue;
    match.set(key, cell.test);
    if (!isOnlyAbsent(value)) columns.push({ domain: key, at: keyAt });
  }
  return { match, columns, broken };
}

function readHeader(header: Node, what: string, { reader, vocabulary }: Context): Column[] {
  const tested = new Set(vocabulary.columnNames);
  const columns: Column[] = [];
  for (const cell of reader.list(header, `${what}.table`) ?? []) {
    const name = reader.text(cell, `${what}.table`) ?? '';
    const kind = kindOf(name, tested, vocabulary);
    if (name === GROUP && kind === 'unknown') sayNoGroups(cell.at, reader);
    else if (name !== '' && kind === 'unknown') {
      reader.unknownKey(cell.at, `${what}.table`, name, [
        ...['id', ...tested, ...vocabulary.assets.keys()],
        ...['clause', 'reading'],
      ]);
    }
    if (columns.some((column) => column.name === name)) {
      reader.findings.error(cell.at, 'duplicate_key', {
        zh: `列「${name}」写了两次`,
        en: `the column '${name}' appears twice`,
        advice: '请删去其中一列',
      });
    }
    columns.push({ name, kind, at: cell.at });
  }
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind);
  if (!has('id')) reader.missing(header.at, `${what}.table`, 'id');
  if (!has('asset') && !has('unknown'))
    reader.missing(header.at, `${what}.table`, [...vocabulary.assets.keys()].join('|') || 'point');
  return columns;
}

function kindOf(name: string, tested: ReadonlySet<string>, vocabulary: Vocabulary): Column['kind'] {
  if (name === 'id' || name === 'clause' || name === 'reading') return name;
  if (vocabulary.assets.has(name)) return 'asset';
  return tested.has(name) ? 'tested' : 'unknown';
}

function sayNoGroups(at: Position, reader: Reader): void {
  reader.findings.error(at, 'unknown_key', {
    zh: '表里有 group 一列，却没有声明有哪些组',
    en: 'the table has a column group, but no groups are declared',
    advice: '请在 domains 中声明，如 group: {department: 部门, township: 乡镇}',
  });
}

function readRow(
  line: ListNode,
  columns: readonly Column[],
  ways: AmountWays,
  ids: Map<string, Position>,
  context: Context,
): RowDraft {
  const { reader, vocabulary, citations, readings } = context;
  const match = new Map<string, Test>();
  const specs = new Map<string, AmountSpec | undefined>();
  const named: Partial<Record<Column['kind'], Node>> = {};
  let broken = false;
  columns.forEach((column, index) => {
    const cell = line.items[index] as Node;
    const asset = vocabulary.assets.get(column.name);
    if (column.kind === 'tested') {
      const read = readTest(cell, column.name, vocabulary, reader);
      broken ||= read.broken;
      if (read.test !== 'any') match.set(column.name, read.test);
    } else if (column.kind === 'asset' && asset) {
      if (!isEmpty(cell)) specs.set(asset.code, readAmountSpec(cell, asset, reader, ways));
    } else {
      named[column.kind] ??= cell;
    }
  });
  const id = (named.id && reader.text(named.id, 'id')) ?? '';
  if (named.id && id !== '') checkId(id, named.id.at, ids, reader);
  if (specs.size === 0 && columns.some((column) => column.kind === 'asset')) {
    reader.findings.error(line.at, 'row_without_amount', {
      zh: `行「${id}」没有任何数额`,
      en: `the row '${id}' has no amount`,
      advice: '请写上数额；确实不计分的写 0，原文没有规定的移到 undefined',
    });
  }
  const prices = priceAll(
    specs,
    named.clause,
    line.at,
    { zh: `行「${id}」`, en: `the row '${id}'` },
    reader,
    citations,
  );
  return {
    row: { id, match, prices, position: line.at },
    inForce: isInForce(named.reading, readings, reader),
    broken,
  };
}

/** Reports a row id that was used before. */
export function checkId(id: string, at: Position, ids: Map<string, Position>, reader: Reader): void {
  const earlier = ids.get(id);
  if (earlier) {
    reader.findings.error(at, 'duplicate_id', {
      zh: `行号「${id}」在 ${place(earlier)} 已经用过`,
      en: `the row id '${id}' was used at ${place(earlier)}`,
      advice: '请换一个行号',
    });
  } else ids.set(id, at);
}

function usesOf(columns: readonly Column[]): ColumnUse[] {
  return columns.filter((column) => column.kind === 'tested').map(({ name, at }) => ({ domain: name, at }));
}

/** A cell that only asks for the field to be left out may stand even where events never carry it. */
function isOnlyAbsent(cell: Node): boolean {
  return cell.kind === 'scalar' && cell.text?.trim() === ABSENT;
}
