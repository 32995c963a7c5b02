import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api/use-session';
import { Page } from '../../shared/parts/page';
import { useConditions } from '../../shared/use-conditions';
import { useEventQuery } from './event-conditions';
import { EventsTable } from './events-table';
import { IncidentDialog } from './incident-dialog';
import { LatenessList } from './lateness-list';

/** What was late, omitted or untrue: what the clocks propose, and what a person recorded. */
export function Component() {
  const may = useMay();
  const { conditions, change } = useConditions(['tab']);
  const [recording, setRecording] = useState(false);
  const judges = may('incident.record');
  const tab = conditions.tab === 'recorded' || !judges ? 'recorded' : 'lateness';
  return (
    <Page
      title="责任事项"
      extra={
        judges && (
          <Button type="primary" onClick={() => setRecording(true)}>
            登记责任事项
          </Button>
        )
      }
    >
      <Tabs
        activeKey={tab}
        onChange={(key) => change({ tab: key })}
        items={[
          ...(judges ? [{ key: 'lateness', label: '疑似迟报', children: <LatenessList /> }] : []),
          { key: 'recorded', label: '已登记', children: <Recorded /> },
        ]}
      />
      {recording && <IncidentDialog close={() => setRecording(false)} />}
    </Page>
  );
}

function Recorded() {
  const { query, conditions } = useEventQuery('incident');
  return (
    <>
      {conditions}
      <EventsTable query={query} empty="没有符合条件的责任事项。" />
    </>
  );
}
