import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, type Schemas, told } from '../../api/client';
import { useCaller, useMay } from '../../api/use-session';
import { ExportButton } from '../../shared/parts/export-button';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { StatusTag } from '../../shared/parts/status-tag';
import { useUnitName } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { netText } from '../../shared/net';
import { usePages } from '../../shared/use-pages';
import { BatchActions } from './batch-actions';
import { DraftsWaiting } from './drafts-waiting';
import { ItemConditions } from './item-conditions';
import { PurgeDialog } from './purge-dialog';
import { useItemBatch } from './use-item-batch';

type Item = Schemas['ListedItemResponse'];
export type ItemStatus = Item['status'];

/** Everything submitted: of the own unit for a liaison, of the whole office for those who serve it. */
export function Component() {
  const { unitId } = useCaller();
  const may = useMay();
  const unitName = useUnitName();
  const own = unitId !== null;
  const { conditions, change, clear } = useConditions(['status', 'from', 'to', 'text', 'unitId', 'kind']);
  const { status, unitId: unit, ...rest } = conditions;
  const asked = {
    ...rest,
    ...(status === undefined ? {} : { status: status as ItemStatus }),
    ...(unit === undefined ? {} : { unitId: Number(unit) }),
    sort: status === 'draft' || status === 'signed_off' ? ('recorded' as const) : ('submitted' as const),
    direction: 'desc' as const,
  };
  const query = { ...asked, limit: 20, ...(own && { summed: 'true' as const }) };
  const pages = usePages<Item>(['items', 'list', query], (cursor) =>
    told(api.GET('/api/v1/items', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  const [chosen, setChosen] = useState<readonly Item[]>([]);
  const works = may('item.work');
  const batch = useItemBatch(chosen, setChosen);
  const [purging, setPurging] = useState(false);
  return (
    <Page
      title={own ? '我的信息' : '信息库'}
      extra={
        <>
          {may('item.submit') && (
            <Link to="/items/new">
              <Button type={own ? 'primary' : 'default'}>{own ? '报送信息' : '登记来稿'}</Button>
            </Link>
          )}
          {may('item.purge') && (
            <Button danger onClick={() => setPurging(true)}>
              紧急清除草稿
            </Button>
          )}
        </>
      }
    >
      <ItemConditions own={own} drafts={may('item.submit')} conditions={conditions} change={change} clear={clear} />
      {may('item.submit') && status === undefined && <DraftsWaiting own={own} />}
      <PagedTable<Item>
        name="items"
        pages={pages}
        rowKey="id"
        tools={
          <>
            {works && <BatchActions batch={batch} all={pages.rows} />}
            <ExportButton ask={(key) => exportOf(asked, key)} />
          </>
        }
        {...(works && {
          rowSelection: {
            selectedRowKeys: chosen.map(({ id }) => id),
            onChange: (_: unknown, rows: Item[]) => setChosen(rows),
            // The box over all of them would stand a second time in the row by which widths are measured, hidden and yet focusable.
            hideSelectAll: true,
            getCheckboxProps: ({ title }: Item) => ({ 'aria-label': `勾选《${title}》` }),
          },
        })}
        empty={own ? '没有符合条件的信息。草稿请在“状态”中选“草稿”查看。' : '没有符合条件的信息，请放宽条件。'}
        columns={[
          {
            title: '标题',
            render: (_, { id, title, status: at }) => (
              <Link to={at === 'draft' || at === 'signed_off' ? `/items/${id}/draft` : `/items/${id}`}>
                {title || '（无标题）'}
              </Link>
            ),
          },
          { title: '状态', width: 130, render: (_, { status: at }) => <StatusTag status={at} /> },
          { title: '类别', width: 80, dataIndex: 'kind' },
          { title: '报送日期', width: 110, dataIndex: 'submittedOn' },
          ...(own
            ? [
                {
                  title: '得分和奖励',
                  width: 150,
                  align: 'right' as const,
                  render: (_: unknown, { id, net = [] }: Item) =>
                    net.length > 0 && <Link to={`/items/${id}`}>{netText(net)}</Link>,
                },
              ]
            : [
                {
                  title: '报送单位',
                  width: 180,
                  render: (_: unknown, { contributors }: Item) => (
                    <>{contributors.map((each) => unitName(each.unitId)).join('、')}</>
                  ),
                },
              ]),
        ]}
      />
      {purging && <PurgeDialog close={() => setPurging(false)} />}
    </Page>
  );
}

function exportOf(body: Schemas['ExportItemsRequest'], key: string) {
  return told(api.POST('/api/v1/item-exports', { params: { header: { 'Idempotency-Key': key } }, body }));
}
