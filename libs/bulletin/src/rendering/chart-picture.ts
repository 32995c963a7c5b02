import { Resvg } from '@resvg/resvg-js';
import { CHART_SIZE } from './chart-svg';

/** Pixels for each of the drawing's: about 250 to the inch on paper. */
const SHARPNESS = 2.5;

/** A chart as PNG, for documents whose readers do not all draw SVG. Needs a Chinese font on the machine, and no browser. */
export function chartPicture(svg: string): Buffer {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: CHART_SIZE.width * SHARPNESS },
    font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' },
    background: '#fff',
  });
  return Buffer.from(drawing.render().asPng());
}
