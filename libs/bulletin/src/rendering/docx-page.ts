import {
  AlignmentType,
  Footer,
  type ISectionOptions,
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

export type PageKind = 'upright' | 'wide';

/** The page rules of a part of a document, with the number below its type area. */
export function pageOf(kind: PageKind): Pick<ISectionOptions, 'properties' | 'footers'> {
  const [top, right, bottom, left] = kind === 'wide' ? [28, 37, 26, 35] : [37, 26, 35, 28];
  const margin = { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) };
  const orientation = kind === 'wide' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: { size: { ...A4, orientation }, margin: { ...margin, header: twips(15), footer: twips(bottom - 12) } },
      type: SectionType.NEXT_PAGE,
    },
    footers: numbered,
  };
}

/** The back of a leaf, whose footer stands at the foot of the type area. */
export const lastPage: Pick<ISectionOptions, 'properties'> = {
  properties: {
    page: {
      size: { ...A4, orientation: PageOrientation.PORTRAIT },
      margin: { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28), footer: twips(35) },
    },
    type: SectionType.EVEN_PAGE,
  },
};

/** — 1 — in the outer corner: to the right on odd pages, to the left on even ones. */
const numbered = {
  default: footer({ alignment: AlignmentType.RIGHT, indent: { right: 280 } }),
  even: footer({ alignment: AlignmentType.LEFT, indent: { left: 280 } }),
};

function footer(place: Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'alignment' | 'indent'>): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.table, size: 28 });
  return new Footer({ children: [new Paragraph({ ...place, children: [number] })] });
}
