import type { EventStatus } from './event-search';

/** The kind of download that is a list of events. */
export const EVENT_EXPORT = 'ledger.events';

/** Which events a list holds, and in what order. A type, so that a job can carry it. */
export type EventsListed = {
  readonly asked: {
    readonly itemId?: string;
    readonly unitId?: number;
    readonly from?: string;
    readonly to?: string;
    readonly type?: string;
    readonly publication?: string;
    readonly level?: string;
    readonly status?: EventStatus;
    readonly text?: string;
  };
  readonly order: { readonly by: 'booked' | 'recorded'; readonly descending: boolean };
};
