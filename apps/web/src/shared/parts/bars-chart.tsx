import { theme } from 'antd';
import { linesOf, textOf, useChart } from '../use-chart';
import { useNarrow } from '../use-narrow';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as it stands in the table. */
  readonly text: string;
}

export interface BarsChartProps {
  readonly bars: readonly Bar[];
  /** What each of them measures: 得分. */
  readonly measure: string;
  /** What is read out instead of the picture; says where the figures stand. */
  readonly spoken: string;
}

/** Of the figures of all bars together, as many as stand side by side: fifteen of five. */
const MOST_SIGNS = 80;

/** Figures that are compared, side by side. They also stand in a table, for whoever cannot see it. */
export default function BarsChart({ bars, measure, spoken }: BarsChartProps) {
  const { token } = theme.useToken();
  // Side by side the figures of fifteen bars would lie over each other on a phone, and long ones anywhere; then the bars lie.
  const longest = Math.max(...bars.map(({ text: { length } }) => length));
  const lying = useNarrow() || bars.length * longest > MOST_SIGNS;
  const text = textOf(token);
  const names = {
    type: 'category',
    data: bars.map(({ name }) => name),
    inverse: lying,
    axisLabel: { ...text, ...(!lying && bars.length > 6 && { rotate: 30 }) },
  };
  const values = {
    type: 'value',
    axisLabel: { ...text, show: !lying },
    splitLine: { ...linesOf(token), show: !lying },
  };
  const place = useChart({
    animation: false,
    color: [token.colorPrimary],
    textStyle: { ...text, fontFamily: token.fontFamily },
    // As text on the canvas: as HTML it would carry styles of its own, which the policy refuses.
    tooltip: { renderMode: 'richText' },
    grid: { left: 8, right: lying ? 5 * text.fontSize : 16, top: lying ? 8 : 24, bottom: 8, containLabel: true },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: [
      {
        type: 'bar',
        name: measure,
        barMaxWidth: 36,
        label: { show: true, position: lying ? 'right' : 'top', ...text },
        data: bars.map(({ value, text: formatter }) => ({ value, label: { formatter } })),
      },
    ],
  });
  const line = 2 * text.fontSize;
  return (
    <div
      ref={place}
      role="img"
      aria-label={spoken}
      style={{ height: lying ? line * (bars.length + 1) : Math.round(line * 10.8) }}
    />
  );
}
