import { type CellValue, type Paper, type TableColumn, type TableSheet, writeWorkbook } from '@app/platform';
import type { Minor } from '@app/kernel';
import type { Sheet } from '../application/read-sheet';
import type { AnnexLine, SheetFoot, SheetHead, SheetLine } from '../domain/sheet';

/** A payout sheet as a workbook: the sheet to be signed, and its annex. Rows are read as the file is. */
export function sheetAsWorkbook(sheet: Sheet, progress: (percent: number) => void): AsyncIterable<Buffer> {
  return writeWorkbook([signedSheet(sheet, progress), annex(sheet, progress)]);
}

function signedSheet({ head, foot, lines }: Sheet, progress: (percent: number) => void): TableSheet {
  const columns = columnsOf(head);
  return {
    name: '发放表',
    columns: columns.map(({ column }) => column),
    rows: rowsOf(lines(), foot, columns, progress),
    paper: paperOf(head, foot),
  };
}

interface SheetColumn {
  readonly column: TableColumn;
  readonly of: (line: SheetLine) => CellValue;
  readonly total?: (foot: SheetFoot) => CellValue;
}

/** Units sign for themselves and have no identity number. */
function columnsOf({ recipient }: SheetHead): SheetColumn[] {
  const money = (heading: string, of: (each: { gross: Minor; tax: Minor; net: Minor }) => Minor): SheetColumn => ({
    column: { heading, width: 14, money: true },
    of: (line) => of(line) / 100,
    total: (foot) => of(foot) / 100,
  });
  return [
    { column: { heading: '序号', width: 7 }, of: ({ no }) => String(no), total: () => '合计' },
    {
      column: { heading: '单位', width: 28 },
      of: ({ unit }) => unit,
      total: ({ lines }) => `${lines} 笔`,
    },
    ...(recipient === 'person'
      ? [
          { column: { heading: '姓名', width: 12 }, of: ({ person }: SheetLine) => person },
          { column: { heading: '身份证号', width: 21 }, of: ({ identity }: SheetLine) => identity },
        ]
      : []),
    {
      column: { heading: '采用条数', width: 9 },
      of: ({ items }) => (items === null ? null : String(items)),
    },
    money('应发金额', ({ gross }) => gross),
    money('扣税', ({ tax }) => tax),
    money('实发金额', ({ net }) => net),
    { column: { heading: '开户银行', width: 22 }, of: ({ bank }) => bank },
    { column: { heading: '账号', width: 20 }, of: ({ card }) => card },
    { column: { heading: '签名', width: 12 }, of: () => null },
    { column: { heading: '备注', width: 20 }, of: ({ note }) => note },
  ];
}

async function* rowsOf(
  pages: AsyncIterable<readonly SheetLine[]>,
  foot: SheetFoot,
  columns: readonly SheetColumn[],
  progress: (percent: number) => void,
): AsyncGenerator<CellValue[]> {
  let done = 0;
  for await (const lines of pages) {
    for (const line of lines) yield columns.map(({ of }) => of(line));
    done += lines.length;
    progress(Math.floor((50 * done) / Math.max(1, foot.lines)));
  }
  yield columns.map(({ total }) => total?.(foot) ?? null);
}

function paperOf({ title, office, facts, caution }: SheetHead, foot: SheetFoot): Paper {
  const told = facts.map(({ label, text }) => `${label}：${text}`).join('\u3000');
  const signed = foot.signatories
    .map(({ duty, name, on }) => `${duty}：${name || '\u3000\u3000\u3000\u3000'} ${on}`)
    .join('\u3000\u3000');
  return {
    above: [title, `${office}\u3000${told}`, ...(caution ? [caution] : [])],
    below: [`实发金额大写：${foot.netInCapitals}`, `${signed}\u3000\u3000单位负责人（签章）：`],
  };
}

function annex(sheet: Sheet, progress: (percent: number) => void): TableSheet {
  const { title, office } = sheet.head;
  return {
    name: '明细清单',
    columns: [
      { heading: '发放表序号', width: 11 },
      { heading: '领取单位（人）', width: 28 },
      { heading: '分录号', width: 10 },
      { heading: '信息标题', width: 44 },
      { heading: '发生日期', width: 12 },
      { heading: '依据条款', width: 14 },
      { heading: '计算过程', width: 40 },
      { heading: '金额', width: 14, money: true },
    ],
    rows: annexRows(sheet, progress),
    paper: { above: [`${title}明细清单`, `${office}\u3000单位：元`], below: [] },
  };
}

async function* annexRows({ annex, foot }: Sheet, progress: (percent: number) => void): AsyncGenerator<CellValue[]> {
  for await (const entries of annex()) {
    yield* entries.map(annexRow);
    progress(50 + Math.floor((50 * (entries.at(-1)?.line ?? 0)) / Math.max(1, foot.lines)));
  }
}

function annexRow(each: AnnexLine): CellValue[] {
  const { line, recipient, entry, title, occurredOn, clause, arithmetic, amount } = each;
  return [String(line), recipient, String(entry), title, occurredOn, clause, arithmetic, amount / 100];
}
