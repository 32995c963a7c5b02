import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { FONTS } from './docx-fonts';

/** Twips: a twentieth of a point, 1,440 to the inch. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/**
 * 22 lines to 225 mm, and 28 signs of 16 pt to 156 mm when each stands a quarter of a point closer. Said of lines and signs
 * themselves: the grid Word has for it spreads signs and rows of tables in LibreOffice.
 */
export const LINE_PITCH = 579;
export const CLOSER = -5;
export const SIGN = 320 + CLOSER;
const A4 = { width: twips(210), height: twips(297) };
const FOOTER = twips(23);

export type PageKind = 'body' | 'annex' | 'wide' | 'last';

/** The page rules of each part of a document: where it begins, how it lies, what stands below its type area. */
export function pageOf(kind: PageKind): Pick<ISectionOptions, 'properties' | 'footers'> {
  return { properties: propertiesOf(kind), footers: kind === 'last' ? blank : numbered };
}

function propertiesOf(kind: PageKind): ISectionPropertiesOptions {
  const [top, right, bottom, left] = kind === 'wide' ? [28, 37, 26, 35] : [37, 26, 35, 28];
  const margin = { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) };
  const footer = kind === 'wide' ? twips(14) : FOOTER;
  return {
    page: {
      size: { ...A4, orientation: kind === 'wide' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { ...margin, header: twips(15), footer },
    },
    type: kind === 'last' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
  };
}

/** — 1 — in the outer corner: to the right on odd pages, to the left on even ones. */
const numbered = {
  default: footer({ alignment: AlignmentType.RIGHT, indent: { right: 280 } }),
  even: footer({ alignment: AlignmentType.LEFT, indent: { left: 280 } }),
};

/** A part without footers of its own would go on with those before it. */
const blank = {
  default: new Footer({ children: [new Paragraph('')] }),
  even: new Footer({ children: [new Paragraph('')] }),
};

function footer(place: Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent'>): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.table, size: 28 });
  return new Footer({ children: [new Paragraph({ ...place, children: [number] })] });
}
