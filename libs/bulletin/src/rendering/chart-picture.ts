import { existsSync } from 'node:fs';
import { renderAsync } from '@resvg/resvg-js';
import { CHART_SIZE } from './chart-svg';

/** Pixels for each of the drawing's: about 250 to the inch on paper. */
const SHARPNESS = 2.5;

/** Where Linux distributions keep a Chinese sans serif. To look through all fonts of a machine takes seconds on a busy one. */
const FONTS = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
];

/** A chart as PNG, for documents whose readers do not all draw SVG. Needs a Chinese font on the machine, and no browser. */
export async function chartPicture(svg: string): Promise<Buffer> {
  const known = FONTS.filter((file) => existsSync(file)).slice(0, 1);
  const drawing = await renderAsync(svg, {
    fitTo: { mode: 'width', value: CHART_SIZE.width * SHARPNESS },
    font: { fontFiles: known, loadSystemFonts: known.length === 0, defaultFontFamily: 'Noto Sans CJK SC' },
    background: '#fff',
  });
  return Buffer.from(drawing.asPng());
}
