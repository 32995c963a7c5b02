import { linesOf, textOf, useChart } from '../../shared/use-chart';
import { theme } from 'antd';
import { totalText } from '../../shared/formats';
import { changeOf, differs, type SimulationFound } from './simulation-found';

/** More would not be read. */
const MOST = 15;

/** The units whose points would change most, both ways side by side; the table below says the same in figures. */
export default function DifferenceChart({ found: { units, totals } }: { readonly found: SimulationFound }) {
  const { token } = theme.useToken();
  const asset = (totals.find(({ asset: code }) => code === 'point') ?? totals[0])?.asset ?? 'point';
  const shown = units.filter((unit) => differs(changeOf(unit, asset))).slice(0, MOST);
  const values = (of: 'before' | 'after') =>
    shown.map((unit) => Number(totalText(changeOf(unit, asset)[of], asset).replaceAll(',', '')));
  const text = textOf(token);
  const place = useChart({
    animation: false,
    color: [token.colorTextQuaternary, token.colorPrimary],
    textStyle: { ...text, fontFamily: token.fontFamily },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    legend: { top: 0, textStyle: text },
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: shown.map(({ unit }) => unit), axisLabel: { ...text, rotate: 30 } },
    yAxis: { type: 'value', axisLabel: text, splitLine: linesOf(token) },
    series: [
      { type: 'bar', name: '现行', barMaxWidth: 24, data: values('before') },
      { type: 'bar', name: '草案', barMaxWidth: 24, data: values('after') },
    ],
  });
  if (shown.length === 0) return null;
  return (
    <div
      ref={place}
      role="img"
      aria-label="变化最大的单位在现行办法和草案下的得分，数字见下表"
      style={{ height: 260 }}
    />
  );
}
