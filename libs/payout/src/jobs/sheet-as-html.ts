import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { formatAmount, type Minor } from '@app/kernel';
import { projectPath } from '@app/platform';
import Handlebars from 'handlebars';
import type { Sheet } from '../application/read-sheet';
import type { AnnexLine, SheetLine } from '../domain/sheet';
import { sheetPages } from '../domain/sheet-pages';

/** A payout sheet as a page that prints as it is signed: A4 on its side, a sum on each page, the annex behind. */
@Injectable()
export class SheetAsHtml {
  private readonly template: Handlebars.TemplateDelegate<object>;

  constructor() {
    const handlebars = Handlebars.create();
    handlebars.registerHelper('yuan', yuan);
    const source = readFileSync(projectPath('libs/payout/src/jobs/templates/payout-sheet.hbs'), 'utf8');
    this.template = handlebars.compile<object>(source, { knownHelpers: { yuan: true }, knownHelpersOnly: true });
  }

  async draw({ head, foot, lines, annex }: Sheet): Promise<string> {
    const all: SheetLine[] = [];
    for await (const some of lines()) all.push(...some);
    const pages = sheetPages(all, head.recipient);
    const entries: AnnexLine[] = [];
    for await (const some of annex()) entries.push(...some);
    const persons = head.recipient === 'person';
    const last = pages.length - 1;
    return this.template({
      ...{ head, foot, persons, entries },
      pages: pages.map((page, i) => ({ ...page, foot: i === last ? foot : null, sumOfPage: pages.length > 1 })),
    });
  }
}

/** `107,000.53` */
function yuan(fen: Minor): string {
  return formatAmount(fen, 2).replace(/\B(?=(\d{3})+\.)/g, ',');
}
