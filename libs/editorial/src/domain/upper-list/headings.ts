import type { Table } from './table-text';

/** What a column of an adoption list holds. */
export type ListColumn = 'publication' | 'issue' | 'date' | 'title' | 'unit';

export interface Headings {
  /** Place of each column that was recognised. */
  readonly columns: Readonly<Partial<Record<ListColumn, number>>>;
  /** The first row below the headings. */
  readonly firstLine: number;
  /** What stands above the table, such as its caption with the year. */
  readonly caption: string;
}

/** Rows among which the headings are looked for: captions, notes and dates of issue may stand above them. */
const LOOKED_AT = 12;

/** In the order in which they are tried: 信息标题 is a title although 信息 is not, 采用日期 a date although 采用 is none. */
const KNOWN: readonly (readonly [ListColumn, RegExp])[] = [
  ['title', /标题|题目|题名|信息名称|信息内容|稿件名称|采用信息|篇名/],
  ['issue', /期号|期数|期次|总期|第几期|^期$|刊期/],
  ['date', /日期|时间|年月日|刊发日|刊登日/],
  ['publication', /刊物|刊名|刊型|刊载|载体|采用类别|采用渠道|简报名称|刊登于/],
  ['unit', /单位|部门|来源|报送|供稿|来稿|乡镇|地区/],
];

/** Finds the row of headings, or the two rows where a merged heading stands above others; undefined without a title column. */
export function headingsOf(table: Table): Headings | undefined {
  let best: { headings: Headings; known: number } | undefined;
  // Two rows only where they say more than one: else a caption would count as the upper half of the headings.
  for (const height of [1, 2])
    for (let row = 0; row < Math.min(LOOKED_AT, table.length); row++) {
      if (row + height > table.length) continue;
      const columns = columnsOf(table.slice(row, row + height));
      const known = Object.keys(columns).length;
      if (columns.title === undefined || known <= (best?.known ?? 1)) continue;
      const caption = table.slice(0, row).flat().join(' ');
      best = { headings: { columns, firstLine: row + height, caption }, known };
    }
  return best?.headings;
}

/** What the headings say from top to bottom: a merged one stands in its first cell only, the lowest that is known counts. */
function columnsOf(rows: Table): Partial<Record<ListColumn, number>> {
  const columns: Partial<Record<ListColumn, number>> = {};
  const width = Math.max(...rows.map(({ length }) => length));
  for (let place = 0; place < width; place++) {
    const meant = rows
      .map((row) => meaningOf(row[place] ?? ''))
      .filter((column) => column !== undefined)
      .at(-1);
    if (meant !== undefined && columns[meant] === undefined) columns[meant] = place;
  }
  return columns;
}

/** A heading is short; what is longer is a line of the table or a caption that happens to hold the word. */
function meaningOf(cell: string): ListColumn | undefined {
  const heading = cell.replace(/[\s*（(].*$/, '').replace(/\s/g, '');
  if (heading.length === 0 || heading.length > 8) return undefined;
  return KNOWN.find(([, pattern]) => pattern.test(heading))?.[0];
}
