import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { Page } from '../../shared/parts/page';
import { useEventQuery } from './event-conditions';
import { EventsTable } from './events-table';
import { ForwardDialog } from './forward-dialog';

/** What the office handed on to upper offices. */
export function Component() {
  const { query, conditions } = useEventQuery('forward');
  const records = useMay()('forward.record');
  const [recording, setRecording] = useState(false);
  return (
    <Page
      title="上报"
      extra={
        records && (
          <Button type="primary" onClick={() => setRecording(true)}>
            登记上报
          </Button>
        )
      }
    >
      {conditions}
      <EventsTable query={query} empty="没有符合条件的上报。" />
      {recording && <ForwardDialog close={() => setRecording(false)} />}
    </Page>
  );
}
