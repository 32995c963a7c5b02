import { theme } from 'antd';
import type { Standings } from '../../shared/standings';
import { linesOf, useChart } from '../../shared/use-chart';
import { useNarrow } from '../../shared/use-narrow';
import { pointsOf } from './figures';

/** More would not be read. */
const MOST = 15;

/** The points of the leading units. What it shows also stands in the table below, for whoever cannot see it. */
export default function QuarterChart({ standings }: { readonly standings: Standings }) {
  const { token } = theme.useToken();
  // Side by side the figures of fifteen bars would lie over each other on a phone, so there the bars lie.
  const lying = useNarrow();
  const leading = [...standings.lines].sort((a, b) => a.rank - b.rank).slice(0, MOST);
  const units = {
    type: 'category',
    data: leading.map(({ name }) => name),
    inverse: lying,
    axisLabel: { color: token.colorText, ...(!lying && { rotate: 30 }) },
  };
  const points = {
    type: 'value',
    axisLabel: { color: token.colorText, show: !lying },
    splitLine: { ...linesOf(token), show: !lying },
  };
  const place = useChart({
    animation: false,
    color: [token.colorPrimary],
    textStyle: { color: token.colorText, fontFamily: token.fontFamily },
    // As text on the canvas: as HTML it would carry styles of its own, which the policy refuses.
    tooltip: { renderMode: 'richText' },
    grid: { left: 8, right: lying ? 56 : 16, top: lying ? 8 : 24, bottom: 8, containLabel: true },
    xAxis: lying ? points : units,
    yAxis: lying ? units : points,
    series: [
      {
        type: 'bar',
        name: '得分',
        barMaxWidth: 36,
        label: { show: true, position: lying ? 'right' : 'top', color: token.colorText },
        data: leading.map((line) => Number(pointsOf(line, standings.rankBy).replaceAll(',', ''))),
      },
    ],
  });
  const height = lying ? 24 * leading.length + 24 : 260;
  return <div ref={place} role="img" aria-label="得分前列单位的柱形图，数字见下表" style={{ height }} />;
}
