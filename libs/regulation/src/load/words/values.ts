import { parseAmount } from '@app/kernel';
import type { Position } from '../../model/position';
import type { ValueTable } from '../../model/vocabulary';
import { readOneClause, sayAmountProblem } from '../tables/amounts';
import { readWords } from './domains';
import { MAX_SCALE, mayBeName } from './names';
import { periodFacts } from '../../model/period-rule';
import { isEmpty } from '../source/reader';
import type { Reader } from '../source/reader';
import type { Context } from '../tables/table';
import type { MapNode, Node } from '../source/tree';

/** What reading tables by unit needs of the rest of the file. */
type Around = Pick<Context, 'reader' | 'vocabulary' | 'citations'>;
type Dated = ValueTable['dated'][number];

const KINDS = ['scale', 'words', 'units'] as const;

/** Reads `values`: tables with one value a unit, which are numbers, words or other units. */
export function readValues(node: Node | undefined, around: Around): Map<string, ValueTable> {
  const { reader } = around;
  const tables = new Map<string, ValueTable>();
  const map = node && !isEmpty(node) ? reader.anyMap(node, 'values') : undefined;
  for (const { key, keyAt, value } of map?.entries.values() ?? []) {
    if (!isFree(key, keyAt, around)) continue;
    const table = readTable(key, value, around);
    if (table) tables.set(key, table);
  }
  return tables;
}

/** As a column the table must not be taken for something else. */
function isFree(name: string, at: Position, { reader, vocabulary }: Around): boolean {
  if (!mayBeName(name, at, reader)) return false;
  const taken = [...vocabulary.assets.keys(), ...vocabulary.columnNames, ...periodFacts, 'group', 'label', 'all'];
  if (!taken.includes(name)) return true;
  reader.findings.error(at, 'duplicate_id', {
    zh: `values 中的「${name}」与计量、词表、字段或按期结算的数同名`,
    en: `the table '${name}' has the name of an asset, a domain, a field or a fact of periods`,
    advice: '请给这张表换一个名称',
  });
  return false;
}

function readTable(name: string, node: Node, around: Around): ValueTable | undefined {
  const { reader, citations } = around;
  const what = `values.${name}`;
  const map = reader.map(node, what, { optional: [...KINDS, 'title', 'clause', 'from'] });
  if (!map) return undefined;
  const given = (key: string) => {
    const value = map.entries.get(key)?.value;
    return isEmpty(value) ? undefined : value;
  };
  const [scaleNode, wordsNode, unitsNode, titleNode] = [given('scale'), given('words'), given('units'), given('title')];
  if ([scaleNode, wordsNode, unitsNode].filter((kind) => kind !== undefined).length !== 1) {
    return reader.wrong(
      node,
      what,
      '{scale: 小数位数}、{words: 词} 或 {units: true} 三种之一',
      'exactly one of {scale}, {words} and {units: true}',
    );
  }
  if (unitsNode) reader.word(unitsNode, `${what}.units`, ['true']);
  const clause = given('clause') ? readOneClause(map, what, reader, citations) : undefined;
  const table: Omit<ValueTable, 'dated'> = {
    name,
    title: (titleNode && reader.text(titleNode, `${what}.title`)) ?? name,
    kind: scaleNode ? 'number' : wordsNode ? 'word' : 'unit',
    scale: (scaleNode && reader.integer(scaleNode, `${what}.scale`, 0, MAX_SCALE)) ?? 0,
    words: wordsNode ? readWords(name, wordsNode, reader) : new Map<string, never>(),
    clause: clause ?? null,
  };
  const from = given('from');
  const dated = from ? readDated(from, table, clause, what, around) : [];
  return { ...table, dated: dated.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

/** `from`: by the day it begins to hold, unit (or group, or `unit/person`) to value. */
function readDated(
  node: Node,
  table: Omit<ValueTable, 'dated'>,
  clause: string | undefined,
  what: string,
  { reader }: Around,
): Dated[] {
  const dated: Dated[] = [];
  const days = reader.anyMap(node, `${what}.from`);
  if (days && clause === undefined) {
    reader.findings.error(node.at, 'amount_without_clause', {
      zh: `${what} 在文件里写了数值，却没有条款依据`,
      en: `the values of ${what} cite no clause`,
      advice: '请在这张表里写 clause: 原文的条款编号',
    });
  }
  for (const { key, keyAt, value } of days?.entries.values() ?? []) {
    const from = reader.date({ kind: 'scalar', text: key, at: keyAt }, `${what}.from`);
    const units = reader.anyMap(value, `${what}.from.${key}`);
    if (from !== undefined && units) {
      dated.push({ from, values: readUnitValues(units, table, `${what}.from.${key}`, reader), clause: clause ?? '' });
    }
  }
  return dated;
}

function readUnitValues(
  units: MapNode,
  table: Omit<ValueTable, 'dated'>,
  what: string,
  reader: Around['reader'],
): Map<string, string> {
  const values = new Map<string, string>();
  for (const { key, keyAt, value } of units.entries.values()) {
    const own = `${what}.${key}`;
    if (!mayBeWhose(key, keyAt, reader)) continue;
    const text =
      table.kind === 'word' ? reader.word(value, own, [...table.words.keys()]) : readPlain(value, table, own, reader);
    if (text !== undefined)
      values.set(
        key
          .split('/')
          .map((part) => part.trim())
          .join('/'),
        text,
      );
  }
  return values;
}

/** Whether a key names a unit, a group, or one of a unit's people as `unit/person`; if not, it is reported. */
export function mayBeWhose(key: string, at: Position, reader: Reader, onlyPeople = false): boolean {
  const parts = key.split('/').map((part) => part.trim());
  if (parts.every((part) => part !== '') && parts.length <= 2 && (parts.length === 2 || !onlyPeople)) return true;
  reader.findings.error(at, 'bad_word', {
    zh: onlyPeople ? `「${key}」没有写明哪个单位的哪个人` : `「${key}」不是单位、组或个人的写法`,
    en: `'${key}' names no ${onlyPeople ? '' : 'unit, group or '}person`,
    advice: onlyPeople ? '个人写成 单位/姓名，如 甲局/张三' : '单位和组写名称，个人写成 单位/姓名，如 甲局/张三',
  });
  return false;
}

function readPlain(
  node: Node,
  table: Omit<ValueTable, 'dated'>,
  what: string,
  reader: Around['reader'],
): string | undefined {
  const text = reader.text(node, what);
  if (text === undefined || table.kind === 'unit') return text;
  const read = parseAmount(text, table.scale);
  if ('minor' in read) return text;
  const { code, zh, en } = sayAmountProblem(text, { code: what, title: what, scale: table.scale }, read.problem);
  const advice =
    read.problem === 'too_fine'
      ? `请改为至多 ${table.scale} 位小数，或提高 values.${table.name}.scale`
      : '请写成 10、0.5 或 -100 这样的十进制数';
  reader.findings.error(node.at, code, { zh, en, advice });
  return undefined;
}
