import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BulletinCell, TableBlock } from '../domain/bulletin';
import { FONTS } from './docx-fonts';
import { twips } from './docx-page';
import { fitTable } from './fit-table';
import { headingRows } from './table-heading';

/** A table whose head is repeated on each page and whose rows are never divided. `room` is in millimetres. */
export function docxTable(table: TableBlock, room: number): Table {
  const { points, widths } = fitTable(table, room);
  const draw = new Cells(table, points);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(room), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [
      ...headingRows(table.columns).map(
        (cells) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: cells.map(({ text, columns, rows }) =>
              draw.cell(text, { alignment: AlignmentType.CENTER, heading: true, columns, rows }),
            ),
          }),
      ),
      ...table.groups.flatMap((group) => [
        ...(group.name === '' ? [] : [draw.groupRow(group.name)]),
        ...group.rows.map(({ cells }) => draw.row(cells, false)),
        ...(group.sums ? [draw.row(group.sums, true)] : []),
      ]),
      ...(table.sums ? [draw.row(table.sums, true)] : []),
    ],
  });
}

interface Look {
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly heading?: boolean;
  readonly bold?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

class Cells {
  constructor(
    private readonly table: TableBlock,
    private readonly points: number,
  ) {}

  row(cells: readonly BulletinCell[], bold: boolean): TableRow {
    const alignment = (i: number) =>
      this.table.columns[i]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
    const children = cells.map(({ text }, i) => this.cell(text, { alignment: alignment(i), bold }));
    return new TableRow({ cantSplit: true, children });
  }

  groupRow(name: string): TableRow {
    const columns = this.table.columns.length;
    const cell = this.cell(name, { alignment: AlignmentType.LEFT, bold: true, columns });
    return new TableRow({ cantSplit: true, keepNext: true, children: [cell] });
  }

  cell(text: string, { alignment, heading = false, bold = false, columns = 1, rows = 1 }: Look): TableCell {
    const run = new TextRun({
      ...{ text, bold, size: Math.round(this.points * 2) },
      font: heading ? FONTS.heading : FONTS.table,
    });
    const spacing = { line: Math.round(this.points * 25), lineRule: 'exact' as const };
    return new TableCell({
      ...{ columnSpan: columns, rowSpan: rows, verticalAlign: VerticalAlignTable.CENTER },
      margins: { top: 45, bottom: 45, left: 57, right: 57 },
      children: [new Paragraph({ alignment, spacing, autoSpaceEastAsianText: false, children: [run] })],
    });
  }
}
