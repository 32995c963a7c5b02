import { Button, Drawer, Flex, Select, Tag } from 'antd';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { PagedTable } from '../../shared/parts/paged-table';
import { usePages } from '../../shared/use-pages';
import { answerText, deliveryName, deliveryStates, type Delivery } from './webhook';

type State = Delivery['state'];

const colours: Readonly<Record<State, string>> = { pending: 'blue', delivered: 'green', given_up: 'red' };

interface DeliveriesDrawerProps {
  readonly id: string;
  /** Where they went; not known of an address that is not on the page. */
  readonly url: string | undefined;
  readonly state: string | undefined;
  readonly choose: (state: string | undefined) => void;
  readonly close: () => void;
}

/** What was sent to a webhook and what became of it, the newest first. */
export function DeliveriesDrawer({ id, url, state, choose, close }: DeliveriesDrawerProps) {
  const query = { limit: 20, ...(state !== undefined && { state: state as State }) };
  const pages = usePages<Delivery>(
    ['webhooks', 'deliveries', id, query],
    (cursor) =>
      told(
        api.GET('/api/v1/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    // A first attempt takes seconds; later ones are hours away, and nobody waits for them before the screen.
    ({ state: at, attempts }) => at === 'pending' && attempts === 0,
  );
  return (
    <Drawer open size={960} title={url === undefined ? '推送记录' : `推送记录：${url}`} onClose={close}>
      <PagedTable<Delivery>
        pages={pages}
        rowKey="id"
        empty={state === undefined ? '还没有推送过。可以先发一次测试。' : '没有这种状态的推送。'}
        tools={
          <Flex gap={8} wrap>
            <Select
              aria-label="推送状态"
              placeholder="全部状态"
              allowClear
              style={{ width: 140 }}
              options={Object.entries(deliveryStates).map(([value, label]) => ({ value, label }))}
              value={state}
              onChange={choose}
            />
            <Button onClick={() => void pages.retry()}>刷新</Button>
          </Flex>
        }
        columns={[
          { title: '时间', width: 150, render: (_, { createdAt }) => timeText(createdAt) },
          { title: '什么事', render: (_, { kind }) => deliveryName(kind) },
          {
            title: '状态',
            width: 100,
            render: (_, { state: at }) => <Tag color={colours[at]}>{deliveryStates[at]}</Tag>,
          },
          { title: '发送次数', width: 90, align: 'right', dataIndex: 'attempts' },
          { title: '结果', render: (_, delivery) => answerText(delivery) },
          {
            title: '下次发送',
            width: 150,
            render: (_, { nextAt, attempts }) => (nextAt === null || attempts === 0 ? '' : timeText(nextAt)),
          },
        ]}
      />
    </Drawer>
  );
}
