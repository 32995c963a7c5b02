import { useQuery } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { today } from '../../shared/formats';
import { Page } from '../../shared/parts/page';
import { RowsTable } from '../../shared/parts/rows-table';
import { Trouble } from '../../shared/parts/trouble';
import { inOrder, type ListedRoute } from './forward-route';
import { ForwardRouteDialog } from './forward-route-dialog';
import { RouteUseDialog } from './route-use-dialog';

type Open = { readonly what: 'change' | 'use'; readonly route: ListedRoute } | { readonly what: 'add' } | null;

/** The ways by which the office sends items on: where each ends, since when it is used, until when it was. */
export function Component() {
  const routes = useQuery({
    queryKey: ['forward-routes', 'history'],
    queryFn: () => told(api.GET('/api/v1/forward-routes/history')),
  });
  const manages = useMay()('directory.manage');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const listed = inOrder(routes.data ?? [], today());
  if (routes.error) return <Trouble error={routes.error} retry={routes.refetch} />;
  return (
    <Page
      title="上报渠道"
      extra={
        manages && (
          <Button type="primary" onClick={() => setOpen({ what: 'add' })}>
            新增渠道
          </Button>
        )
      }
    >
      <RowsTable<ListedRoute>
        rowKey="code"
        loading={routes.isPending}
        rows={listed}
        empty="还没有上报渠道。登记上报时不选渠道，按一种上报计。"
        columns={[
          { title: '序号', width: 70, align: 'right', render: (_, { version }) => version.sortNo },
          { title: '渠道', rowScope: 'row', render: (_, { version }) => version.title },
          { title: '报往', render: (_, { version }) => version.to },
          { title: '使用', width: 190, render: (_, { state, since }) => `${since} ${stateWords[state]}` },
          { title: '此前', render: (_, route) => before(route) || '—' },
          ...(manages
            ? [
                {
                  title: '操作',
                  width: 150,
                  render: (_: unknown, route: ListedRoute) => (
                    <Flex gap={8}>
                      <Button
                        size="small"
                        aria-label={`修改“${route.version.title}”`}
                        onClick={() => setOpen({ what: 'change', route })}
                      >
                        修改
                      </Button>
                      <Button
                        size="small"
                        aria-label={`${nextUse(route)}“${route.version.title}”`}
                        onClick={() => setOpen({ what: 'use', route })}
                      >
                        {nextUse(route)}
                      </Button>
                    </Flex>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open?.what === 'add' && <ForwardRouteDialog route={null} close={close} />}
      {open?.what === 'change' && <ForwardRouteDialog route={open.route} close={close} />}
      {open?.what === 'use' && <RouteUseDialog route={open.route} close={close} />}
    </Page>
  );
}

const stateWords = { used: '起使用', planned: '起将使用', ended: '起停用' } as const;
const nextUse = ({ state }: ListedRoute) => (state === 'ended' ? '恢复使用' : '停用');

/** What it was called and where it ended before. */
function before({ versions, version }: ListedRoute): string {
  return versions
    .filter(({ from, title, to }) => from < version.from && (title !== version.title || to !== version.to))
    .map(({ from, title, to }) => `${from} ${title}（报${to}）`)
    .join('；');
}
