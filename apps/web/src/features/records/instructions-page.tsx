import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { Page } from '../../shared/parts/page';
import { useEventQuery } from './event-conditions';
import { EventsTable } from './events-table';
import { InstructionDialog } from './instruction-dialog';

/** What leaders wrote on items. */
export function Component() {
  const { query, conditions } = useEventQuery('instruction');
  const records = useMay()('instruction.record');
  const [recording, setRecording] = useState(false);
  return (
    <Page
      title="领导批示"
      extra={
        records && (
          <Button type="primary" onClick={() => setRecording(true)}>
            登记批示
          </Button>
        )
      }
    >
      {conditions}
      <EventsTable query={query} empty="没有符合条件的批示。收到批示件后，点“登记批示”。" />
      {recording && <InstructionDialog close={() => setRecording(false)} />}
    </Page>
  );
}
