/** Bullets and numbers that Word's list fonts keep in the private use area or as odd signs. */
const BULLETS = /^[\s\u3000]*[\uf000-\uf0ff\u00b7\u25cf\u25a0\u25c6\u2022\u00a7][\s\u3000]*/;
/** What is on the clipboard and on no page: byte order mark, zero-width signs, soft hyphen, object placeholder. */
const INVISIBLE = /[\ufeff\u200b-\u200f\u2028\u2029\u2060\u00ad\ufffc]/g;

/** A line of a numbered list: Word puts a tab behind the number. */
const NUMBERED = /^[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]\t[^\t]*$/;

/** What is pasted, cleaned, and how many tables stood in it: each row is a line, its cells divided by `、`. */
export function pastedText(text: string): { text: string; tables: number } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const cellsOf = (line: string | undefined) => {
    if (line === undefined || BULLETS.test(line) || NUMBERED.test(line)) return [];
    const cells = line.split('\t');
    return cells.length > 1 && cells.some((cell) => cell.trim() !== '') ? cells : [];
  };
  let tables = 0;
  let inTable = false;
  const rows = lines.map((line, place) => {
    const cells = cellsOf(line);
    // One line with tabs may be anything; two with as many beside each other are a table.
    const alike = [lines[place - 1], lines[place + 1]].some((beside) => cellsOf(beside).length === cells.length);
    const isRow = cells.length > 1 && alike;
    if (isRow && !inTable) tables += 1;
    inTable = isRow;
    return isRow ? cells.map((cell) => cell.trim() || '—').join('、') : line;
  });
  return { text: cleanPastedText(rows.join('\n')), tables };
}

/**
 * Text copied from Word, mail or a web page as the office stores it: one paragraph a line, no indents by blanks, no page of
 * empty lines, list signs as a dash. Words themselves are not touched.
 */
export function cleanPastedText(text: string): string {
  return text
    .replace(/\r\n?|\v|\u2028|\u2029/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\t]/g, ' ')
    .split('\n')
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

function cleanLine(line: string): string {
  return line
    .replace(BULLETS, '- ')
    .replace(/^[\s\u3000]+/, '')
    .replace(/[\s\u3000]+$/, '')
    .replace(/ {2,}/g, ' ');
}
