import { Alert, Button, Card, Empty, Flex } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { Loaded } from '../../shared/parts/loaded';
import { StatusTag } from '../../shared/parts/status-tag';
import { useUnitName } from '../../shared/units';
import { Attachments } from '../items/attachments';
import { Duplicates } from '../items/duplicates';
import { type ItemWithLife, useItem } from '../items/item-queries';
import { ItemTimeline } from '../items/item-timeline';
import { ItemText } from './item-text';
import { UrgentClock } from './urgent-clock';
import type { InboxAct } from './use-inbox-keys';

/** Where each action leads on from. The server has the last word; this only keeps idle buttons off the screen. */
const actions = [
  { what: 'receive', name: '签收', key: 'R', from: ['submitted'] },
  { what: 'take', name: '开始编辑', key: 'T', from: ['submitted', 'received'] },
  { what: 'edit', name: '改写', key: 'E', from: ['submitted', 'received', 'in_work', 'adopted'] },
  {
    what: 'adopt',
    name: '采用',
    key: 'A',
    from: ['submitted', 'received', 'in_work', 'returned', 'not_used', 'adopted'],
  },
  { what: 'return', name: '退回修改', key: 'B', from: ['submitted', 'received', 'in_work'] },
  { what: 'not-use', name: '不采用', key: 'N', from: ['submitted', 'received', 'in_work', 'returned'] },
  { what: 'merge', name: '合并', key: 'M', from: ['submitted', 'received', 'in_work', 'returned'] },
] as const;

interface InboxPaneProps {
  readonly id: string | undefined;
  readonly act: InboxAct;
}

/** The item on the screen with all that helps to decide. */
export function InboxPane({ id, act }: InboxPaneProps) {
  const item = useItem(id);
  if (id === undefined) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="选一条信息来办理" />;
  return (
    <Card>
      <Loaded query={item}>{(found) => <Whole item={found} act={act} />}</Loaded>
    </Card>
  );
}

function Whole({ item, act }: { readonly item: ItemWithLife; readonly act: InboxAct }) {
  const unitName = useUnitName();
  const { id, title, status, contributors, contact, publications } = item;
  return (
    <>
      <Flex gap={8} wrap style={{ marginBottom: 12 }} role="toolbar" aria-label="办理">
        {actions
          .filter(({ from }) => (from as readonly string[]).includes(status))
          .map(({ what, name, key }) => (
            <Button key={what} type={what === 'adopt' ? 'primary' : 'default'} onClick={() => act(what)}>
              {name} <kbd>{key}</kbd>
            </Button>
          ))}
      </Flex>
      <h2 style={{ margin: '0 0 4px', fontSize: '1.25em' }}>
        <Link to={`/items/${id}`}>{title}</Link>
      </h2>
      <Flex gap={8} wrap style={{ marginBottom: 12 }}>
        <StatusTag status={status} />
        <span>{contributors.map(({ unitId }) => unitName(unitId)).join('、')}</span>
        {contact && <span>{contact}</span>}
        {publications.length > 0 && <span>已用于 {publications.map((key) => key.split('@')[0]).join('、')}</span>}
      </Flex>
      <UrgentClock item={item} />
      <AlikeItems id={id} />
      <ItemText item={item} />
      <Attachments id={id} />
      <details style={{ marginTop: 16 }}>
        <summary>办理过程（{item.steps.length}）</summary>
        <div style={{ marginTop: 16 }}>
          <ItemTimeline steps={item.steps} />
        </div>
      </details>
    </>
  );
}

function AlikeItems({ id }: { readonly id: string }) {
  const { data } = useQuery({
    queryKey: ['items', 'duplicates', id],
    queryFn: () => told(api.GET('/api/v1/items/{id}/duplicates', { params: { path: { id } } })),
    staleTime: 60_000,
  });
  if (!data?.rows.length) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`与 ${data.rows.length} 条信息内容相近`}
      description={<Duplicates found={data} />}
      style={{ marginBottom: 12 }}
    />
  );
}
