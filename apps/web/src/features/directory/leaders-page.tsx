import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { useRegulations, wordTitle } from '../../shared/office';
import { Page } from '../../shared/parts/page';
import { RowsTable } from '../../shared/parts/rows-table';
import { Trouble } from '../../shared/parts/trouble';
import { leaderRanks } from '../records/event';
import { LeaderDialog } from './leader-dialog';

type Leader = Schemas['LeaderResponse'];

/** The leaders whose instructions the office records, in the post of today. */
export function Component() {
  const leaders = useQuery({ queryKey: ['leaders', 'today'], queryFn: () => told(api.GET('/api/v1/leaders')) });
  const regulations = useRegulations();
  const regulation = regulations.data?.[regulations.data.length - 1];
  const manages = useMay()('directory.manage');
  const [open, setOpen] = useState<Leader | 'new' | null>(null);
  if (leaders.error) return <Trouble error={leaders.error} retry={leaders.refetch} />;
  return (
    <Page
      title="批示领导"
      extra={
        manages && (
          <Button type="primary" onClick={() => setOpen('new')}>
            新增领导
          </Button>
        )
      }
    >
      <RowsTable<Leader>
        rowKey="id"
        loading={leaders.isPending}
        rows={leaders.data ?? []}
        empty="名录上还没有领导。登记批示时也可以写明不在名录上的领导。"
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '职务', dataIndex: 'title' },
          { title: '级别', render: (_, { level }) => wordTitle(regulation, 'level', level) },
          { title: '领导序列', render: (_, { rank }) => (rank === null ? '—' : leaderRanks[rank]) },
          { title: '任职', render: (_, { since }) => `${since} 起` },
          {
            title: '此前',
            render: (_, { posts }) =>
              posts
                .slice(0, -1)
                .map(({ from, title }) => `${from} ${title}`)
                .join('；') || '—',
          },
          ...(manages
            ? [
                {
                  title: '操作',
                  width: 110,
                  render: (_: unknown, leader: Leader) => (
                    <Button size="small" aria-label={`${leader.name}职务变动`} onClick={() => setOpen(leader)}>
                      职务变动
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open !== null && (
        <LeaderDialog leader={open === 'new' ? null : open} regulation={regulation} close={() => setOpen(null)} />
      )}
    </Page>
  );
}
