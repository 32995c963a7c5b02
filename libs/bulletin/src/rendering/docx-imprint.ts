import {
  AlignmentType,
  BorderStyle,
  Footer,
  type IParagraphOptions,
  type ISectionOptions,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { FONTS } from './docx-fonts';
import { lastPage, LINE_PITCH, twips } from './docx-page';
import { PORTRAIT_ROOM } from './fit-table';
import type { Imprint } from './outline';

/** A sign of 14 pt. */
const SIGN = 280;
const WIDTH = twips(PORTRAIT_ROOM);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/**
 * 版记 at the foot of the type area: the footer of a last section that has nothing else. Tables that float to the foot of a
 * page, and sections set from below, do so in Word alone.
 */
export function imprintSection(imprint: Imprint): ISectionOptions {
  // A footer ends with a paragraph, and that one is a point high.
  const end = () => new Paragraph({ spacing: { line: 20, lineRule: 'exact' } });
  const footer = () => new Footer({ children: [table(imprint), end()] });
  return { ...lastPage, footers: { default: footer(), even: footer() }, children: [end()] };
}

function table({ copies, issuer, issuedOn, colophon }: Imprint): Table {
  const issued = new Paragraph({
    ...{ ...pitch(LINE_PITCH), indent: { left: SIGN, right: SIGN } },
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH - SIGN }],
    children: [new TextRun({ size: 28, children: [issuer, new Tab(), issuedOn] })],
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [WIDTH],
    borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideHorizontal: THIN, insideVertical: NONE },
    rows: [
      ...(copies === null ? [] : [row([named(copies)])]),
      row([issued]),
      row(
        colophon.map(
          (text) =>
            new Paragraph({
              ...pitch(260),
              indent: { left: SIGN },
              children: [words(text, { font: FONTS.table, size: 17 })],
            }),
        ),
      ),
    ],
  });
}

/** What follows the first line stands below the names, three signs further in. */
function named(copies: string): Paragraph {
  return new Paragraph({
    ...{ ...pitch(LINE_PITCH), indent: { left: 4 * SIGN, hanging: 3 * SIGN, right: SIGN } },
    children: [words(copies)],
  });
}

function row(children: readonly Paragraph[]): TableRow {
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  return new TableRow({ cantSplit: true, children: [new TableCell({ margins, children })] });
}

function pitch(line: number): IParagraphOptions {
  return { spacing: { line, lineRule: 'exact' }, alignment: AlignmentType.LEFT, autoSpaceEastAsianText: false };
}

function words(text: string, more: { font?: (typeof FONTS)['table']; size?: number } = {}): TextRun {
  return new TextRun({ size: 28, ...more, text });
}
