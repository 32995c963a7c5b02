import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx';
import type { ChartBlock } from '../domain/bulletin';
import { CHART_SIZE, chartSvg } from './chart-svg';
import { chartPicture } from './chart-picture';
import { FONTS } from './docx-fonts';
import { CLOSER, LINE_PITCH, pageOf, SIGN } from './docx-page';
import { imprintSection } from './docx-imprint';
import { docxTable } from './docx-table';
import { LANDSCAPE_ROOM, PORTRAIT_ROOM } from './fit-table';
import type { Outline, OutlinePart } from './outline';

const EXACT = { line: LINE_PITCH, lineRule: 'exact' as const };
/** Without the space that Word puts between digits and Chinese signs: there are 28 signs to a line. */
const LAID = { spacing: EXACT, autoSpaceEastAsianText: false };
const INDENT = { firstLine: 2 * SIGN };

/** A bulletin as a Word document laid out by GB/T 9704-2012. Its charts are pictures. */
export async function bulletinAsDocx(outline: Outline): Promise<Buffer> {
  const { annexes, imprint, title } = outline;
  const charts = await Charts.of(outline);
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: FONTS.body,
            size: 32,
            characterSpacing: CLOSER,
            language: { value: 'zh-CN', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: EXACT, alignment: AlignmentType.BOTH },
        },
      },
    },
    sections: [
      { ...pageOf('upright'), children: body(outline, charts) },
      ...annexes.map(({ label, titleLines, wide, parts }) => ({
        ...pageOf(wide ? 'wide' : 'upright'),
        children: [
          line(label, { font: FONTS.heading }),
          titled(titleLines, { spacing: { ...EXACT, after: 240 }, keepNext: true }),
          ...parts.flatMap((part) => drawn(part, wide ? LANDSCAPE_ROOM : PORTRAIT_ROOM, charts)),
        ],
      })),
      imprintSection(imprint),
    ],
  });
  return Packer.toBuffer(document);
}

function body(outline: Outline, charts: Charts): FileChild[] {
  const { issuer, number, titleLines, cautions, recipients, parts, annexNotes, signature } = outline;
  const rule = { style: BorderStyle.SINGLE, size: 16, color: 'C00000', space: 10 };
  return [
    ...blank(2),
    centred(
      issuer,
      { font: FONTS.title, size: 72, color: 'C00000' },
      { spacing: { line: 2 * LINE_PITCH, lineRule: 'exact' } },
    ),
    ...blank(1),
    centred(number, {}, { border: { bottom: rule } }),
    ...blank(2),
    titled(titleLines),
    ...cautions.map((text) => centred(text, { font: FONTS.second })),
    ...blank(1),
    ...(recipients === null ? [] : [line(recipients)]),
    ...parts.flatMap((part) => drawn(part, PORTRAIT_ROOM, charts)),
    ...(annexNotes.length === 0 ? [] : blank(1)),
    ...annexNotes.map((text) => line(text, {}, { indent: INDENT })),
    ...blank(2, { keepNext: true }),
    atRight(signature.organ, signature.organIndent, { keepNext: true }),
    atRight(signature.date, signature.dateIndent),
  ];
}

function drawn(part: OutlinePart, room: number, charts: Charts): FileChild[] {
  switch (part.type) {
    case 'heading':
      return [line(part.text, { font: FONTS.heading }, { indent: INDENT, keepNext: true })];
    case 'text':
      return [part.edited === null ? line(part.text, {}, { indent: INDENT }) : editedByHand(part.text, part.edited)];
    case 'list':
      return [
        line(part.title, { font: FONTS.second }, { indent: INDENT, keepNext: true }),
        ...part.lines.map((text) => line(text, {}, { indent: INDENT })),
      ];
    case 'chart':
      return [caption(part.chart.title), charts.picture(part.chart)];
    case 'table':
      return [
        caption(part.table.title),
        docxTable(part.table, room),
        line(part.table.note, { size: 21 }, { spacing: { line: 320, lineRule: 'exact' } }),
      ];
  }
}

/** In drafts: underlined, with who wrote it behind. */
function editedByHand(text: string, edited: string): Paragraph {
  return new Paragraph({
    ...{ ...LAID, indent: INDENT },
    children: [
      new TextRun({ text, underline: { type: UnderlineType.DOTTED } }),
      new TextRun({ text: `【${edited}】`, font: FONTS.second, size: 24 }),
    ],
  });
}

/** The pictures of one document, numbered: left to itself the library counts on over all documents of a process. */
class Charts {
  private constructor(private readonly pictures: ReadonlyMap<ChartBlock, Buffer>) {}

  static async of({ parts, annexes }: Outline): Promise<Charts> {
    const pictures = new Map<ChartBlock, Buffer>();
    for (const part of [...parts, ...annexes.flatMap((annex) => annex.parts)])
      if (part.type === 'chart') pictures.set(part.chart, await chartPicture(chartSvg(part.chart, 'chart')));
    return new Charts(pictures);
  }

  picture(chart: ChartBlock): Paragraph {
    const { title } = chart;
    const { width, height } = CHART_SIZE;
    const data = this.pictures.get(chart) ?? Buffer.alloc(0);
    const id = String([...this.pictures.keys()].indexOf(chart) + 1);
    const image = new ImageRun({
      ...{ type: 'png' as const, data, transformation: { width, height } },
      altText: { id, name: title, title, description: title },
    });
    // A line of fixed height would show no more of a picture than itself.
    const spacing = { line: 240, lineRule: 'auto' as const };
    return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [image] });
  }
}

function line(text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...LAID, ...paragraph, children: [new TextRun({ ...run, text })] });
}

function centred(text: string, run: IRunOptions, paragraph: IParagraphOptions = {}): Paragraph {
  return line(text, run, { alignment: AlignmentType.CENTER, ...paragraph });
}

function titled(lines: readonly string[], paragraph: IParagraphOptions = {}): Paragraph {
  const run = { font: FONTS.title, size: 44 };
  const children = lines.map((text, i) => new TextRun({ ...run, text, ...(i > 0 && { break: 1 }) }));
  return new Paragraph({ ...LAID, alignment: AlignmentType.CENTER, ...paragraph, children });
}

function atRight(text: string, signs: number, paragraph: IParagraphOptions = {}): Paragraph {
  return line(text, {}, { alignment: AlignmentType.RIGHT, indent: { right: Math.round(signs * SIGN) }, ...paragraph });
}

function caption(text: string): Paragraph {
  return centred(text, { font: FONTS.heading, size: 24 }, { keepNext: true });
}

function blank(count: number, paragraph: IParagraphOptions = {}): Paragraph[] {
  return Array.from({ length: count }, () => line('', {}, paragraph));
}
