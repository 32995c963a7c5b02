import type { ChartBlock } from '../domain/bulletin';
import { widthOf } from './chinese';

/** In px of 96 to the inch: the width of the type area. */
export const CHART_SIZE = { width: 588, height: 250 } as const;

const PLOT = { left: 12, right: 576, top: 44, bottom: 206 };
const LETTERS = 12;
const FONT = "SimHei, 'Noto Sans CJK SC', sans-serif";

/**
 * A chart as SVG, for paper without colours: series differ by pattern, dash and mark, and every figure stands beside its bar
 * or point. `key` makes the ids of its patterns unique on a page.
 */
export function chartSvg(chart: ChartBlock, key: string): string {
  const scale = scaleOf(chart);
  const drawn = chart.kind === 'bar' ? bars(chart, scale, key) : lines(chart, scale);
  const { width, height } = CHART_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(chart.title)}" font-family="${FONT}" font-size="${LETTERS}" fill="#000">`,
    patterns(key),
    label(PLOT.left, 16, `单位：${chart.unit}`, 'start'),
    legend(chart, key),
    line(PLOT.left, scale.y(0), PLOT.right, scale.y(0), 1),
    ...drawn,
    ...chart.categories.map((name, i) => categoryName(name, scale.x(i), scale.step)),
    '</svg>',
  ].join('');
}

interface Scale {
  /** Pixels a category has, the middle of one, and the height of a value. */
  readonly step: number;
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
}

/** Zero is always in sight, so that lengths can be compared. */
function scaleOf({ categories, series }: ChartBlock): Scale {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const span = Math.max(1, highest - lowest);
  const step = (PLOT.right - PLOT.left) / Math.max(1, categories.length);
  return {
    step,
    x: (category) => round(PLOT.left + step * (category + 0.5)),
    y: (value) => round(PLOT.bottom - ((value - lowest) * (PLOT.bottom - PLOT.top)) / span),
  };
}

const FILLS = (key: string) => ['#404040', '#fff', `url(#${key}-hatch)`, `url(#${key}-dots)`];
const DASHES = ['', '7 4', '2 3', '9 3 2 3'];

function bars({ series }: ChartBlock, { step, x, y }: Scale, key: string): string[] {
  const width = round(Math.min(42, (step * 0.72) / Math.max(1, series.length)));
  const fills = FILLS(key);
  return series.flatMap(({ points }, s) =>
    points.map(({ value, text }, i) => {
      const left = round(x(i) + width * (s - series.length / 2));
      const top = Math.min(y(0), y(value));
      const height = round(Math.abs(y(0) - y(value)));
      const above = value < 0 ? round(top + height + LETTERS) : round(top - 4);
      return [
        `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fills[s % fills.length]}" stroke="#000"/>`,
        label(round(left + width / 2), above, text, 'middle', lettersFor(text, width)),
      ].join('');
    }),
  );
}

/** Figures of narrow bars get smaller letters rather than run into each other. */
function lettersFor(text: string, width: number): number {
  const wanted = widthOf(text) * LETTERS * 1.15;
  return wanted <= width + 3 ? LETTERS : Math.max(7, Math.floor((LETTERS * (width + 3)) / wanted));
}

function lines({ series, categories }: ChartBlock, { x, y }: Scale): string[] {
  const paths = series.map(({ points }, s) => {
    const path = points.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ');
    const dash = DASHES[s % DASHES.length];
    return `<polyline points="${path}" fill="none" stroke="#000" stroke-width="1.8"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
  });
  const marks = series.flatMap(({ points }, s) => points.map(({ value }, i) => mark(s, x(i), y(value))));
  // Of the figures of one category those of the lowest line stand below their point, the others above.
  const labels = categories.flatMap((_, i) => {
    const there = series.map(({ points }) => points[i]).filter((point) => point !== undefined);
    const lowest = Math.min(...there.map(({ value }) => value));
    return there.map(({ value, text }) => {
      const below = there.length > 1 && value === lowest && y(value) + 18 < PLOT.bottom;
      return label(x(i), round(y(value) + (below ? 18 : -8)), text, 'middle');
    });
  });
  return [...paths, ...marks, ...labels];
}

/** A disc, a square, a triangle, a diamond: black and white in turn. */
function mark(series: number, x: number, y: number): string {
  const fill = series % 2 === 0 ? '#000' : '#fff';
  switch (series % 4) {
    case 0:
      return `<circle cx="${x}" cy="${y}" r="4" fill="${fill}" stroke="#000"/>`;
    case 1:
      return `<rect x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8" fill="${fill}" stroke="#000"/>`;
    case 2:
      return `<path d="M${x} ${round(y - 5)}l5 9h-10z" fill="${fill}" stroke="#000"/>`;
    default:
      return `<path d="M${x} ${round(y - 5)}l5 5-5 5-5-5z" fill="${fill}" stroke="#000"/>`;
  }
}

function legend({ series, kind }: ChartBlock, key: string): string {
  const fills = FILLS(key);
  let x = PLOT.right;
  return [...series.entries()]
    .reverse()
    .map(([s, { name }]) => {
      x = round(x - widthOf(name) * LETTERS - 8);
      const text = label(x, 16, name, 'start');
      x = round(x - 30);
      const dash = DASHES[s % DASHES.length];
      const sample =
        kind === 'bar'
          ? `<rect x="${x + 4}" y="6" width="20" height="11" fill="${fills[s % fills.length]}" stroke="#000"/>`
          : `<path d="M${x} 12h26" stroke="#000" stroke-width="1.8"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${mark(s, x + 13, 12)}`;
      x = round(x - 10);
      return sample + text;
    })
    .join('');
}

/** Wraps where its column ends; three lines are as many as fit below the plot. */
function categoryName(name: string, x: number, step: number): string {
  const signs = Math.max(2, Math.floor((step - 4) / LETTERS));
  const rows = ['', '', ''];
  let row = 0;
  for (const sign of name) {
    if (row < 2 && widthOf(`${rows[row]}${sign}`) > signs) row += 1;
    rows[row] += sign;
  }
  return rows.map((text, i) => (text ? label(x, PLOT.bottom + 15 * (i + 1), text, 'middle') : '')).join('');
}

function patterns(key: string): string {
  return [
    '<defs>',
    `<pattern id="${key}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2.4" height="6" fill="#000"/></pattern>`,
    `<pattern id="${key}-dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.3" fill="#000"/></pattern>`,
    '</defs>',
  ].join('');
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle', letters: number = LETTERS): string {
  const size = letters === LETTERS ? '' : ` font-size="${letters}"`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}"${size}>${escaped(text)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, width: number): string {
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#000" stroke-width="${width}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
