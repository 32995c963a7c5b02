const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Quotation marks and the like: one column in most Western fonts, two in the Chinese ones these tables are read in. */
const WIDE_HERE = /[“”‘’—…·×]/u;

/** A column: its heading and, for figures, alignment to the right. */
export type Column = string | { readonly title: string; readonly right: true };

/** Lines up cells in columns; Chinese characters take two places. The last column is not filled up. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map((column) => (typeof column === 'string' ? column : column.title));
  const widths = titles.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? '')].map(displayWidth)));
  const line = (cells: readonly string[]) =>
    columns
      .map((column, i) => {
        const cell = cells[i] ?? '';
        const blanks = ' '.repeat((widths[i] ?? 0) - displayWidth(cell));
        return typeof column === 'string' ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(titles), ...rows.map(line)].join('\n');
}

/** Places a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) || WIDE_HERE.test(character) ? 2 : 1;
  return width;
}

/** Fills a text up with blanks to so many places. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** A table under a heading; without rows nothing at all, and without the columns nobody fills. */
export function section(title: string, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const used = columns.map((_, i) => rows.some((row) => row[i] !== ''));
  const keep = <T>(cells: readonly T[]) => cells.filter((_, i) => used[i]);
  return `【${title}】\n${textTable(keep(columns), rows.map(keep))}`;
}

/** A column of numbers. */
export function right(title: string): Column {
  return { title, right: true };
}
