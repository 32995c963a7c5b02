import { Registry } from 'prom-client';

/**
 * What an application counts and measures about itself, one registry an application. Whoever measures gives it to
 * `registers` of prom-client's counters, gauges and histograms. A label's values are a closed set: a route's pattern and
 * never an address, no name, no number of a row.
 */
export class Metrics extends Registry {}
