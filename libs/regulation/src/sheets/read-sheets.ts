import type { MapNode, Node } from '../load/source/tree';
import { mergeOrder } from './align';
import { ruleNames, sectionsOf, tableOfNewRule } from './layout';
import { compare, NOWHERE, Work, type RowRead, type Section, type SheetRead } from './section';
import { keyIn, sheetName, type Grid } from './sheet';

/** Sheets of the workbook that say nothing about the regulation. */
export const HELPER_SHEETS: readonly string[] = ['readme', 'lists'];
const RULES = 'rules';

/** Puts sheets that came back into the regulation they were made of. */
export function readSheets(root: MapNode, grids: readonly Grid[]): Work {
  const work = new Work(root);
  [...ruleNames(root).keys()].forEach((name, index) => work.rules.set(name, index));
  const names = [...work.rules.keys()];
  const sections = sectionsOf(root);
  const found = gridsByKey(grids, work);
  const rules = sections.find(({ key }) => key === RULES);
  const order = rules ? readRules(rules, found.get(RULES), work) : names;
  for (const section of sections) if (section !== rules) readSection(section, found.get(section.key), work);
  for (const [key, grid] of found) {
    if (sections.some((section) => section.key === key)) continue;
    const section = tableOfNewRule(key);
    if (section && work.rules.has(key.replace(/\.table$/u, ''))) readSection(section, grid, work);
    else unknownSheet(grid, work);
  }
  arrangeRules(names, order, work);
  return work;
}

function gridsByKey(grids: readonly Grid[], work: Work): Map<string, Grid> {
  const found = new Map<string, Grid>();
  for (const grid of grids) {
    const key = keyIn(grid.name);
    if (HELPER_SHEETS.includes(key)) continue;
    if (found.has(key))
      work.error(
        'sheet_twice',
        { sheet: grid.name, row: 1, column: 1 },
        `有两张工作表的名字都以「${key}」结尾`,
        `two sheets are called '${key}'`,
        '请删去复制出来的那一张',
      );
    else found.set(key, grid);
  }
  return found;
}

/** The names of the rules in the order of the sheet; those that are gone are taken out of `work.rules`. */
function readRules(section: Section, grid: Grid | undefined, work: Work): string[] {
  const sheet = grid && sheetOf(section, grid, work);
  if (!sheet) {
    missingSheet(section, work);
    return [...work.rules.keys()];
  }
  const shown = new Set(section.rows.map(({ cells }) => cells.get('rule') ?? ''));
  const wanted = [...new Set(sheet.rows.map(({ cells }) => cells.get('rule') ?? ''))].filter((name) => name !== '');
  const silent = new Set([...work.rules.keys()].filter((name) => !shown.has(name)));
  const order = mergeOrder([...work.rules.keys()], wanted, silent);
  const read = compare(section, sheet, sheet.rows, work);
  for (const name of [...work.rules.keys()]) if (!order.includes(name)) work.rules.delete(name);
  if (read) section.apply(read, work);
  for (const row of [...sheet.rows].reverse()) {
    const id = work.at(['rules', work.rules.get(row.cells.get('rule') ?? '') ?? -1, 'id']);
    if (id) work.places.set(id, { sheet: sheet.name, row: row.row, column: 1 });
  }
  return order;
}

function readSection(section: Section, grid: Grid | undefined, work: Work): void {
  const rule = /^(.+)\.table$/u.exec(section.key)?.[1];
  if (rule !== undefined && !work.rules.has(rule)) {
    if (grid) unknownSheet(grid, work);
    return;
  }
  if (!grid) {
    if (section.rows.length > 0) missingSheet(section, work);
    return;
  }
  const sheet = sheetOf(section, grid, work);
  const read = compare(section, sheet, sheet.rows, work);
  if (read) section.apply(read, work);
}

function sheetOf(section: Section, grid: Grid, work: Work): Omit<SheetRead, 'rows'> & { rows: Omit<RowRead, 'was'>[] } {
  const columns = columnsIn(section, grid, work);
  const rows: Omit<RowRead, 'was'>[] = [];
  grid.rows.slice(1).forEach((texts, i) => {
    const row = i + 2;
    const cells = new Map([...columns].map(([key, column]) => [key, (texts[column - 1] ?? '').trim()]));
    strayCells(grid, texts, row, work);
    if ([...cells.values()].every((text) => text === '')) return;
    for (const key of section.needed)
      if ((cells.get(key) ?? '') === '')
        work.error(
          'key_missing',
          { sheet: grid.name, row, column: columns.get(key) ?? 1 },
          `这一行没有写「${key}」`,
          `the row lacks '${key}'`,
          '请补上；这一行不要了，就整行删去',
        );
    rows.push({ row, cells });
  });
  return { name: grid.name, columns, rows };
}

/** Key of each column to its number. */
function columnsIn(section: Section, grid: Grid, work: Work): Map<string, number> {
  const columns = new Map<string, number>();
  const known = new Set(section.columns.map(({ key }) => key));
  (grid.rows[0] ?? []).forEach((text, i) => {
    const key = keyIn(text);
    const place = { sheet: grid.name, row: 1, column: i + 1 };
    if (key === '' || key.startsWith('#')) return;
    if (columns.has(key))
      work.error(
        'column_twice',
        place,
        `「${key}」这一列出现了两次`,
        `two columns are called '${key}'`,
        '请删去其中一列',
      );
    else if (!section.open && !known.has(key))
      work.error(
        'column_unknown',
        place,
        `这张表没有「${key}」这一列`,
        `the sheet has no column '${key}'`,
        `可用的列有：${[...known].join('、')}`,
      );
    else columns.set(key, i + 1);
  });
  for (const { key } of section.columns) {
    if (columns.has(key) || key.startsWith('#')) continue;
    const mayGo = section.heads
      ? !section.identity.includes(key)
      : section.rows.every(({ cells }) => (cells.get(key) ?? '') === '') && !section.identity.includes(key);
    if (!mayGo)
      work.error(
        'column_missing',
        { sheet: grid.name, row: 1, column: 1 },
        `表头缺少「${key}」这一列`,
        `the column '${key}' is missing`,
        '请把表头恢复成导出时的样子，或重新导出',
      );
  }
  return columns;
}

function strayCells(grid: Grid, texts: readonly string[], row: number, work: Work): void {
  texts.forEach((text, i) => {
    if (text.trim() === '' || (grid.rows[0]?.[i] ?? '').trim() !== '') return;
    work.error(
      'cell_without_heading',
      { sheet: grid.name, row, column: i + 1 },
      `「${text.trim()}」所在的列没有表头`,
      `'${text.trim()}' stands under no heading`,
      '请在第一行写上这一列的名称，或把这一格清空',
    );
  });
}

function missingSheet(section: Section, work: Work): void {
  const name = sheetName(section);
  work.error(
    'sheet_missing',
    { sheet: name, row: 1, column: 1 },
    `缺少工作表「${name}」`,
    `the sheet '${name}' is missing`,
    '内容不要了，请删去其中的行而留下表头；误删的请重新导出',
  );
}

function unknownSheet(grid: Grid, work: Work): void {
  if (grid.rows.every((row) => row.every((text) => text.trim() === ''))) return;
  work.error(
    'sheet_unknown',
    { sheet: grid.name, row: 1, column: 1 },
    `不知道工作表「${grid.name}」是什么`,
    `the sheet '${grid.name}' is not known`,
    '请删去这张表；属于新规则的，先在「规则 rules」表里写上那条规则，这张表的名字以“规则编号.table”结尾',
  );
}

/** Takes away the rules that are gone and puts the others in the order of the sheet. */
function arrangeRules(before: readonly string[], order: readonly string[], work: Work): void {
  if (before.length === order.length && before.every((name, i) => name === order[i])) return;
  const list = work.at(['rules']);
  const items = list?.kind === 'list' ? list.items : [];
  const rules = order
    .map((name) => items[work.rules.get(name) ?? -1])
    .filter((rule): rule is Node => rule !== undefined);
  work.put(['rules'], rules.length === 0 ? null : work.revision.list(rules, NOWHERE, list));
}
