import { Flex, Segmented, Select } from 'antd';
import { useCaller } from '../../api/use-session';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { QuarterChoice } from '../../shared/parts/quarter-choice';
import { presentMonth, useMonths } from '../../shared/office';
import { monthsIn, quarterOf } from '../../shared/periods';
import { useUnits } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { isBeingChecked, MonthsToCheck } from './months-to-check';
import { Quotas } from './quotas';
import { StatementEntries } from './statement-entries';
import { useStatement } from './statement-queries';
import { Totals } from './totals';
import { UnusedItems } from './unused-items';

/** A unit's quarter or month, entry by entry; every number opens its reason, and may be disputed while it is checked. */
export function Component() {
  const own = useCaller().unitId;
  const months = useMonths();
  return (
    <Page title={own === null ? '单位积分明细' : '本单位积分明细'}>
      <Loaded query={months}>{(found) => <Chosen present={quarterOf(`${presentMonth(found)}-01`)} />}</Loaded>
    </Page>
  );
}

function Chosen({ present }: { readonly present: string }) {
  const own = useCaller().unitId;
  const units = useUnits();
  const { conditions, change } = useConditions(['quarter', 'month', 'unit']);
  const quarter = conditions.quarter ?? (conditions.month ? quarterOf(`${conditions.month}-01`) : present);
  const period = conditions.month ?? quarter;
  const unitId = own ?? (conditions.unit ? Number(conditions.unit) : units.data?.[0]?.id);
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
        <QuarterChoice quarter={quarter} choose={(chosen) => change({ quarter: chosen, month: undefined })} />
        <Segmented
          aria-label="全季度或某个月"
          options={[
            { value: quarter, label: '全季度' },
            ...monthsIn(quarter).map((month) => ({ value: month, label: `${Number(month.slice(5))} 月` })),
          ]}
          value={period}
          onChange={(chosen) => change({ quarter, month: chosen === quarter ? undefined : chosen })}
        />
        {own === null && (
          <Select
            aria-label="单位"
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: '16em' }}
            options={(units.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            value={unitId === undefined ? undefined : String(unitId)}
            onChange={(unit: string) => change({ unit })}
          />
        )}
      </Flex>
      {unitId !== undefined && <Whole key={`${period}${unitId}`} unitId={unitId} period={period} quarter={quarter} />}
    </>
  );
}

interface WholeProps {
  readonly unitId: number;
  readonly period: string;
  readonly quarter: string;
}

function Whole({ unitId, period, quarter }: WholeProps) {
  const statement = useStatement({ unitId, period });
  return (
    <>
      {period === quarter && <Totals quarter={quarter} unitId={unitId} />}
      <Loaded query={statement}>
        {(found) => (
          <Flex vertical gap={16}>
            <MonthsToCheck statement={found} />
            <Quotas results={found.results} />
            <StatementEntries unitId={unitId} period={period} months={found.months} />
            <UnusedItems unitId={unitId} period={period} checking={found.months.some(isBeingChecked)} />
          </Flex>
        )}
      </Loaded>
    </>
  );
}
