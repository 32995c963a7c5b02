import type { ItemStatus } from './item-life';

/** The kind of download that is a list of items. */
export const ITEM_EXPORT = 'submission.items';

/** Which items a list holds, and in what order. A type, so that a job can carry it. */
export type ItemsListed = {
  readonly filter: {
    readonly unitId?: number;
    readonly from?: string;
    readonly to?: string;
    readonly status?: ItemStatus;
    readonly kind?: string;
    readonly publication?: string;
    readonly level?: string;
    readonly text?: string;
    readonly draftsOf?: number | null;
  };
  readonly order: { readonly by: 'submitted' | 'recorded'; readonly descending: boolean };
};
