import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { Folders, runConsole, shippedRegulation } from './run-console';

const folders = new Folders();
afterEach(() => folders.remove());

interface Copy {
  /** A copy of the shipped regulation. */
  readonly folder: string;
  readonly file: string;
  readonly before: string;
  /** Its workbook. */
  readonly xlsx: string;
}

async function exported(): Promise<Copy> {
  const folder = folders.make(shippedRegulation());
  const file = join(folder, 'regulation.yaml');
  const xlsx = join(folder, 'sheets.xlsx');
  const { status, stderr } = await runConsole(['regulation', 'export', folder, '--xlsx', xlsx]);
  expect([status, stderr]).toEqual([0, '']);
  return { folder, file, before: readFileSync(file, 'utf8'), xlsx };
}

/** Opens the workbook as a clerk's program would, edits it, and saves it. */
async function edit({ xlsx }: Copy, change: (sheet: (key: string) => Worksheet) => void): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(xlsx);
  change((key) => workbook.worksheets.find(({ name }) => name.endsWith(` ${key}`))!);
  await workbook.xlsx.writeFile(xlsx);
}

function bring({ xlsx, folder }: Copy, ...more: string[]) {
  return runConsole(['regulation', 'import', xlsx, '--into', folder, ...more]);
}

/** The cell of a row that begins with `id`, under a heading that ends with `key`. */
function cell(sheet: Worksheet, id: string, key: string) {
  let [row, column] = [0, 0];
  sheet.eachRow((each, number) => {
    if (each.getCell(1).text === id) row = number;
  });
  sheet.getRow(1).eachCell((each, number) => {
    if (each.text.split(' ').at(-1) === key) column = number;
  });
  return sheet.getRow(row).getCell(column);
}

describe('ledger regulation export and import', () => {
  it('changes not one byte when the sheets come back as they were', async () => {
    const copy = await exported();
    const { status, stdout } = await bring(copy);
    expect([status, stdout]).toEqual([0, '表格和办法文件一样，没有要改的。\n']);
    expect(readFileSync(copy.file, 'utf8')).toBe(copy.before);
  });

  it('offers a workbook that a clerk can edit: text everywhere, a frozen heading, drop-downs, the text of each clause', async () => {
    const copy = await exported();
    await edit(copy, (sheet) => {
      const table = sheet('adopt.table');
      expect(table.name).toBe('采用 adopt.table');
      expect(table.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      const clause = cell(table, 'a10', 'clause');
      expect([clause.value, clause.numFmt]).toEqual(['3.1.6', '@']);
      expect(cell(table, 'a10', '#clause').text).toContain('综合信息，供稿单位各计 10 分');
      const offered = cell(table, 'a1', 'form').dataValidation;
      expect([offered.type, offered.showErrorMessage ?? false]).toEqual(['list', false]);
      const hit = sheet('rules').getColumn(4).values.indexOf('adoption');
      expect(sheet('rules').getCell(hit, 4).dataValidation).toMatchObject({ type: 'list', showErrorMessage: true });
    });
  });

  it('writes a changed amount, a new row and a removed one, keeps everything else, and says which cases no longer hold', async () => {
    const copy = await exported();
    await edit(copy, (sheet) => {
      cell(sheet('adopt.table'), 'a1', 'point').value = '12';
      sheet('adopt.table').insertRow(3, ['a11', '今日', 'combined', '3.50', null, '3.1.7']);
      cell(sheet('adopt.table'), 'a10', 'pub').value = '!今日';
      sheet('fault.table').spliceRows(9, 1);
      sheet('undefined').addRow(['fault', null, null, 'criticised', 'district', '点名批评由主任决定', 'office_head']);
      const heads = (sheet('undefined').getRow(1).values as string[]).slice(1);
      expect(heads.map((head) => head.split(' ').at(-1))).toEqual([
        'rule',
        'pub',
        'level',
        'form',
        'fault',
        'result',
        'note',
        'decides',
        'clause',
        '#clause',
      ]);
      const row = sheet('undefined').lastRow!;
      row.values = ['fault', null, 'district', null, 'criticised', null, '点名批评由主任决定', 'office_head'];
    });
    const dry = await bring(copy, '--dry-run');
    expect([dry.status, dry.stderr]).toEqual([0, '']);
    expect(dry.stdout).toContain('改  采用 adopt.table 第 2 行 a1：point 10 → 12');
    expect(dry.stdout).toContain('加  采用 adopt.table 第 3 行 a11：id a11，pub 今日');
    expect(dry.stdout).toContain('删  责任扣分 fault.table f8：');
    expect(dry.stdout).toContain('试运行：共 5 处改动，没有写入。');
    expect(readFileSync(copy.file, 'utf8')).toBe(copy.before);

    const { status, stdout } = await bring(copy);
    expect(status).toBe(0);
    expect(stdout).toContain('已写入');
    expect(stdout).toMatch(/cases\.yaml:\d+:\d+ case_red/);
    const wanted = copy.before
      .replace('[a1, 政务, single, 10,', '[a1, 政务, single, 12,')
      .replace('      - [a2, 政务', '      - [a11, 今日, combined, 3.50, null, 3.1.7]\n      - [a2, 政务')
      .replace("[a10, '*',", "[a10, '!今日',")
      .replace('      - [f8, criticised, district, -100, 3.2.8]\n', '')
      .replace(
        '  - id: commission\n',
        '      - { level: district, fault: criticised, note: 点名批评由主任决定, decides: office_head }\n  - id: commission\n',
      );
    expect(readFileSync(copy.file, 'utf8')).toBe(wanted);
  });

  it('names the cell and the line of what the check finds, and writes nothing', async () => {
    const copy = await exported();
    await edit(copy, (sheet) => {
      cell(sheet('adopt.table'), 'a1', 'pub').value = '政雾';
      cell(sheet('instruct.table'), 'i1', 'point').value = '20.05';
    });
    const { status, stdout, stderr } = await bring(copy);
    expect(status).toBe(1);
    expect(stdout).toMatch(/采用 adopt\.table!B2 {2}\S*regulation\.yaml:\d+:\d+ unknown_word .*政雾/);
    expect(stdout).toMatch(/领导批示 instruct\.table!C2 {2}\S*regulation\.yaml:\d+:\d+ amount_too_fine/);
    expect(stderr).toContain('没有写入任何内容');
    expect(readFileSync(copy.file, 'utf8')).toBe(copy.before);
    expect(existsSync(`${copy.file}.new`)).toBe(false);
  });

  it('refuses formulas, dates, merged cells and clauses that became numbers, each at its cell', async () => {
    const copy = await exported();
    await edit(copy, (sheet) => {
      const table = sheet('adopt.table');
      cell(table, 'a1', 'point').value = { formula: '5*2', result: 10 };
      cell(table, 'a2', 'clause').value = 3.1;
      cell(table, 'a3', 'clause').value = new Date(Date.UTC(2014, 2, 1));
      cell(table, 'a3', 'clause').style = { numFmt: 'yyyy-mm-dd' };
      cell(table, 'a4', 'point').value = 5;
      table.mergeCells('B6:B7');
    });
    const { status, stdout } = await bring(copy);
    expect(status).toBe(1);
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ').slice(1, 3).join(' '));
    expect(found).toEqual([
      'adopt.table!D2 cell_formula',
      'adopt.table!F3 cell_number',
      'adopt.table!F4 cell_date',
      'adopt.table!B7 cell_merged',
    ]);
    expect(readFileSync(copy.file, 'utf8')).toBe(copy.before);
  });

  it('refuses sheets of another state of the file, because they would undo what was changed since', async () => {
    const copy = await exported();
    writeFileSync(copy.file, copy.before.replace('title: 采用', 'title: 刊用'));
    const { status, stdout, stderr } = await bring(copy);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('请重新导出');
  });

  it('never writes over a file that may hold edits, and takes nothing that is no workbook', async () => {
    const copy = await exported();
    const again = await runConsole(['regulation', 'export', copy.folder, '--xlsx', copy.xlsx]);
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('不会覆盖');
    writeFileSync(copy.xlsx, 'no workbook');
    const { status, stderr } = await bring(copy);
    expect(status).toBe(2);
    expect(stderr).toContain('这不是 .xlsx 文件');
  });

  it('does not unpack an archive that states a bomb, or hides one', async () => {
    const copy = await exported();
    const bytes = readFileSync(copy.xlsx);
    const entry = bytes.lastIndexOf('xl/workbook.xml') - 46;
    bytes.writeUInt32LE(1_000_000_000, entry + 24);
    writeFileSync(copy.xlsx, bytes);
    expect((await bring(copy)).stderr).toContain('大得不合常理');
    bytes.writeUInt32LE(10, entry + 24);
    writeFileSync(copy.xlsx, bytes);
    expect((await bring(copy)).stderr).toContain('已经损坏');
  });
});
