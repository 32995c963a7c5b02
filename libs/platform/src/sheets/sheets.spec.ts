import { Workbook } from 'exceljs';
import { aZip } from '../../fixtures/a-zip';
import { sourceOf } from '../files/stored-file';
import { columnOf, dateText, lettersOf, numberText, type SheetRow } from './cell';
import { readWorkbook } from './read-workbook';
import type { Merge } from './sheet-rows';
import { showsDate } from './styles';
import { type TableSheet, writeWorkbook } from './write-workbook';

async function bytesOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
async function made(fill: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
async function rowsOf(bytes: Buffer, name?: string, onMerge?: (merge: Merge) => void): Promise<SheetRow[]> {
  const sheets = await readWorkbook(sourceOf(bytes));
  const rows: SheetRow[] = [];
  for await (const row of (sheets.find((sheet) => sheet.name === name) ?? sheets[0])!.rows(onMerge)) rows.push(row);
  return rows;
}
const texts = (rows: readonly SheetRow[]) => rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
const code = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

const table = (rows: TableSheet['rows'], more: Partial<TableSheet> = {}): TableSheet => ({
  name: '信息',
  columns: [{ heading: '标题*' }, { heading: '数量' }],
  rows,
  ...more,
});

describe('a workbook that is written', () => {
  it('is read back as it was', async () => {
    const bytes = await bytesOf(
      writeWorkbook([
        table([
          ['春耕', 3],
          [null, 0.5],
          ['换\n行 & <标签>', -1],
        ]),
      ]),
    );
    expect(texts(await rowsOf(bytes))).toEqual([
      ['标题*', '数量'],
      ['春耕', '3'],
      ['', '0.5'],
      ['换\n行 & <标签>', '-1'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '＋1', '－1', '＠a'])(
    'holds %j as a text, because a name that is a formula would be worked out on the desk of whoever opens it',
    async (text) => {
      const bytes = await bytesOf(writeWorkbook([table([[text, 1]])]));
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
      const cell = workbook.getWorksheet('信息')!.getCell('A2');
      expect([cell.formula, cell.text, cell.numFmt]).toEqual([undefined, text, '@']);
    },
  );

  it('offers closed words for as many rows as it leaves room', async () => {
    const columns = [{ heading: '分组', choices: { words: ['部门', '乡镇'], closed: true } }];
    const workbook = new Workbook();
    const bytes = await bytesOf(writeWorkbook([{ name: '单位', columns, rows: [], room: 50 }]));
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const offered = workbook.getWorksheet('单位')!.getCell('A51').dataValidation;
    expect(offered).toMatchObject({ type: 'list', formulae: ['words_1'], showErrorMessage: true });
    expect(workbook.getWorksheet('单位')!.getCell('A52').dataValidation).toBeUndefined();
    expect(workbook.definedNames.getRanges('words_1').ranges).toEqual(["'可选项'!$A$2:$A$3"]);
    expect(workbook.getWorksheet('可选项')!.state).toBe('hidden');
  });

  it('takes rows only as it is read, so that a long table is never in memory', async () => {
    let taken = 0;
    const rows = (function* () {
      for (; taken < 200_000; taken++) yield [`第 ${taken} 行，${Math.random()}`, taken];
    })();
    for await (const _ of writeWorkbook([table(rows)])) break;
    expect(taken).toBeLessThan(100_000);
  });

  it('ends with the error of its rows and not as if it were whole', async () => {
    const rows = (function* () {
      yield ['一', 1];
      throw new Error('gone');
    })();
    await expect(bytesOf(writeWorkbook([table(rows)]))).rejects.toThrow('gone');
  });
});

describe('a workbook that a clerk made', () => {
  it('gives dates, numbers and texts as they are shown', async () => {
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.addRow(['文字', new Date('2014-03-05'), 12.5, true, '  空格  ']);
      sheet.getCell('B1').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('F1').value = new Date('2014-03-05T09:30:00Z');
      sheet.getCell('F1').numFmt = 'yyyy-mm-dd hh:mm';
      sheet.getCell('G1').value = { richText: [{ text: '粗' }, { text: '细', font: { bold: true } }] };
      sheet.getCell('H1').value = { text: '链接', hyperlink: 'https://example.com' };
      sheet.getCell('I1').value = 0.3;
      sheet.getCell('I1').numFmt = '0%';
    });
    const [row] = await rowsOf(bytes);
    expect(row?.cells.map((cell) => [cell?.kind, cell?.text])).toEqual([
      ['text', '文字'],
      ['date', '2014-03-05'],
      ['number', '12.5'],
      ['boolean', '是'],
      ['text', '  空格  '],
      ['date', '2014-03-05 09:30'],
      ['text', '粗细'],
      ['text', '链接'],
      ['number', '0.3'],
    ]);
    expect(row?.cells[8]?.format).toBe('0%');
  });

  it('shows a formula as one, whatever it last came to, and an error as one', async () => {
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.getCell('A1').value = { formula: '1+1', result: 2 };
      sheet.getCell('B1').value = { formula: 'A1&"x"', result: '2x' };
      sheet.getCell('C1').value = { error: '#N/A' };
    });
    const [row] = await rowsOf(bytes);
    expect(row?.cells.map((cell) => cell?.kind)).toEqual(['formula', 'formula', 'error']);
    expect(row?.cells.every((cell) => cell?.text === '')).toBe(true);
  });

  it('keeps the numbers of rows, passes over empty ones, and tells of merged cells', async () => {
    const merges: Merge[] = [];
    const bytes = await made((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.getCell('A1').value = '头';
      sheet.getCell('C9').value = '尾';
      sheet.getRow(500).getCell(1).numFmt = '@';
      sheet.mergeCells('D2:E3');
    });
    const rows = await rowsOf(bytes, '表', (merge) => merges.push(merge));
    expect(rows.map(({ number }) => number)).toEqual([1, 9]);
    expect(texts(rows)[1]).toEqual(['', '', '尾']);
    expect(merges).toEqual([{ from: 'D2', to: 'E3' }]);
  });

  it('is read whatever the order of its parts and the prefix of its names, as LibreOffice and WPS write them', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = aZip({
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${rel}/worksheet" Target="/xl/worksheets/a.xml"/><Relationship Id="r2" Type="${rel}/sharedStrings" Target="strings.xml"/></Relationships>`,
      'xl/worksheets/a.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="s"><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      'xl/strings.xml': `<sst><si><t>零</t></si><si><r><t>一</t></r><rPh><t>yi</t></rPh><r><t>_x000A_</t></r></si></sst>`,
      'xl/workbook.xml': `<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    });
    expect(texts(await rowsOf(bytes))).toEqual([['一\n', '内']]);
  });
});

describe('what is no workbook', () => {
  it('is refused, also when it breaks off inside a sheet', async () => {
    expect(await code(rowsOf(Buffer.from('no')))).toBe('file_damaged');
    expect(await code(rowsOf(aZip({ 'xl/workbook.xml': '<workbook><sheets>' })))).toBe('file_damaged');
  });

  it('is refused when it defines entities that grow, and no entity is ever fetched or expanded', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>';
    expect(await code(rowsOf(aZip({ 'xl/workbook.xml': bomb })))).toBe('file_damaged');
  });

  it('is refused when one text never ends', async () => {
    const sheet = (text: string) =>
      `<worksheet><sheetData><row><c t="str"><v>${text}</v></c></row></sheetData></worksheet>`;
    const long = Array.from({ length: 300_000 }, (_, i) => String(i)).join('');
    const bytes = aZip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="a.xml"/></Relationships>',
      'xl/a.xml': sheet(long),
    });
    expect(await code(rowsOf(bytes))).toBe('file_damaged');
  });
});

describe('cells', () => {
  it('count columns as the programs do', () => {
    expect(['A1', 'Z9', 'AA1', 'XFD1'].map(columnOf)).toEqual([0, 25, 26, 16_383]);
    expect([0, 25, 26, 701, 702, 16_383].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  it('tell days of both calendars, and times of day', () => {
    expect([41_703, 41_703.395833333336, 0.5, 61].map((days) => dateText(days, false))).toEqual([
      '2014-03-05',
      '2014-03-05 09:30',
      '12:00',
      '1900-03-01',
    ]);
    expect(dateText(40_241, true)).toBe('2014-03-05');
    expect([-1, 1e9, NaN].map((days) => dateText(days, false))).toEqual([undefined, undefined, undefined]);
  });

  it('write numbers in digits', () => {
    expect([0.1 + 0.2, 1e-7, 1e15, -2.5, 13_800_001_111].map(numberText)).toEqual([
      '0.3',
      '0.0000001',
      '1000000000000000',
      '-2.5',
      '13800001111',
    ]);
  });

  it('know a date by its format, and not by a word in it', () => {
    expect(['yyyy-mm-dd', 'm"月"', '[h]:mm', '[$-804]yyyy'].map(showsDate)).toEqual([true, true, true, true]);
    expect(['0.00', '#,##0"d"', '@', 'General', '[Red]0', '0\\d'].map(showsDate)).toEqual(Array(6).fill(false));
  });
});

describe('a sheet for paper', () => {
  it('repeats its headings and numbers its pages, with what is said above and below as wide as the table', async () => {
    const columns = [{ heading: '单位' }, { heading: '金额', money: true }];
    const paper = { above: ['=发放表', '单位：元'], below: ['大写：壹元整'] };
    const bytes = await bytesOf(writeWorkbook([{ name: '表', columns, rows: [['甲局', 1]], paper }]));
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const page = workbook.worksheets[0];
    expect(page?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '3:3' });
    expect(page?.headerFooter.oddFooter).toBe('第 &P 页，共 &N 页');
    expect(page?.getCell('A1').value).toBe('=发放表');
    expect(page?.getCell('B5').isMerged).toBe(true);
    expect(page?.getCell('B4').numFmt).toBe('#,##0.00');
  });
});
