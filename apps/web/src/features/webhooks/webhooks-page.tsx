import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { AddWebhookDialog } from './add-webhook-dialog';
import { DeliveriesDrawer } from './deliveries-drawer';
import { SignatureHelp } from './signature-help';
import { kindsText, type Webhook } from './webhook';
import { WebhookActions } from './webhook-actions';

/** Which other systems hear of what happens, and what became of what was sent to them. */
export function Component() {
  const [adding, setAdding] = useState(false);
  const { conditions, change } = useConditions(['webhook', 'state']);
  const pages = usePages<Webhook>(['webhooks', 'list'], (cursor) =>
    told(
      api.GET('/api/v1/webhooks', { params: { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  return (
    <Page
      title="推送地址"
      extra={
        <Button type="primary" onClick={() => setAdding(true)}>
          新增推送地址
        </Button>
      }
    >
      <p style={{ marginTop: 0 }}>签收、采用、加分、扣分、约稿等事发生时，告诉本单位的其他系统，例如办公自动化系统。</p>
      <SignatureHelp />
      <PagedTable<Webhook>
        pages={pages}
        rowKey="id"
        empty="还没有推送地址。其他系统要及时知道台账里的事，再新增。"
        columns={[
          {
            title: '地址',
            rowScope: 'row',
            render: (_, { url }) => <span style={{ overflowWrap: 'anywhere' }}>{url}</span>,
          },
          { title: '推送哪些事', render: (_, { kinds }) => kindsText(kinds) },
          { title: '状态', width: 90, render: (_, { removedAt }) => <StateTag removedAt={removedAt} /> },
          { title: '新增人', width: 120, dataIndex: 'createdBy' },
          { title: '新增时间', width: 150, render: (_, { createdAt }) => timeText(createdAt) },
          {
            title: '操作',
            width: 250,
            render: (_, webhook) => (
              <WebhookActions webhook={webhook} look={() => change({ webhook: webhook.id, state: undefined })} />
            ),
          },
        ]}
      />
      {adding && <AddWebhookDialog close={() => setAdding(false)} />}
      {conditions.webhook !== undefined && (
        <DeliveriesDrawer
          id={conditions.webhook}
          url={pages.rows.find(({ id }) => id === conditions.webhook)?.url}
          state={conditions.state}
          choose={(state) => change({ state })}
          close={() => change({ webhook: undefined, state: undefined })}
        />
      )}
    </Page>
  );
}

function StateTag({ removedAt }: Pick<Webhook, 'removedAt'>) {
  return removedAt === null ? <Tag color="green">在用</Tag> : <Tag>已停用</Tag>;
}
