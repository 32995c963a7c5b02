import { theme } from 'antd';
import { linesOf, textOf, useChart } from '../../shared/use-chart';
import type { Chart } from './bulletin';

/** A chart of a bulletin; its figures also stand in words below it, for whoever cannot see it. */
export default function BulletinChart({ chart }: { readonly chart: Chart }) {
  const { token } = theme.useToken();
  const { title, kind, unit, categories, series } = chart;
  const text = textOf(token);
  const place = useChart({
    animation: false,
    color: [token.colorPrimary, token.colorWarning, token.colorSuccess, token.colorError],
    textStyle: { ...text, fontFamily: token.fontFamily },
    tooltip: { renderMode: 'richText', trigger: 'axis' },
    legend: { show: series.length > 1, textStyle: text, top: 0 },
    grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 24, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: categories, axisLabel: { ...text, rotate: categories.length > 8 ? 30 : 0 } },
    // Counts and points come whole.
    yAxis: { type: 'value', minInterval: 1, name: unit, axisLabel: text, splitLine: linesOf(token) },
    series: series.map(({ name, points }) => ({
      ...{ name, type: kind, barMaxWidth: 36 },
      data: points.map((point) => Number(point.text.replace(/[^\d.-]/g, ''))),
    })),
  });
  return (
    <figure style={{ margin: '12px 0' }}>
      <div ref={place} role="img" aria-label={spoken(chart)} style={{ height: 260 }} />
      <figcaption style={{ textAlign: 'center' }}>{title}</figcaption>
    </figure>
  );
}

function spoken({ title, categories, series, unit }: Chart): string {
  const of = ({ name, points }: Chart['series'][number]) =>
    `${name}：${points.map((point, place) => `${categories[place]} ${point.text}`).join('，')}`;
  return `${title}（${unit}）。${series.map(of).join('；')}`;
}
