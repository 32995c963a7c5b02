import { type CellValue, type TableColumn, type TableSheet, writeWorkbook } from '@app/platform';
import type { BulletinCell, ChartBlock, TableBlock } from '../domain/bulletin';
import { widthOf } from './chinese';
import type { Outline, OutlinePart } from './outline';

/** A bulletin as a workbook: its text, then a sheet a table, the figures of its charts, and what it can be held against. */
export async function bulletinAsWorkbook(outline: Outline): Promise<Buffer> {
  const parts = [...outline.parts, ...outline.annexes.flatMap((annex) => annex.parts)];
  const named = new SheetNames();
  const sheets = [
    textSheet(named.of('通报'), outline),
    ...parts.flatMap((part) => {
      if (part.type === 'table') return [tableSheet(named.of(part.table.title), part.table)];
      if (part.type === 'chart') return [chartSheet(named.of(part.chart.title), part.chart)];
      return [];
    }),
    textOnly(named.of('核验'), '核验信息', [...outline.imprint.colophon, outline.keywords]),
  ];
  const pieces: Buffer[] = [];
  for await (const piece of writeWorkbook(sheets)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function textSheet(name: string, outline: Outline): TableSheet {
  const { issuer, number, title, cautions, recipients, parts, annexNotes, signature, imprint } = outline;
  const lines = [
    ...cautions,
    ...(recipients === null ? [] : [recipients]),
    ...parts.flatMap(linesOf),
    ...annexNotes,
    signature.organ,
    signature.date,
    ...(imprint.copies === null ? [] : [imprint.copies]),
    `${imprint.issuer}\u3000${imprint.issuedOn}`,
  ];
  return textOnly(name, title, lines, [`${issuer}\u3000${number}`]);
}

function textOnly(name: string, heading: string, lines: readonly string[], above: readonly string[] = []): TableSheet {
  return {
    name,
    columns: [{ heading, width: 100 }],
    rows: lines.map((line) => [line]),
    ...(above.length > 0 && { paper: { above, below: [] } }),
  };
}

function linesOf(part: OutlinePart): string[] {
  switch (part.type) {
    case 'heading':
      return [part.text];
    case 'text':
      return [part.edited === null ? part.text : `${part.text}【${part.edited}】`];
    case 'list':
      return [part.title, ...part.lines];
    case 'table':
      return [`（见工作表：${part.table.title}）`];
    case 'chart':
      return [`（见工作表：${part.chart.title}）`];
  }
}

function tableSheet(name: string, { title, columns, groups, sums, note }: TableBlock): TableSheet {
  const grouped = groups.some((group) => group.name !== '');
  const row = (group: string, cells: readonly BulletinCell[]): CellValue[] => [
    ...(grouped ? [group] : []),
    ...cells.map(({ text }, i) => (columns[i]?.align === 'right' ? figure(text) : text)),
  ];
  const widthOfColumn = (i: number) => {
    const texts = groups.flatMap((group) => group.rows.map(({ cells }) => widthOf(cells[i]?.text ?? '')));
    return Math.min(44, Math.max(9, Math.max(0, ...texts) * 2 + 2));
  };
  const headed: TableColumn[] = columns.map(({ heading, title, align }, i) => ({
    heading: heading === '' ? title : `${heading}${title}`,
    width: widthOfColumn(i),
    figures: align === 'right',
  }));
  return {
    name,
    columns: [...(grouped ? [{ heading: '分组', width: 12 }] : []), ...headed],
    rows: [
      ...groups.flatMap((group) => [
        ...group.rows.map(({ cells }) => row(group.name, cells)),
        ...(group.sums ? [row(group.name, group.sums)] : []),
      ]),
      ...(sums ? [row('', sums)] : []),
    ],
    paper: { above: [title], below: note === '' ? [] : [note] },
  };
}

function chartSheet(name: string, { title, unit, categories, series }: ChartBlock): TableSheet {
  return {
    name,
    columns: [
      { heading: '', width: 24 },
      ...series.map((each) => ({ heading: `${each.name}（${unit}）`, width: 14, figures: true })),
    ],
    rows: categories.map((category, i) => [category, ...series.map(({ points }) => figure(points[i]?.text ?? ''))]),
    paper: { above: [title], below: [] },
  };
}

/** Printed figures as numbers, so that a sheet can be reckoned with; a change keeps its sign as text. */
function figure(text: string): CellValue {
  return /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}

/** Excel wants names of at most 31 signs, without some of them, each once. */
class SheetNames {
  private readonly taken = new Set<string>();

  of(wanted: string): string {
    const base = wanted.replace(/[\\/?*[\]:'\p{Cc}]/gu, '').slice(0, 27) || '表';
    let name = base;
    for (let n = 2; this.taken.has(name.toLowerCase()); n++) name = `${base}（${n}）`.slice(-31);
    this.taken.add(name.toLowerCase());
    return name;
  }
}
