import type { AmountSpec } from '../../model/amount';
import type { Test } from '../../model/cell';
import type { Position } from '../../model/position';
import { priceAll, readAmountSpec } from '../tables/amounts';
import { mayBeWord } from '../words/names';
import { numberColumn, readPeriodCell, wordColumn, wordColumnNames } from './period-columns';
import type { PeriodColumn } from './period-columns';
import type { PeriodRowDraft } from './period-draft';
import type { Facts } from './period-facts';
import { periodAmountWays } from './period-multiplied';
import type { PeriodScope } from './period-scope';
import { isInForce } from '../rules/readings';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import { checkId } from '../tables/table';
import type { ListNode, Node } from '../source/tree';

type Column =
  { readonly kind: 'id' | 'label' | 'clause' | 'reading' | 'asset' | 'unknown'; readonly name: string } | PeriodColumn;

/** Reads the `table` of a period rule: a row of column names and the rows under it. */
export function readPeriodTable(node: Node, facts: Facts, scope: PeriodScope): PeriodRowDraft[] {
  const { reader } = scope.context;
  const what = `${scope.id}.table`;
  const [header, ...lines] = reader.list(node, what) ?? [];
  if (!header) {
    if (node.kind === 'list') reader.wrong(node, what, '第一行是列名的表', 'a table whose first row names the columns');
    return [];
  }
  const columns = readHeader(header, what, facts, scope);
  const ids = new Map<string, Position>();
  const rows: PeriodRowDraft[] = [];
  for (const line of lines) {
    const cells = reader.list(line, what);
    if (!cells) continue;
    if (cells.length === columns.length) rows.push(readRow(line as ListNode, columns, ids, facts, rows, scope));
    else {
      reader.findings.error(line.at, 'row_length', {
        zh: `这一行有 ${cells.length} 格，表头有 ${columns.length} 列`,
        en: `the row has ${cells.length} cells, the header ${columns.length} columns`,
        advice: '请补齐或删去单元格；空着的格写 null',
      });
    }
  }
  return rows;
}

const OWN = ['id', 'label', 'clause', 'reading'] as const;

function readHeader(header: Node, what: string, facts: Facts, scope: PeriodScope): Column[] {
  const { reader, vocabulary } = scope.context;
  const columns: Column[] = [];
  for (const cell of reader.list(header, what) ?? []) {
    const name = reader.text(cell, what) ?? '';
    const column = columnOf(name, cell.at, what, facts, scope);
    if (name !== '' && column.kind === 'unknown') {
      const known = [...OWN, ...facts.names, ...wordColumnNames(scope), ...vocabulary.assets.keys()];
      reader.unknownKey(cell.at, what, name, known);
    }
    if (columns.some((other) => other.name === name)) {
      reader.findings.error(cell.at, 'duplicate_key', {
        zh: `列「${name}」写了两次`,
        en: `the column '${name}' appears twice`,
        advice: '请删去其中一列',
      });
    }
    columns.push(column);
  }
  if (!columns.some((column) => column.kind === 'id')) reader.missing(header.at, what, 'id');
  return columns;
}

function columnOf(name: string, at: Position, what: string, facts: Facts, scope: PeriodScope): Column {
  const own = OWN.find((known) => known === name);
  if (own) return { kind: own, name };
  if (scope.context.vocabulary.assets.has(name)) return { kind: 'asset', name };
  return numberColumn(name, at, what, facts, scope) ?? wordColumn(name, at, what, scope) ?? { kind: 'unknown', name };
}

function readRow(
  line: ListNode,
  columns: readonly Column[],
  ids: Map<string, Position>,
  facts: Facts,
  above: readonly PeriodRowDraft[],
  scope: PeriodScope,
): PeriodRowDraft {
  const { reader, vocabulary, citations, readings } = scope.context;
  const ways = periodAmountWays(
    facts,
    above.map(({ row }) => row),
    scope,
  );
  const match = new Map<string, Test>();
  const specs = new Map<string, AmountSpec | undefined>();
  const named: Partial<Record<(typeof OWN)[number], Node>> = {};
  let broken = false;
  columns.forEach((column, index) => {
    const cell = line.items[index] as Node;
    switch (column.kind) {
      case 'asset': {
        const asset = vocabulary.assets.get(column.name);
        if (asset && !isEmpty(cell)) specs.set(asset.code, readAmountSpec(cell, asset, reader, ways));
        return;
      }
      case 'number':
      case 'words':
      case 'broken': {
        const read = readPeriodCell(cell, column, scope);
        broken ||= read.broken;
        if (read.test !== 'any') match.set(column.name, read.test);
        return;
      }
      case 'unknown':
        broken = true;
        return;
      default:
        named[column.kind] ??= cell;
    }
  });
  const id = (named.id && reader.text(named.id, 'id')) ?? '';
  if (named.id && id !== '') checkId(id, named.id.at, ids, reader);
  const what = { zh: `行「${id}」`, en: `the row '${id}'` };
  const prices = priceAll(specs, named.clause, line.at, what, reader, citations);
  const labels = readLabels(named.label, reader);
  return {
    row: { id, match, prices, labels, clause: firstClause(named.clause), position: line.at },
    inForce: isInForce(named.reading, readings, reader),
    broken,
  };
}

/** One label or a list of them. Cells of rules below may name a label, so it must be a word. */
export function readLabels(node: Node | undefined, reader: Reader): string[] {
  if (node === undefined || isEmpty(node)) return [];
  const items = node.kind === 'scalar' ? [node] : (reader.list(node, 'label') ?? []);
  return items.flatMap((item) => {
    const label = reader.text(item, 'label');
    return label !== undefined && mayBeWord(label, item.at, reader) ? [label] : [];
  });
}

/** The clause of a row that may have labels and no amount. */
export function firstClause(node: Node | undefined): string | null {
  if (node?.kind !== 'scalar' || node.text === null || node.text.trim() === '') return null;
  return node.text.trim().split(/\s+/)[0] as string;
}
