import { Card } from 'antd';
import { totalText } from '../../shared/formats';
import { Bars, MOST_BARS } from '../../shared/parts/bars';
import { useUnitName } from '../../shared/units';
import type { Batch } from './payout-words';

/** What a batch pays its units and their people, the most first; one alone is compared with nothing. */
export function UnitBars({ units = [] }: Pick<Batch, 'units'>) {
  const unitName = useUnitName();
  if (units.length < 2) return null;
  const title = units.length < MOST_BARS ? '各单位实发（元）' : `实发最多的 ${MOST_BARS} 个单位（元）`;
  return (
    <Card size="small" title={title} style={{ marginBottom: 16 }}>
      <Bars
        bars={units.map(({ unitId, net }) => ({
          name: unitName(unitId),
          value: Number(net),
          text: totalText(net, 'yuan'),
        }))}
        measure="实发（元）"
        spoken={`${title}的柱形图，各笔的数字见下面的名单`}
      />
    </Card>
  );
}
