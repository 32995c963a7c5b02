import { theme } from 'antd';
import type { Standings } from '../../shared/standings';
import { useChart } from '../../shared/use-chart';
import { pointsOf } from './figures';

/** More would not be read. */
const MOST = 15;

/** The points of the leading units. What it shows also stands in the table below, for whoever cannot see it. */
export default function QuarterChart({ standings }: { readonly standings: Standings }) {
  const { token } = theme.useToken();
  const leading = [...standings.lines].sort((a, b) => a.rank - b.rank).slice(0, MOST);
  const place = useChart({
    animation: false,
    color: [token.colorPrimary],
    textStyle: { color: token.colorText, fontFamily: token.fontFamily },
    // As text on the canvas: as HTML it would carry styles of its own, which the policy refuses.
    tooltip: { renderMode: 'richText' },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: leading.map(({ name }) => name),
      axisLabel: { color: token.colorText, rotate: 30 },
    },
    yAxis: { type: 'value', axisLabel: { color: token.colorText } },
    series: [
      {
        type: 'bar',
        name: '得分',
        barMaxWidth: 36,
        label: { show: true, position: 'top', color: token.colorText },
        data: leading.map((line) => Number(pointsOf(line, standings.rankBy).replaceAll(',', ''))),
      },
    ],
  });
  return <div ref={place} role="img" aria-label="得分前列单位的柱形图，数字见下表" style={{ height: 260 }} />;
}
