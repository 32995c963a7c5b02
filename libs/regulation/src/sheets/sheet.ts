/** What a sheet holds before it is written: headings and cells, all of them text. */
export interface Sheet {
  /** `head`, `adopt.table`; what the sheet is known by when it comes back. */
  readonly key: string;
  /** 基本情况, 采用 … */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
}

export interface Column {
  /** `pub`, `point`; columns whose key begins with `#` are shown and never read back. */
  readonly key: string;
  readonly title: string;
  readonly choices?: Choices;
}

export interface SheetRow {
  /** One for each column. */
  readonly cells: readonly string[];
  /** By column key: choices of this row alone. */
  readonly choices?: ReadonlyMap<string, Choices>;
}

export interface Choices {
  readonly words: readonly string[];
  /** Nothing else can stand in the cell. */
  readonly closed: boolean;
}

/** A sheet that comes back, as a grid of texts from its first row and column on. The first row holds the headings. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A cell that comes back; row and column count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type SheetFindingCode =
  | 'sheet_missing'
  | 'sheet_unknown'
  | 'sheet_twice'
  | 'column_missing'
  | 'column_unknown'
  | 'column_twice'
  | 'cell_without_heading'
  | 'cell_unreadable'
  | 'cell_formula'
  | 'cell_merged'
  | 'cell_date'
  | 'cell_number'
  | 'cell_broken'
  | 'key_missing'
  | 'row_twice'
  | 'wrong_sheet'
  | 'rule_unknown';

/** What is wrong with a sheet before the regulation in it can be looked at. Always an error. */
export interface SheetFinding {
  readonly code: SheetFindingCode;
  readonly place: CellPlace;
  readonly zh: string;
  readonly en: string;
  /** What to do, in Chinese. */
  readonly advice: string;
}

/** One row that differs from the regulation as it stands. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly sheet: string;
  /** Null for a row that is no longer there. */
  readonly row: number | null;
  /** What the row is known by. */
  readonly name: string;
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** Longest name a sheet may have in Excel. */
const MAX_NAME = 31;

/** `采用 adopt.table`: for people and for reading it back. */
export function sheetName({ key, title }: Pick<Sheet, 'key' | 'title'>): string {
  const room = MAX_NAME - key.length - 1;
  const shown = [...title.replace(/[\s:\\/?*[\]']/g, '')].slice(0, room).join('');
  return shown === '' ? key : `${shown} ${key}`;
}

/** `刊物 pub` */
export function heading({ key, title }: Pick<Column, 'key' | 'title'>): string {
  return title === '' ? key : `${title} ${key}`;
}

/** The key in a sheet's name or a heading: its last word. */
export function keyIn(text: string): string {
  return text.trim().split(/\s+/u).at(-1) ?? '';
}

/** `采用 adopt.table!C5` */
export function cellAddress({ sheet, row, column }: CellPlace): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${sheet}!${letters}${row}`;
}

/** `采用 adopt.table!C5 cell_unreadable 中文 (English) → advice` */
export function formatSheetFinding({ code, place, zh, en, advice }: SheetFinding): string {
  return `${cellAddress(place)} ${code} ${zh} (${en}) → ${advice}`;
}
