import { Page } from '../../shared/parts/page';
import { useEventQuery } from './event-conditions';
import { EventsTable } from './events-table';

/** The whole log of what was recorded. */
export function Component() {
  const { query, conditions } = useEventQuery();
  return (
    <Page title="事项记录">
      {conditions}
      <EventsTable query={query} empty="没有符合条件的事项，请放宽条件。" />
    </Page>
  );
}
