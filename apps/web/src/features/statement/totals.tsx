import { Flex, Statistic } from 'antd';
import { totalText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { Rank } from '../../shared/parts/rank';
import { periodText } from '../../shared/periods';
import { hasRanks, useStandings } from '../../shared/standings';

interface TotalsProps {
  readonly quarter: string;
  readonly unitId: number;
}

/** Rank and sums of a unit in a quarter. */
export function Totals({ quarter, unitId }: TotalsProps) {
  const standings = useStandings(quarter);
  return (
    <Loaded query={standings}>
      {(found) => {
        const { lines, assets, openMonths } = found;
        const mine = lines.find((line) => line.unitId === unitId);
        if (!mine) return <p>这个单位本季度没有参加考核。</p>;
        return (
          <>
            <Flex gap="8px 32px" wrap>
              <Rank standings={found} line={mine} />
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
              {!hasRanks(found) && '还没有单位得分，所以没有名次。'}
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
