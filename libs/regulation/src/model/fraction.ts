import Exact from 'fraction.js';

/** An exact number. Named here because the package declares no type of that name to those who require it. */
export const Fraction = Exact;
export type Fraction = InstanceType<typeof Exact>;
