import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { BarsChartProps } from './bars-chart';

const BarsChart = lazy(() => import('./bars-chart'));

/** More would not be read. */
export const MOST_BARS = 15;

/** Figures as bars; what draws them is loaded where there are some. */
export function Bars({ bars, ...said }: BarsChartProps) {
  return (
    <Suspense fallback={<Skeleton active />}>
      <BarsChart {...said} bars={bars.slice(0, MOST_BARS)} />
    </Suspense>
  );
}
