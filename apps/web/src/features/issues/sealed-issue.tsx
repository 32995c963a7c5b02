import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { Issue, IssueLine } from './issue';

/** An issue to be read: signed off, called off, planned, or of somebody who does not lay out. */
export function SealedIssue({ issue: { lines, columns } }: { readonly issue: Issue }) {
  return (
    <Table<IssueLine>
      size="small"
      rowKey="event"
      pagination={false}
      dataSource={[...lines]}
      locale={{ emptyText: '这一期里没有信息。' }}
      columns={[
        { title: '序', width: 60, align: 'right', dataIndex: 'place' },
        {
          title: '标题',
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
