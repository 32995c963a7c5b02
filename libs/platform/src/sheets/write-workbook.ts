import type { AddWorksheetOptions, Worksheet } from 'exceljs';
import { PassThrough } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { lettersOf } from './cell';
import { type Choices, DropDowns } from './drop-downs';

/** A text is always a text, also one that begins with `=`: no cell is ever written as a formula. */
export type CellValue = string | number | null;

export interface TableColumn {
  readonly heading: string;
  /** In letters of Latin script; a Chinese one takes two. */
  readonly width?: number;
  readonly choices?: Choices;
  /** Shown weaker: not for filling in. */
  readonly aside?: boolean;
  /** Its numbers are money: two decimals, thousands apart. */
  readonly money?: boolean;
  /** Its numbers stand to the right, with as many decimals as they have. */
  readonly figures?: boolean;
}

/** A sheet with a row of headings that stays in view. Numbers may stand in it; everything else is text. */
export interface TableSheet {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>;
  /** Rows below the last one that keep text format and drop-downs for what is filled in. */
  readonly room?: number;
  /** For paper: with lines, headings on each page, and pages numbered. */
  readonly paper?: Paper;
}

/** Lines that stand above the headings, the first of them the title, and below the last row; each as wide as the table. */
export interface Paper {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const FONT = { name: '宋体', size: 11 };
const TITLE_FONT = { name: '宋体', size: 16, bold: true };
const MONEY = '#,##0.00';
const LINE = { style: 'thin' as const };
const FRAME = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const WIDTH = 16;
const LISTS = '可选项';
/** exceljs hands on what it was given when it is let. */
const AT_ONCE = 500;
/** XML 1.0 has no way to say these. */
// eslint-disable-next-line no-control-regex -- controls are the point
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An XLSX workbook as a stream; rows are taken as it is read, so memory holds little of a long table. */
export async function* writeWorkbook(sheets: readonly TableSheet[]): AsyncGenerator<Buffer> {
  const out = new PassThrough();
  write(out, sheets).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  // Whoever stops reading destroys it, and no further row is taken.
  for await (const piece of out) yield piece;
}

async function write(out: PassThrough, sheets: readonly TableSheet[]): Promise<void> {
  // A tenth of what it takes to start a process went into loading it, and most never write a workbook.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const dropDowns = new DropDowns();
  for (const sheet of sheets) {
    const headings = (sheet.paper?.above.length ?? 0) + 1;
    const views = [{ state: 'frozen' as const, ySplit: headings }];
    const page = workbook.addWorksheet(sheet.name, { views, ...(sheet.paper && onPaper(headings)) });
    await fill(page, sheet, out);
    if (out.destroyed) return;
    offer(page, sheet, dropDowns);
    page.commit();
  }
  if (sheets.some(({ columns }) => columns.some(({ choices }) => choices))) dropDowns.addTo(workbook, LISTS);
  await workbook.commit();
}

/** A4 on its side, as wide as the paper and as long as it takes. */
function onPaper(headings: number): Partial<AddWorksheetOptions> {
  return {
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...{ horizontalCentered: true, printTitlesRow: `${headings}:${headings}` },
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  };
}

async function fill(page: Worksheet, { columns, rows, paper }: TableSheet, out: PassThrough): Promise<void> {
  page.columns = columns.map(({ width = WIDTH, aside, money, figures }) => ({
    width,
    style: {
      numFmt: money ? MONEY : figures ? 'General' : '@',
      font: aside ? { ...FONT, color: { argb: 'FF7F7F7F' } } : FONT,
      alignment: {
        vertical: paper ? ('middle' as const) : ('top' as const),
        wrapText: paper !== undefined || width > WIDTH,
        ...((money || figures) && { horizontal: 'right' as const }),
      },
      ...(paper && { border: FRAME }),
    },
  }));
  paper?.above.forEach((text, i) => addLine(page, text, columns.length, i === 0));
  const headings = page.addRow(columns.map(({ heading }) => heading));
  headings.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.border = paper ? FRAME : { bottom: LINE };
    cell.numFmt = '@';
    if (paper) cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  headings.commit();
  let count = 0;
  for await (const row of rows) {
    if (out.destroyed) return;
    page.addRow(row.map(writable)).commit();
    if (++count % AT_ONCE === 0) await breathe();
    while (out.readableLength > out.readableHighWaterMark * 4 && !out.destroyed) await breathe();
  }
  paper?.below.forEach((text) => addLine(page, text, columns.length, false));
}

function addLine(page: Worksheet, text: string, width: number, title: boolean): void {
  const row = page.addRow([writable(text)]);
  page.mergeCells(row.number, 1, row.number, width);
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.numFmt = '@';
    cell.border = {};
    cell.font = title ? TITLE_FONT : FONT;
    cell.alignment = { vertical: 'middle', horizontal: title ? 'center' : 'left', wrapText: true };
  });
  row.height = title ? 28 : 20;
  row.commit();
}

function offer(page: Worksheet, { columns, room = 0 }: TableSheet, dropDowns: DropDowns): void {
  columns.forEach(({ choices }, i) => {
    const letter = lettersOf(i);
    if (choices) dropDowns.offer(page, `${letter}2:${letter}${room + 1}`, choices);
  });
}

function writable(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(UNWRITABLE, '') || null : value;
}
