import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type RefObject, useEffect, useRef } from 'react';

// eslint-disable-next-line react-hooks/rules-of-hooks -- registers parts of echarts; no hook of React
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** The lines across a chart, as faint as those of a table, in light and dark. */
export const linesOf = ({ colorBorderSecondary: color }: { readonly colorBorderSecondary: string }) => ({
  lineStyle: { color },
});

/** Words in a chart, as large as small print beside it. */
export const textOf = ({
  colorText: color,
  fontSizeSM: fontSize,
}: {
  readonly colorText: string;
  readonly fontSizeSM: number;
}) => ({ color, fontSize });

/** Draws a chart into the element the answer is given to, and again when the option or the width changes. */
export function useChart(option: EChartsCoreOption): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wanted = JSON.stringify(option);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption(JSON.parse(wanted) as EChartsCoreOption);
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [wanted]);
  return place;
}
