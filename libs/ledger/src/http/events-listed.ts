import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import type { EventsListed } from '../domain/event-export';
import type { ListEventsRequest } from './queries.dto';

/** What a caller is shown of what was asked for: a liaison sees what concerns the own unit alone. */
export function eventsListed(caller: Caller, query: Omit<ListEventsRequest, 'cursor' | 'limit'>): EventsListed {
  const { sort = 'booked', direction = 'asc', ...asked } = query;
  const own = visibleUnit(caller);
  return {
    asked: { ...asked, ...(own === null ? {} : { unitId: own }) },
    order: { by: sort, descending: direction === 'desc' },
  };
}
