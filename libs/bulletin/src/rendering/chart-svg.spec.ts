import type { ChartBlock } from '../domain/bulletin';
import { CHART_SIZE, chartSvg } from './chart-svg';

const points = (...values: number[]) => values.map((value) => ({ value, text: `${value}条` }));
const chart: ChartBlock = {
  ...{ type: 'chart', id: 'trend', title: '走势', kind: 'bar', unit: '条' },
  categories: ['第一季度', '第二季度'],
  series: [
    { name: '报送', points: points(30, 40) },
    { name: '采用', points: points(10, -20) },
  ],
};
const numbers = (svg: string, of: RegExp) => [...svg.matchAll(of)].map(([, number]) => Number(number));

describe('a chart', () => {
  it.each(['bar', 'line'] as const)('of kind %s prints every figure, category and series it is drawn from', (kind) => {
    const svg = chartSvg({ ...chart, kind }, 'c');
    for (const text of ['30条', '40条', '10条', '-20条', '第一季度', '第二季度', '报送', '采用', '单位：条'])
      expect(svg).toContain(`>${text}</text>`);
  });

  it('can be read without colours, because it is printed and copied in black and white', () => {
    const svg = chartSvg(chart, 'c') + chartSvg({ ...chart, kind: 'line' }, 'c');
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]+)"/g)].map(([, colour]) => colour));
    for (const colour of colours) expect(colour).toMatch(/^#(.)\1{2}$|^#(..)\2\2$/);
    const bars = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="42" [^>]*fill="([^"]+)"/g)].map(
      ([, fill]) => fill,
    );
    expect(new Set(bars).size).toBe(2);
    expect(svg).toContain('stroke-dasharray');
  });

  it('makes heights proportional and hangs what is negative below zero', () => {
    const heights = numbers(chartSvg(chart, 'c'), /width="42" height="([\d.]+)"/g);
    expect(heights.map((height) => Math.round((height / heights[1]!) * 40))).toEqual([30, 40, 10, 20]);
    const tops = numbers(chartSvg(chart, 'c'), /y="([\d.]+)" width="42"/g);
    expect(tops[3]).toBeCloseTo(tops[1]! + heights[1]!, 0);
  });

  it('stays inside its frame with no data, one category or a year of months', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2026年${i + 1}月`);
    const year = {
      ...chart,
      categories: months,
      series: [{ name: '报送', points: points(...months.map((_, i) => i)) }],
    };
    for (const each of [chart, year, { ...chart, categories: [], series: [] }]) {
      const xs = numbers(chartSvg(each, 'c'), / x="(-?[\d.]+)"/g);
      for (const x of xs) expect(x >= 0 && x <= CHART_SIZE.width).toBe(true);
      expect(chartSvg(each, 'c')).not.toMatch(/NaN|Infinity/);
    }
  });

  it('takes names for text, so that none of them becomes markup', () => {
    expect(chartSvg({ ...chart, categories: ['<script>', '"&'] }, 'c')).not.toMatch(/<script|"&</);
  });
});
