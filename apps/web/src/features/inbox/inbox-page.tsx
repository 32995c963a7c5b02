import { Button, Col, Flex, Row, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../../shared/parts/page';
import { Trouble } from '../../shared/parts/trouble';
import { useConditions } from '../../shared/use-conditions';
import { BatchActions } from '../items/batch-actions';
import { useItemBatch } from '../items/use-item-batch';
import { Deadlines } from './deadlines';
import { InboxConditions } from './inbox-conditions';
import { InboxDialogs } from './inbox-dialogs';
import { InboxList } from './inbox-list';
import { InboxPane } from './inbox-pane';
import { KeyHelp } from './key-help';
import { type Dialog, isUndecided, queues, useInbox } from './use-inbox';
import { useInboxKeys } from './use-inbox-keys';
import { useMarks } from './use-marks';
import { useOrder } from './use-order';

/** What came in: the queue on the left, the item on the right, everything by keyboard. */
export function Component() {
  const { conditions, change } = useConditions(['status', 'item', 'text']);
  const [order, sort] = useOrder();
  const asked = { queue: conditions.status ?? 'submitted', text: conditions.text, order };
  const inbox = useInbox(asked, conditions.item, (item) => change({ item }));
  const [dialog, setDialog] = useState<{ what: Dialog; id: string } | null>(null);
  const marks = useMarks(inbox);
  const batch = useItemBatch(marks.marked, marks.choose);
  const go = (status: string) => change({ status, item: undefined });
  const act = useInboxKeys(inbox, { marks, batch }, setDialog, go);
  return (
    <Page title="收稿箱" extra={<InboxHead />}>
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
            <InboxConditions
              text={conditions.text}
              find={(text) => change({ text, item: undefined })}
              order={order}
              sort={sort}
            />
            {isUndecided(inbox.status) && (
              <Flex gap={8} wrap align="center" style={{ marginBottom: 8 }} role="toolbar" aria-label="批量办理">
                <BatchActions batch={batch} all={inbox.rows} receives={inbox.status === 'submitted'} />
              </Flex>
            )}
            <InboxList inbox={inbox} marks={marks} searched={conditions.text !== undefined} />
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

function InboxHead() {
  return (
    <Flex gap={8} align="center">
      <Link to="/items/new">
        <Button size="small">
          登记来稿 <kbd>P</kbd>
        </Button>
      </Link>
      <KeyHelp />
    </Flex>
  );
}
