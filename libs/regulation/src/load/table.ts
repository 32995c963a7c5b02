import { ABSENT } from '../model/vocabulary';
import type { AmountSpec } from '../model/amount';
import type { Position } from '../model/position';
import type { Reading, Undefined } from '../model/regulation';
import { priceAll, readAmountSpec, readOneClause } from './amounts';
import { readCell } from './cells';
import type { ColumnUse, RowDraft, TableDraft, UndefinedDraft } from './draft';
import { place } from './findings';
import { isInForce } from './readings';
import { isEmpty } from './reader';
import type { Reader } from './reader';
import type { Citations } from './text';
import type { ListNode, Node } from './tree';
import type { Vocabulary } from './vocabulary';

/** What reading a rule needs to know about the rest of the file. */
export interface Context {
  readonly reader: Reader;
  readonly vocabulary: Vocabulary;
  readonly citations: Citations;
  readonly readings: ReadonlyMap<string, Reading>;
}

interface Column {
  readonly name: string;
  readonly kind: 'id' | 'domain' | 'asset' | 'clause' | 'reading' | 'unknown';
  readonly at: Position;
}

/** Reads a `table`: a row of column names and the rows under it. */
export function readTable(node: Node, what: string, context: Context): TableDraft {
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
    const row = readRow(line as ListNode, columns, ids, context);
    if (row) rows.push(row);
  }
  return { position: node.at, columns: usesOf(columns), rows };
}

function readHeader(header: Node, what: string, { reader, vocabulary }: Context): Column[] {
  const known = ['id', ...vocabulary.domainNames, ...vocabulary.assets.keys(), 'clause', 'reading'];
  const columns: Column[] = [];
  for (const cell of reader.list(header, `${what}.table`) ?? []) {
    const name = reader.text(cell, `${what}.table`) ?? '';
    const kind = kindOf(name, vocabulary);
    if (name !== '' && kind === 'unknown') reader.unknownKey(cell.at, `${what}.table`, name, known);
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

function kindOf(name: string, vocabulary: Vocabulary): Column['kind'] {
  if (name === 'id' || name === 'clause' || name === 'reading') return name;
  if (vocabulary.assets.has(name)) return 'asset';
  return vocabulary.domainNames.includes(name) ? 'domain' : 'unknown';
}

function readRow(
  line: ListNode,
  columns: readonly Column[],
  ids: Map<string, Position>,
  context: Context,
): RowDraft | null {
  const { reader, vocabulary, citations, readings } = context;
  const match = new Map<string, ReadonlySet<string>>();
  const specs = new Map<string, AmountSpec | undefined>();
  const named: Partial<Record<Column['kind'], Node>> = {};
  let broken = false;
  columns.forEach((column, index) => {
    const cell = line.items[index] as Node;
    const asset = vocabulary.assets.get(column.name);
    if (column.kind === 'domain') {
      const read = readCell(cell, column.name, vocabulary, reader);
      broken ||= read.broken;
      if (read.words !== 'any') match.set(column.name, read.words);
    } else if (column.kind === 'asset' && asset) {
      if (!isEmpty(cell)) specs.set(asset.code, readAmountSpec(cell, asset, reader));
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

function checkId(id: string, at: Position, ids: Map<string, Position>, reader: Reader): void {
  const earlier = ids.get(id);
  if (earlier) {
    reader.findings.error(at, 'duplicate_id', {
      zh: `行号「${id}」在 ${place(earlier)} 已经用过`,
      en: `the row id '${id}' was used at ${place(earlier)}`,
      advice: '请换一个行号',
    });
  } else ids.set(id, at);
}

/** Reads `undefined`: cells as in a table, and why the combination stops at a person. */
export function readUndefined(node: Node, what: string, context: Context): UndefinedDraft[] {
  const { reader, vocabulary, citations } = context;
  const drafts: UndefinedDraft[] = [];
  for (const item of reader.list(node, `${what}.undefined`) ?? []) {
    const map = reader.map(item, `${what}.undefined`, {
      required: ['note'],
      optional: ['clause', 'decides', ...vocabulary.domainNames],
    });
    if (!map) continue;
    const text = (key: string) => {
      const value = map.entries.get(key)?.value;
      return value && !isEmpty(value) ? reader.text(value, `undefined.${key}`) : undefined;
    };
    const match = new Map<string, ReadonlySet<string>>();
    const columns: ColumnUse[] = [];
    let broken = false;
    for (const { key, keyAt, value } of map.entries.values()) {
      if (!vocabulary.domainNames.includes(key)) continue;
      const cell = readCell(value, key, vocabulary, reader);
      broken ||= cell.broken;
      if (cell.words !== 'any') match.set(key, cell.words);
      if (cell.words !== 'any' && !isOnlyAbsent(cell.words)) columns.push({ domain: key, at: keyAt });
    }
    const clause = isEmpty(map.entries.get('clause')?.value)
      ? undefined
      : readOneClause(map, 'undefined', reader, citations);
    const entry: Undefined = {
      match,
      note: text('note') ?? '',
      decides: text('decides') ?? null,
      clause: clause ?? null,
      position: item.at,
    };
    drafts.push({ entry, columns, broken });
  }
  return drafts;
}

function usesOf(columns: readonly Column[]): ColumnUse[] {
  return columns.filter((column) => column.kind === 'domain').map(({ name, at }) => ({ domain: name, at }));
}

function isOnlyAbsent(words: ReadonlySet<string>): boolean {
  return words.size === 1 && words.has(ABSENT);
}
