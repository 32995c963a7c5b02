import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { useCaller, useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { useMonths } from '../../shared/office';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { bulletinColours, type BulletinHead, bulletinStatusNames, kindNames } from './bulletin';
import { DrawUpDialog } from './draw-up-dialog';

/** Bulletins, the newest first; a unit sees those that were issued. */
export function Component() {
  const own = useCaller().unitId !== null;
  const may = useMay();
  const months = useMonths();
  const [drawing, setDrawing] = useState(false);
  const { conditions, change } = useConditions(['status', 'kind']);
  const query = {
    limit: 20,
    ...(conditions.status && { status: conditions.status as 'draft' }),
    ...(conditions.kind && { kind: conditions.kind as 'month' }),
  };
  const pages = usePages<BulletinHead>(['bulletins', 'list', query], (cursor) =>
    told(
      api.GET('/api/v1/bulletins', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  return (
    <Page
      title="通报"
      extra={
        may('bulletin.draft') && (
          <Button type="primary" disabled={!months.data} onClick={() => setDrawing(true)}>
            起草通报
          </Button>
        )
      }
    >
      <ConditionBar>
        {!own && (
          <Select
            aria-label="状态"
            placeholder="状态"
            allowClear
            style={{ width: '10em' }}
            options={Object.entries(bulletinStatusNames).map(([value, label]) => ({ value, label }))}
            value={conditions.status}
            onChange={(status: string | undefined) => change({ status })}
          />
        )}
        <Select
          aria-label="类别"
          placeholder="类别"
          allowClear
          style={{ width: '9em' }}
          options={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
          value={conditions.kind}
          onChange={(kind: string | undefined) => change({ kind })}
        />
      </ConditionBar>
      <PagedTable<BulletinHead>
        pages={pages}
        rowKey="id"
        empty={own ? '还没有印发过通报。' : '没有符合条件的通报。编辑可以为任何一个月、季度、半年或年度起草。'}
        columns={[
          { title: '标题', render: (_, { id, title }) => <Link to={`/bulletins/${id}`}>{title}</Link> },
          { title: '类别', width: 80, render: (_, { kind }) => kindNames[kind] ?? kind },
          {
            title: '状态',
            width: 100,
            render: (_, { status, statusTitle }) => (
              <Tag color={bulletinColours[status] ?? 'default'}>{statusTitle}</Tag>
            ),
          },
          { title: '文号', width: 200, render: (_, { documentNo }) => documentNo ?? '' },
          { title: '印发日期', width: 120, render: (_, { issuedOn }) => issuedOn ?? '' },
          ...(own
            ? []
            : [{ title: '起草', width: 150, render: (_: unknown, each: BulletinHead) => timeText(each.createdAt) }]),
        ]}
      />
      {drawing && months.data && <DrawUpDialog open={months.data.open} close={() => setDrawing(false)} />}
    </Page>
  );
}
