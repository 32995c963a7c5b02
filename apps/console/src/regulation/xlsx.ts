import { Workbook, type Worksheet } from 'exceljs';
import { DropDowns } from '@app/platform';
import { heading, sheetName, type Sheet } from '@app/regulation';
import { displayWidth } from '../cli/table';

/** Rows below the last one that keep the drop-downs and the text format for what is added. */
const ROOM = 200;
const WIDTHS = { least: 8, most: 44 };
const LINE_HEIGHT = 15;
const FONT = { name: '宋体', size: 11 };
const README = '说明 readme';
const LISTS = '可选 lists';
export const FINGERPRINT = '校验码';

const advice: readonly (readonly [string, string])[] = [
  ['怎样用', '改好后存成 .xlsx，用 regulation import 写回办法文件；不改就写回，文件一个字节也不会变。'],
  ['表头', '第一行不要改动：每个表头最后的英文词是这一列的键。表的名字也不要改。'],
  ['加一行', '在任意位置插入一行；表里行的先后就是文件里的先后。'],
  ['删一行', '整行删去。只清空内容也可以，空行不算。'],
  ['空格子', '空着表示没有写；确实是零的写 0。'],
  ['词', '可以从下拉里选，也可以写 a|b（任一）、!a（除此以外）、@层级（该层级全部刊物）、*（任意）、-（没有写）。'],
  ['花括号', '例如 { range: [-100, -50], decides: office_head } 表示由人在范围内决定；要写成一整段。'],
  ['公式', '不要用公式，导入时一律拒绝。所有格子都是文本格式，3.10 就是 3.10。'],
  ['条文', '灰色的列只供对照，改了也不会写回。'],
];

/** An XLSX file that WPS and Excel 2007 and later can edit. Every cell is text. */
export async function workbookOf(
  sheets: readonly Sheet[],
  about: { title: string; fingerprint: string },
): Promise<Buffer> {
  const workbook = new Workbook();
  addReadme(workbook, sheets, about);
  const dropDowns = new DropDowns();
  for (const sheet of sheets) addSheet(workbook, sheet, dropDowns);
  dropDowns.addTo(workbook, LISTS);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addReadme(
  workbook: Workbook,
  sheets: readonly Sheet[],
  { title, fingerprint }: { title: string; fingerprint: string },
): void {
  const sheet = workbook.addWorksheet(README);
  sheet.columns = [{ width: 14 }, { width: 100 }].map((column) => ({
    ...column,
    style: { numFmt: '@', font: FONT, alignment: { vertical: 'top' as const, wrapText: true } },
  }));
  sheet.addRow([title]).font = { ...FONT, size: 14, bold: true };
  sheet.addRow([FINGERPRINT, fingerprint]);
  for (const row of advice) sheet.addRow([...row]);
  sheet.addRow([]);
  sheet.addRow(['工作表', '']).font = { ...FONT, bold: true };
  for (const each of sheets) {
    const name = sheetName(each);
    const row = sheet.addRow(['', name]);
    row.getCell(2).value = { text: name, hyperlink: `#'${name}'!A1` };
    row.getCell(2).font = { ...FONT, color: { argb: 'FF0563C1' }, underline: true };
  }
}

function addSheet(workbook: Workbook, sheet: Sheet, dropDowns: DropDowns): void {
  const page = workbook.addWorksheet(sheetName(sheet), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  page.columns = sheet.columns.map((column, i) => {
    const only = column.key.startsWith('#');
    return {
      width: widthOf([heading(column), ...sheet.rows.map(({ cells }) => cells[i] ?? '')]) * (only ? 1.5 : 1),
      style: {
        numFmt: '@',
        font: only ? { ...FONT, color: { argb: 'FF7F7F7F' } } : FONT,
        alignment: { vertical: 'top', wrapText: true },
      },
    };
  });
  page.addRow(sheet.columns.map(heading)).eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  for (const { cells } of sheet.rows)
    page.addRow(cells.map((text) => (text === '' ? null : text))).height = heightOf(cells, page);
  sheet.columns.forEach((column, i) => {
    const letter = page.getColumn(i + 1).letter;
    if (column.choices) dropDowns.offer(page, `${letter}2:${letter}${sheet.rows.length + 1 + ROOM}`, column.choices);
    sheet.rows.forEach(({ choices }, row) => {
      const own = choices?.get(column.key);
      if (own) dropDowns.offer(page, `${letter}${row + 2}`, own);
    });
  });
}

function widthOf(texts: readonly string[]): number {
  const widest = Math.max(...texts.flatMap((text) => text.split('\n')).map(displayWidth));
  return Math.min(Math.max(widest + 2, WIDTHS.least), WIDTHS.most);
}

/** Points for as many lines as the fullest cell takes; a program that opens the file does not work it out again. */
function heightOf(cells: readonly string[], page: Worksheet): number {
  const lines = cells.map((text, i) => {
    const width = page.getColumn(i + 1).width ?? WIDTHS.most;
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 1))), 0);
  });
  return LINE_HEIGHT * Math.max(1, ...lines);
}
