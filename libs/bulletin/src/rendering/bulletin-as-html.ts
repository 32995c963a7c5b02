import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { projectPath } from '@app/platform';
import Handlebars from 'handlebars';
import type { TableBlock } from '../domain/bulletin';
import { chartSvg } from './chart-svg';
import { fitTable, LANDSCAPE_ROOM, PORTRAIT_ROOM } from './fit-table';
import type { Outline, OutlinePart } from './outline';
import { headingRows } from './table-heading';

const FOLDER = 'libs/bulletin/src/rendering/templates';

/** A bulletin as a page that prints by GB/T 9704-2012; Chromium makes the PDF of it. Everything put into it is escaped. */
@Injectable()
export class BulletinAsHtml {
  private readonly template: Handlebars.TemplateDelegate<object>;
  private readonly style = read('bulletin.css');

  constructor() {
    const handlebars = Handlebars.create();
    handlebars.registerPartial({ parts: read('parts.hbs'), table: read('table.hbs') });
    this.template = handlebars.compile<object>(read('bulletin.hbs'), { knownHelpersOnly: true });
  }

  /** `leaf`: with an empty page before the last, which stands on the back of a leaf. */
  draw(outline: Outline, { leaf = false } = {}): string {
    let charts = 0;
    const viewOf = (room: number) => (part: OutlinePart) => {
      switch (part.type) {
        case 'chart':
          return { chart: { title: part.chart.title, svg: safe(chartSvg(part.chart, `chart-${++charts}`)) } };
        case 'table':
          return { table: tableView(part.table, room) };
        default:
          return { [part.type]: part };
      }
    };
    const { organIndent, dateIndent, ...signature } = outline.signature;
    return this.template({
      ...outline,
      leaf,
      style: safe(this.style),
      parts: outline.parts.map(viewOf(PORTRAIT_ROOM)),
      annexes: outline.annexes.map((annex) => ({
        ...annex,
        parts: annex.parts.map(viewOf(annex.wide ? LANDSCAPE_ROOM : PORTRAIT_ROOM)),
      })),
      signature: { ...signature, organIndent: signs(organIndent), dateIndent: signs(dateIndent) },
    });
  }
}

function tableView(table: TableBlock, room: number) {
  const { points, widths } = fitTable(table, room);
  const alignOf = (i: number) => (table.columns[i]?.align === 'right' ? 'n' : 'w');
  const cells = (of: readonly { readonly text: string }[] | null) =>
    of && of.map(({ text }, i) => ({ text, align: alignOf(i) }));
  return {
    ...{ title: table.title, note: table.note, points, columns: table.columns.length },
    widths: widths.map((width) => ((width / room) * 100).toFixed(3)),
    headings: headingRows(table.columns),
    groups: table.groups.map((group) => ({
      name: group.name,
      rows: group.rows.map((row) => cells(row.cells)),
      sums: cells(group.sums),
    })),
    sums: cells(table.sums),
  };
}

/** The pitch of a sign in points: 28 of them are 156 mm. */
function signs(count: number): string {
  return (count * 15.79).toFixed(2);
}

function safe(markup: string): Handlebars.SafeString {
  return new Handlebars.SafeString(markup);
}

function read(name: string): string {
  return readFileSync(projectPath(FOLDER, name), 'utf8');
}
