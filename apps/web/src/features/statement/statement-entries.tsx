import { Select } from 'antd';
import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { PagedTable } from '../../shared/parts/paged-table';
import { monthsOf } from '../../shared/periods';
import { usePages } from '../../shared/use-pages';
import { EntryButton } from '../why/entry-button';

type Entry = Schemas['EntryResponse'];

interface StatementEntriesProps {
  readonly quarter: string;
  readonly unitId: number;
}

/** The entries of a unit in the months of a quarter, in the order they were booked. */
export function StatementEntries({ quarter, unitId }: StatementEntriesProps) {
  const [asset, setAsset] = useState('point');
  const query = { ...monthsOf(quarter), unitId, asset, limit: 50 };
  const pages = usePages<Entry>(['entries', query], (cursor) =>
    told(api.GET('/api/v1/entries', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <>
      <Select
        aria-label="积分或奖金"
        style={{ width: 120, marginBottom: 12 }}
        options={[
          { value: 'point', label: '积分' },
          { value: 'yuan', label: '奖金' },
        ]}
        value={asset}
        onChange={setAsset}
      />
      <PagedTable<Entry>
        pages={pages}
        rowKey="no"
        empty="这个季度还没有记账。"
        columns={[
          { title: '月份', width: 90, dataIndex: 'bookedMonth' },
          {
            title: '数额（点开看原因）',
            width: 160,
            align: 'right',
            render: (_, entry) => <EntryButton entry={entry} />,
          },
          { title: '算法', dataIndex: 'arithmetic' },
          { title: '条款', width: 90, dataIndex: 'clause' },
          {
            title: '说明',
            width: 170,
            render: (_, { period, bookedMonth, reverses, person }) =>
              [
                reverses === null ? '' : `冲回第 ${reverses} 号`,
                period < bookedMonth ? `补记 ${period}` : '',
                person ?? '',
              ]
                .filter(Boolean)
                .join('，'),
          },
        ]}
      />
    </>
  );
}
