import { Col, Row, Segmented } from 'antd';
import { useState } from 'react';
import { Page } from '../../shared/parts/page';
import { Trouble } from '../../shared/parts/trouble';
import { useConditions } from '../../shared/use-conditions';
import { Deadlines } from './deadlines';
import { InboxDialogs } from './inbox-dialogs';
import { InboxList } from './inbox-list';
import { InboxPane } from './inbox-pane';
import { KeyHelp } from './key-help';
import { type Dialog, queues, useInbox } from './use-inbox';
import { useInboxKeys } from './use-inbox-keys';

/** What came in: the queue on the left, the item on the right, everything by keyboard. */
export function Component() {
  const { conditions, change } = useConditions(['status', 'item']);
  const inbox = useInbox(conditions.status ?? 'submitted', conditions.item, (item) => change({ item }));
  const [dialog, setDialog] = useState<{ what: Dialog; id: string } | null>(null);
  const go = (status: string) => change({ status, item: undefined });
  const act = useInboxKeys(inbox, setDialog, go);
  return (
    <Page title="收稿箱" extra={<KeyHelp />}>
      <Segmented
        aria-label="队列"
        options={queues.map(({ status, name }) => ({ value: status, label: name }))}
        value={inbox.status}
        onChange={go}
        style={{ marginBottom: 12 }}
      />
      <Deadlines />
      {inbox.error ? (
        <Trouble error={inbox.error} retry={inbox.retry} />
      ) : (
        <Row gutter={16} wrap>
          <Col xs={24} md={8} lg={7}>
            <InboxList inbox={inbox} />
          </Col>
          <Col xs={24} md={16} lg={17}>
            <InboxPane id={inbox.selected?.id} act={act} />
          </Col>
        </Row>
      )}
      {dialog && <InboxDialogs dialog={dialog.what} id={dialog.id} rows={inbox.rows} close={() => setDialog(null)} />}
    </Page>
  );
}
