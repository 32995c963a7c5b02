import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../api/use-session';
import { PagedTable } from '../../shared/parts/paged-table';
import { monthOf, periodText } from '../../shared/periods';
import { usePages } from '../../shared/use-pages';
import { ObjectDialog } from '../objections/object-dialog';
import { objectionStateNames } from '../objections/objection-words';
import { EntryButton } from '../why/entry-button';
import { isBeingChecked } from './months-to-check';
import { type OfUnit, readStatement, type StatementEntry, type StatementMonth } from './statement-queries';

interface StatementEntriesProps extends OfUnit {
  readonly months: readonly StatementMonth[];
}

/** The entries of the period in the order they were booked; while their month is checked, each may be disputed. */
export function StatementEntries({ unitId, period, months }: StatementEntriesProps) {
  const objecting = useMay()('objection.raise');
  const [disputed, setDisputed] = useState<StatementEntry | null>(null);
  const pages = usePages<StatementEntry>(['statements', unitId, period], (cursor) =>
    readStatement({ unitId, period }, cursor),
  );
  const checked = new Set(months.filter(isBeingChecked).map(({ month }) => month));
  return (
    <>
      <PagedTable<StatementEntry>
        pages={pages}
        rowKey="no"
        empty="这段时间还没有记账。"
        columns={[
          { title: '月份', width: 120, render: (_, { bookedMonth }) => periodText(bookedMonth) },
          {
            title: '信息或事项',
            rowScope: 'row',
            render: (_, { itemId, title, arithmetic }) => (
              <>
                {itemId === null ? title : <Link to={`/items/${itemId}`}>{title || '（标题已清除）'}</Link>}
                {itemId === null && (
                  <div>
                    <small>{arithmetic}</small>
                  </div>
                )}
              </>
            ),
          },
          {
            title: '数额（点开看原因）',
            width: 160,
            align: 'right',
            render: (_, entry) => <EntryButton entry={entry} />,
          },
          { title: '条款', width: 90, dataIndex: 'clause' },
          {
            title: '说明',
            width: 170,
            render: (_, { reverses, priorPeriod, occurredOn }) =>
              [
                reverses === null ? '' : `冲回第 ${reverses} 号`,
                priorPeriod ? `补记 ${periodText(monthOf(occurredOn))}` : '',
              ]
                .filter(Boolean)
                .join('，'),
          },
          {
            title: '异议',
            width: 130,
            render: (_, entry) => {
              const { objection } = entry;
              const open = objecting && checked.has(entry.bookedMonth) && objection?.state !== 'open';
              return (
                (objection || open) && (
                  <Flex gap={4}>
                    {objection && (
                      <Link to={`/objections/${objection.id}`}>{objectionStateNames[objection.state]}</Link>
                    )}
                    {open && (
                      <Button
                        size="small"
                        aria-label={`对第 ${entry.no} 号分录提出异议`}
                        onClick={() => setDisputed(entry)}
                      >
                        提出异议
                      </Button>
                    )}
                  </Flex>
                )
              );
            },
          },
        ]}
      />
      {disputed && <ObjectDialog about={{ entry: disputed }} close={() => setDisputed(null)} />}
    </>
  );
}
