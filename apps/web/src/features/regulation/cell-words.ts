import { eventNames, groupNames } from '../../shared/words';
import type { RegulationTable } from './tables';

/** What the format's own words are called where a table shows them. */
const settingNames: Readonly<Record<string, string>> = {
  ...eventNames,
  required: '必填',
  optional: '可不填',
  yes: '是',
  no: '否',
  yes_no: '是或否',
  integer: '整数',
  met: '完成',
  missed: '未完成',
  candidate: '候选',
  office_head: '办公室负责人',
  month_end: '月末',
  quarter_end: '季末',
  half_end: '半年末',
  year_end: '年末',
  unit: '单位',
  person: '个人',
  group: '组',
  item: '信息',
  sum: '累加',
  max: '就高',
  first: '取最先',
  equal: '平均分',
  each: '各计全额',
  adopted_on: '采用日期',
  submitted_on: '报送日期',
  missing: '差额',
  extra: '超额',
};
/** Columns whose cells name nothing that has a title. */
const AS_THEY_STAND = new Set(['id', 'clause', 'key', 'reading', 'title', 'note', 'question', 'taken', 'other', 'by']);

/** Calls a cell of a column as people do. */
export type CellWords = (column: string, cell: string) => string;

/**
 * Reads the cells of a regulation's tables in its own titles, which stand in tables too: `!combined` 除综合外, `@city` 市级各刊物,
 * `late|missing` 逾期或未报. What has no title stays as it is written.
 */
export function cellWords(tables: readonly RegulationTable[]): CellWords {
  const titles = titlesIn(tables);
  const word = (column: string, name: string): string =>
    titles.get(`${column}:${name}`) ??
    (column === 'word' || column === 'group' ? (titles.get(`group:${name}`) ?? groupNames[name]) : undefined) ??
    settingNames[name] ??
    name;
  const choice = (column: string, text: string): string => {
    if (text.startsWith('!')) return `除${choice(column, text.slice(1))}外`;
    const [name = '', level] = column === 'pub' ? text.split('@') : [text];
    if (level === undefined) return word(column, name);
    return name === '' ? `${word('level', level)}各刊物` : `${word('level', level)}${word(column, name)}`;
  };
  return (column, cell) => {
    if (AS_THEY_STAND.has(column)) return cell;
    const last = column.slice(column.lastIndexOf('.') + 1);
    if (cell === '*') return '不限';
    if (cell.startsWith('{')) return amountWords(cell, (name) => word(last, name));
    const listed = /^\[(.*)\]$/.exec(cell)?.[1];
    const [names, joint] = listed === undefined ? [cell.split('|'), '或'] : [listed.split(/,\s*/), '、'];
    return names.map((name) => choice(last, name)).join(joint);
  };
}

/** `{ range: [-100, -50], decides: office_head }` and `{ times: extra, factor: 20 }`; others as they are written. */
function amountWords(cell: string, word: (name: string) => string): string {
  const range = /^\{ range: \[(\S+), (\S+)\], decides: (\S+) \}$/.exec(cell);
  if (range) return `${range[1]} 至 ${range[2]}，由${word(range[3] ?? '')}决定`;
  const times = /^\{ times: ([^,\s]+)(?:, every: (\S+))?(?:, factor: (\S+))? \}$/.exec(cell);
  if (!times) return cell;
  const [, of = '', every, factor] = times;
  return `${word(of)}${every === undefined ? '' : `每满 ${every}`}${factor === undefined ? '' : ` × ${factor}`}`;
}

/** Titles by `vocabulary:word`, from the tables that give them. */
function titlesIn(tables: readonly RegulationTable[]): ReadonlyMap<string, string> {
  const cellsOf = (key: string, ...columns: readonly string[]) => {
    const table = tables.find((each) => each.key === key);
    const places = columns.map((column) => table?.columns.findIndex((each) => each.key === column) ?? -1);
    return (table?.rows ?? []).map((cells) => places.map((place) => cells[place] ?? ''));
  };
  const named: (readonly [string, string | undefined])[] = [
    ...cellsOf('domains', 'domain', 'word', 'title').map(([of, name, title]) => [`${of}:${name}`, title] as const),
    ...cellsOf('pub', 'pub', 'title').map(([name, title]) => [`pub:${name}`, title] as const),
    ...cellsOf('assets', 'asset', 'title').map(([name, title]) => [`asset:${name}`, title] as const),
    ...cellsOf('values', 'table', 'title').map(([name, title]) => [`table:${name}`, title] as const),
    ...cellsOf('rules', 'rule', 'key', 'value').map(
      ([name, key, title]) => [`rule:${name}`, key === 'title' ? title : undefined] as const,
    ),
  ];
  return new Map(named.flatMap(([key, title]) => (title ? [[key, title] as const] : [])));
}
