import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { Page } from '../../shared/parts/page';
import { AwardDialog } from './award-dialog';
import { useEventQuery } from './event-conditions';
import { EventsTable } from './events-table';

/** What leaders gave or took by hand, inside what the regulation leaves to a person. */
export function Component() {
  const { query, conditions } = useEventQuery('award');
  const may = useMay();
  const awards = may('award.record');
  const [recording, setRecording] = useState(false);
  return (
    <Page
      title="人工评定"
      extra={
        awards && (
          <Button type="primary" onClick={() => setRecording(true)}>
            登记评定
          </Button>
        )
      }
    >
      <p style={{ marginTop: 0 }}>
        {awards ? '办法交由人评定的加分和扣分，在这里登记。' : '办法交由人评定的加分和扣分，由领导登记。'}
        {may('cancellation.record') ? '评错了的，在行尾撤销。' : '评错了的，请编辑撤销；原来的记录留着，分数冲回。'}
      </p>
      {conditions}
      <EventsTable
        query={query}
        empty={awards ? '没有符合条件的评定。点“登记评定”可以登记一项。' : '没有符合条件的评定。'}
      />
      {recording && <AwardDialog close={() => setRecording(false)} />}
    </Page>
  );
}
