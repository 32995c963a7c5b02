import { Tag } from 'antd';
import { Link } from 'react-router';
import { RowsTable } from '../../shared/parts/rows-table';
import type { Issue, IssueLine } from './issue';

/** An issue to be read: signed off, called off, planned, or of somebody who does not lay out. */
export function SealedIssue({ issue: { lines, columns } }: { readonly issue: Issue }) {
  return (
    <RowsTable<IssueLine>
      rowKey="event"
      rows={lines}
      empty="这一期里没有信息。"
      columns={[
        { title: '序', width: 60, align: 'right', dataIndex: 'place' },
        {
          title: '标题',
          rowScope: 'row',
          render: (_, { itemId, title, takenBackBy }) => (
            <>
              <Link to={`/items/${itemId}`}>{title}</Link> {takenBackBy !== null && <Tag color="red">采用已撤销</Tag>}
            </>
          ),
        },
        {
          title: '栏目',
          width: 180,
          render: (_, { column }) => columns.find(({ code }) => code === column)?.title ?? column ?? '—',
        },
      ]}
    />
  );
}
