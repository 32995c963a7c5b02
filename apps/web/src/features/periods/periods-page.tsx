import { Card, Table } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { timeText, today } from '../../shared/formats';
import { useMonths } from '../../shared/office';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { Seal } from '../../shared/parts/seal';
import { monthOf, periodText } from '../../shared/periods';
import { useConditions } from '../../shared/use-conditions';
import { MonthFigures } from './month-figures';
import { MonthChoice } from './month-choice';
import { MonthPanel } from './month-panel';
import { monthsToSee } from './months';

type ClosedMonth = Schemas['ClosedMonthResponse'];

/** The month whose turn it is, or any other: before its units, its open matters, closed. Below, the closed ones with their seals. */
export function Component() {
  const months = useMonths();
  const { conditions, change } = useConditions(['month']);
  return (
    <Page title="月份结账">
      <Loaded query={months}>
        {(found) => {
          const { open, closed } = found;
          const month = conditions.month ?? open;
          return (
            <>
              <MonthChoice
                months={monthsToSee(found, monthOf(today()))}
                month={month}
                open={open}
                choose={(chosen) => change({ month: chosen === open ? undefined : chosen })}
              />
              <MonthPanel key={month} month={month} open={open} />
              <MonthFigures month={month} />
              <Card size="small" title="已结账的月份">
                <ClosedMonths months={closed} />
              </Card>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function ClosedMonths({ months }: { readonly months: readonly ClosedMonth[] }) {
  if (months.length === 0) return <p style={{ margin: 0 }}>还没有结过账。</p>;
  return (
    <Table<ClosedMonth>
      size="small"
      rowKey="month"
      pagination={months.length > 12 && { pageSize: 12, showSizeChanger: false }}
      scroll={{ x: true }}
      dataSource={[...months].sort((a, b) => b.month.localeCompare(a.month))}
      columns={[
        {
          title: '月份',
          render: (_, { month }) => <Link to={`/periods?month=${month}`}>{periodText(month)}</Link>,
        },
        { title: '结账时间', render: (_, { closedAt }) => timeText(closedAt) },
        { title: '结账人', dataIndex: 'closedBy' },
        { title: '台账编号', align: 'right', dataIndex: 'no' },
        { title: '校验值', render: (_, { hash }) => <Seal value={hash} /> },
      ]}
    />
  );
}
