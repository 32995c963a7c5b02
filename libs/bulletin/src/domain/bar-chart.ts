import type { Minor } from '@app/kernel';

/** A bar of a chart that is `CHART_WIDTH` wide, in whole units of it. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

export const CHART_WIDTH = 1000;

/** Where zero stands, and one bar a value: to the right of zero what is positive, to the left what is negative. */
export function barsOf(values: readonly Minor[]): { readonly zero: number; readonly bars: readonly Bar[] } {
  const lowest = Math.min(0, ...values);
  const span = Math.max(0, ...values) - lowest;
  if (span === 0) return { zero: 0, bars: values.map(() => ({ x: 0, width: 0 })) };
  const place = (value: Minor) => Math.round(((value - lowest) * CHART_WIDTH) / span);
  const zero = place(0);
  return {
    zero,
    bars: values.map((value) => ({ x: Math.min(zero, place(value)), width: Math.abs(place(value) - zero) })),
  };
}
