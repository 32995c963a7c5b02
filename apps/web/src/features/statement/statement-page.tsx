import { Button, Flex, Select, Statistic } from 'antd';
import type { ReactNode } from 'react';
import { useCaller } from '../../api/use-session';
import { Loaded } from '../../shared/parts/loaded';
import { Page } from '../../shared/parts/page';
import { presentMonth, useMonths } from '../../shared/office';
import { periodText, quarterAfter, quarterOf } from '../../shared/periods';
import { useStandings } from '../../shared/standings';
import { totalText } from '../../shared/formats';
import { useUnits } from '../../shared/units';
import { useConditions } from '../../shared/use-conditions';
import { StatementEntries } from './statement-entries';

/** A unit's quarter, entry by entry; every number opens its reason. */
export function Component() {
  const own = useCaller().unitId;
  const months = useMonths();
  const units = useUnits();
  const { conditions, change } = useConditions(['quarter', 'unit']);
  const unitId = own ?? (conditions.unit ? Number(conditions.unit) : units.data?.[0]?.id);
  return (
    <Page title={own === null ? '单位积分明细' : '本单位积分明细'}>
      <Loaded query={months}>
        {({ open }) => {
          const quarter = conditions.quarter ?? quarterOf(`${presentMonth(open)}-01`);
          return (
            <>
              <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
                <Button onClick={() => change({ quarter: quarterAfter(quarter, -1) })}>上一季度</Button>
                <strong>{periodText(quarter)}</strong>
                <Button onClick={() => change({ quarter: quarterAfter(quarter, 1) })}>下一季度</Button>
                {own === null && (
                  <Select
                    aria-label="单位"
                    showSearch={{ optionFilterProp: 'label' }}
                    style={{ width: 220 }}
                    options={(units.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
                    value={unitId === undefined ? undefined : String(unitId)}
                    onChange={(unit: string) => change({ unit })}
                  />
                )}
              </Flex>
              {unitId !== undefined && <Totals quarter={quarter} unitId={unitId} />}
              {unitId !== undefined && (
                <StatementEntries key={`${quarter}${unitId}`} quarter={quarter} unitId={unitId} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface OfUnit {
  readonly quarter: string;
  readonly unitId: number;
}

function Totals({ quarter, unitId }: OfUnit): ReactNode {
  const standings = useStandings(quarter);
  return (
    <Loaded query={standings}>
      {({ lines, assets, ranked, openMonths }) => {
        const mine = lines.find((line) => line.unitId === unitId);
        if (!mine) return <p>这个单位本季度没有参加考核。</p>;
        return (
          <>
            <Flex gap={32} wrap>
              <Statistic title="名次" value={mine.rank} suffix={`/ ${ranked}`} />
              {mine.amounts.map(({ asset, total }) => (
                <Statistic
                  key={asset}
                  title={
                    asset === 'point' ? '得分' : `奖金（${assets.find(({ code }) => code === asset)?.title ?? asset}）`
                  }
                  value={totalText(total, asset)}
                />
              ))}
              <Statistic title="报送" value={mine.submitted} />
              <Statistic title="采用" value={mine.adopted.reduce((sum, { count }) => sum + count, 0)} />
            </Flex>
            <p>
              {openMonths.length > 0
                ? `${openMonths.map(periodText).join('、')}尚未结账，数字还会变化。`
                : '本季度已结账。'}
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
