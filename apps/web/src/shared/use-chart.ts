import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { type RefObject, useEffect, useRef } from 'react';
import { usePrinting } from './use-printing';

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

/** Pixels between wide margins of A4, upright. */
const WIDTH_ON_PAPER = 640;

/**
 * Draws a chart into the element the answer is given to, and again when the option or the width changes. For paper it is drawn
 * before the sheets are laid out: what is drawn meanwhile would come too late for them.
 */
export function useChart(option: EChartsCoreOption): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wanted = JSON.stringify(option);
  const printing = usePrinting();
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, printing ? { width: WIDTH_ON_PAPER } : {});
    chart.setOption(JSON.parse(wanted) as EChartsCoreOption);
    const fit = new ResizeObserver(() => chart.resize());
    if (!printing) fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [wanted, printing]);
  return place;
}
