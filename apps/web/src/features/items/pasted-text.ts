/** Bullets and numbers that Word's list fonts keep in the private use area or as odd signs. */
const BULLETS = /^[\s\u3000]*[\uf000-\uf0ff\u00b7\u25cf\u25a0\u25c6\u2022\u00a7][\s\u3000]*/;
/** What is on the clipboard and on no page: byte order mark, zero-width signs, soft hyphen, object placeholder. */
const INVISIBLE = /[\ufeff\u200b-\u200f\u2028\u2029\u2060\u00ad\ufffc]/g;

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
