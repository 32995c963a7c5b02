import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import type { ItemsListed } from '../domain/item-export';
import type { ListItemsRequest } from './items.request';

/** What a caller is shown of what was asked for: a liaison sees the own unit alone, and drafts are their writers'. */
export function itemsListed(
  caller: Caller,
  query: Omit<ListItemsRequest, 'cursor' | 'limit' | 'counted' | 'summed'>,
): ItemsListed {
  const { sort = 'submitted', direction = 'asc', ...filter } = query;
  const own = visibleUnit(caller);
  const drafts = filter.status === 'draft' || filter.status === 'signed_off';
  return {
    filter: { ...filter, ...(own === null ? {} : { unitId: own }), ...(drafts ? { draftsOf: own } : {}) },
    order: { by: sort, descending: direction === 'desc' },
  };
}
