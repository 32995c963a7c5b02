/** A cell of a row: what it says (null: nothing), and where it begins in its line, counted from 1. */
export interface RowCell {
  readonly text: string | null;
  readonly column: number;
}

/** A row that stands in brackets on a line of its own. */
export interface RowLine {
  readonly column: number;
  readonly cells: readonly RowCell[];
}

/** A text whose plain rows were taken out. */
export interface TakenRows {
  /** The text with as many lines; each run of rows is one item of a list, written as `markOf` its number. */
  readonly rest: string;
  /** Rows that followed each other, one a line. */
  readonly runs: readonly (readonly RowLine[])[];
  /** About as many words, marks and blanks as the rows have. */
  readonly tokens: number;
}

const [MARK, END] = ['\uE000', '\uE001'];
const markOf = (run: number) => `${MARK}${run}${END}`;

/** The run a scalar stands for, or undefined. */
export function runOf(text: string | null | undefined): number | undefined {
  const found = text?.startsWith(MARK) ? /^\uE000(\d+)\uE001$/.exec(text) : null;
  return found ? Number(found[1]) : undefined;
}

const ROW = /^( *)- +\[(.*)\] *\r?$/;
/** A quoted cell without escapes, or a plain one of characters that mean nothing to YAML where they stand. */
const CELL =
  /( *)(?:'([^']*)'|"([^"\\]*)"|((?:-(?=[\d.])|[\p{L}\p{N}_./<=+(（《])[\p{L}\p{N}_./<=+()（）《》、。%@!*&|?>-]*(?: +[\p{L}\p{N}_./<=+()（）《》、。%@!*&|?>-]+)*)) *(,|$)/uy;
const NULL = /^(?:null|Null|NULL)$/;

/**
 * Takes out the rows that can be read at a glance: nearly all of a large regulation are, and a library for the whole of YAML
 * takes twenty times as long for them. Null when there is nothing to take.
 */
export function takeRows(source: string): TakenRows | null {
  if (source.includes(MARK) || source.includes(END)) return null;
  const runs: RowLine[][] = [];
  const rest: string[] = [];
  let run: RowLine[] | null = null;
  let indent = '';
  let tokens = 0;
  for (const line of source.split('\n')) {
    const row = readRow(line);
    if (!row) {
      run = null;
      rest.push(line);
      continue;
    }
    tokens += 4 * row.cells.length;
    const own = line.slice(0, line.indexOf('-'));
    if (run && own === indent) {
      run.push(row);
      rest.push('');
      continue;
    }
    run = [row];
    indent = own;
    rest.push(`${line.slice(0, row.column - 1)}${markOf(runs.length)}`);
    runs.push(run);
  }
  return runs.length === 0 ? null : { rest: rest.join('\n'), runs, tokens };
}

function readRow(line: string): RowLine | null {
  const [, , inside] = ROW.exec(line) ?? [];
  if (inside === undefined) return null;
  const begin = line.indexOf('[');
  const cells: RowCell[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const at = CELL.lastIndex;
    const found = CELL.exec(inside);
    if (!found) return null;
    const [, blanks = '', single, double, plain = '', end] = found;
    const text = single ?? double ?? (NULL.test(plain) ? null : plain);
    cells.push({ text, column: begin + 2 + at + blanks.length });
    if (end === '') return { column: begin + 1, cells };
  }
}
