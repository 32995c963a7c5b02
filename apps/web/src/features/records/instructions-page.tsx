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
      {!records && <p style={{ marginTop: 0 }}>批示由编辑登记：把批示件交办公室，编辑登记以后列在这里。</p>}
      {conditions}
      <EventsTable
        query={query}
        empty={records ? '没有符合条件的批示。收到批示件后，点“登记批示”。' : '没有符合条件的批示，请放宽条件。'}
      />
      {recording && <InstructionDialog close={() => setRecording(false)} />}
    </Page>
  );
}
