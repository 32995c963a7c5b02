import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { ConditionBar } from '../../shared/parts/condition-bar';
import { Page } from '../../shared/parts/page';
import { PagedTable } from '../../shared/parts/paged-table';
import { useConditions } from '../../shared/use-conditions';
import { usePages } from '../../shared/use-pages';
import { LoadListDialog } from './load-list-dialog';
import type { UpperList } from './upper-list';

/** Lists of what upper offices adopted, to be matched to items line by line. */
export function Component() {
  const [loading, setLoading] = useState(false);
  const { conditions, change } = useConditions(['status', 'text']);
  const status = conditions.status === 'dismissed' ? ('dismissed' as const) : ('open' as const);
  const query = { status, ...(conditions.text && { text: conditions.text }), limit: 20 };
  const pages = usePages<UpperList>(['upper-lists', 'list', query], (cursor) =>
    told(
      api.GET('/api/v1/upper-lists', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  return (
    <Page
      title="上级采用清单"
      extra={
        <Button type="primary" onClick={() => setLoading(true)}>
          导入清单
        </Button>
      }
    >
      <ConditionBar>
        <Segmented
          aria-label="状态"
          options={[
            { value: 'open', label: '办理中' },
            { value: 'dismissed', label: '已收起' },
          ]}
          value={status}
          onChange={(chosen) => change({ status: chosen === 'open' ? undefined : chosen })}
        />
        <Input.Search
          key={conditions.text ?? ''}
          aria-label="清单名称"
          placeholder="清单名称中的字"
          allowClear
          maxLength={100}
          style={{ width: '16em' }}
          defaultValue={conditions.text ?? ''}
          onSearch={(text) => change({ text })}
        />
      </ConditionBar>
      <PagedTable<UpperList>
        pages={pages}
        rowKey="id"
        empty={status === 'open' ? '没有办理中的清单。收到上级的采用情况后，点“导入清单”。' : '没有收起的清单。'}
        columns={[
          { title: '清单', render: (_, { id, name }) => <Link to={`/upper-lists/${id}`}>{name}</Link> },
          { title: '行数', width: 90, align: 'right', dataIndex: 'lineCount' },
          { title: '导入', width: 240, render: (_, { loadedBy, loadedAt }) => `${loadedBy} ${timeText(loadedAt)}` },
        ]}
      />
      {loading && <LoadListDialog close={() => setLoading(false)} />}
    </Page>
  );
}
