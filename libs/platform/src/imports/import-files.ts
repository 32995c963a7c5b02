import type { TableSheet } from '../sheets/write-workbook';
import type { ImportColumn, ImportKind, ImportRow } from './import-kind';
import { EXPLANATION, REASON } from './import-sheet';

/** Rows of a template that keep text format and drop-downs. */
const ROOM = 2_000;
const WIDE = 28;

/** An empty table with a sheet that explains it and shows an example. */
export function templateOf(kind: ImportKind, columns: readonly ImportColumn[]): readonly TableSheet[] {
  return [
    {
      name: kind.title,
      columns: columns.map(({ heading, required, width = 18, choices }) => ({
        heading: required ? `${heading}*` : heading,
        width,
        ...(choices && { choices }),
      })),
      rows: [],
      room: ROOM,
    },
    explanation(kind, columns),
  ];
}

/** The wrong rows as they were, with the reasons behind them: to be corrected and sent again. */
export function problemTable(
  kind: ImportKind,
  columns: readonly ImportColumn[],
  rows: AsyncIterable<ImportRow & { readonly reasons: readonly string[] }>,
): readonly TableSheet[] {
  return [
    {
      name: kind.title,
      columns: [
        ...columns.map(({ heading, required, width = 18, choices }) => ({
          heading: required ? `${heading}*` : heading,
          width,
          ...(choices && { choices }),
        })),
        { heading: REASON, width: 60 },
      ],
      rows: cellsOf(columns, rows),
      room: ROOM,
    },
    explanation(kind, columns),
  ];
}

async function* cellsOf(
  columns: readonly ImportColumn[],
  rows: AsyncIterable<ImportRow & { readonly reasons: readonly string[] }>,
): AsyncGenerator<readonly string[]> {
  for await (const { number, values, reasons } of rows)
    yield [...columns.map(({ key }) => values[key] ?? ''), `原文件第 ${number} 行：${reasons.join('；')}`];
}

function explanation(kind: ImportKind, columns: readonly ImportColumn[]): TableSheet {
  return {
    name: EXPLANATION,
    columns: [
      { heading: '列', width: 18 },
      { heading: '必填', width: 8 },
      { heading: '怎样填', width: 70 },
      { heading: '示例', width: WIDE },
    ],
    rows: [
      ...columns.map(({ heading, required, says, example }) => [heading, required ? '是' : '', says, example]),
      [],
      ['注意', '', '第一行表头不要改动；每行一条，整行空白会被跳过；不要使用公式和合并单元格。'],
      ['', '', `一个文件最多 ${kind.mostRows.toLocaleString('en-US')} 行；有一行不对，整个文件都不会导入。`],
      ...kind.about.map((line) => ['', '', line]),
    ],
  };
}
