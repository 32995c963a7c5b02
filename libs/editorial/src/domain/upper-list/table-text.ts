/** Rows and columns of a pasted table or of a sheet; cells trimmed, none missing. */
export type Table = readonly (readonly string[])[];

/**
 * Reads a table as spreadsheets put it on the clipboard (tabs) or save it (commas): cells in quotes may hold separators,
 * line breaks and doubled quotes. Where a tab stands anywhere, tabs separate: titles contain commas.
 */
export function tableOfText(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) {
      row.push(cell.trim());
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[i + 1] === '\n') i++;
      rows.push([...row, cell.trim()]);
      [row, cell] = [[], ''];
    } else cell += letter;
  }
  rows.push([...row, cell.trim()]);
  return rows
    .map((each) => each.map((inner) => inner.replace(/\s*[\r\n]+\s*/g, '')))
    .filter((each) => each.some((inner) => inner !== ''));
}
