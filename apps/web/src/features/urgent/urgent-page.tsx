import { Flex } from 'antd';
import { Link } from 'react-router';
import { timeText } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { StatusTag } from '../../shared/parts/status-tag';
import { useUnitName } from '../../shared/units';
import { usePages } from '../../shared/use-pages';
import { ReceiptClock } from './receipt-clock';
import { readUrgent, type UrgentItem } from './urgent';
import { UrgentActions } from './urgent-actions';

/** Urgent items the office has made nothing of yet, the one that runs out first above all. */
export function Component() {
  const unitName = useUnitName();
  const pages = usePages<UrgentItem>(['items', 'urgent'], readUrgent);
  return (
    <Page title="紧急信息">
      <PagedTable<UrgentItem>
        name="urgent-items"
        pages={pages}
        rowKey={({ item }) => item.id}
        empty="没有待办的紧急信息。单位报来以后，这里按签收时限排列。"
        columns={[
          { title: '标题', render: (_, { item }) => <Link to={`/items/${item.id}`}>{item.title}</Link> },
          { title: '签收时限', width: 230, render: (_, row) => <ReceiptClock of={row} /> },
          { title: '状态', width: 90, render: (_, { item }) => <StatusTag status={item.status} /> },
          { title: '等级', width: 90, render: (_, { urgency }) => urgency.severity },
          {
            title: '单位',
            width: 130,
            render: (_, { item }) => item.contributors.map(({ unitId }) => unitName(unitId)).join('、'),
          },
          { title: '知悉', width: 150, render: (_, { urgency }) => timeText(urgency.awareAt) },
          {
            title: '操作',
            width: 190,
            render: (_, { item, urgency }) => (
              <Flex gap={8}>
                <UrgentActions item={item} told={urgency.toldAt !== null} />
              </Flex>
            ),
          },
        ]}
      />
    </Page>
  );
}
