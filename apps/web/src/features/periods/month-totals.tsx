import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Statistic } from 'antd';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { totalText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';
import { sumOf } from './months';

/** What a closed month came to, all units together, and the way to each of them. */
export function MonthTotals({ month }: { readonly month: string }) {
  const standings = useQuery({
    queryKey: ['standings', month],
    queryFn: () => told(api.GET('/api/v1/standings', { params: { query: { month } } })),
    retry: false,
  });
  return (
    <Card title="这个月合计" style={{ marginBottom: 16 }}>
      <Loaded query={standings}>
        {({ lines, assets }) => (
          <>
            <Flex gap="8px 32px" wrap>
              <Statistic title="报送" value={lines.reduce((sum, { submitted }) => sum + submitted, 0)} suffix="条" />
              <Statistic
                title="采用"
                value={lines.flatMap(({ adopted }) => adopted).reduce((sum, { count }) => sum + count, 0)}
                suffix="条次"
              />
              {assets.map(({ code, title }) => (
                <Statistic
                  key={code}
                  title={code === 'point' ? '得分' : '奖金'}
                  value={totalText(
                    sumOf(
                      lines
                        .flatMap(({ amounts }) => amounts.filter(({ asset }) => asset === code))
                        .map(({ total }) => total),
                    ),
                    code,
                  )}
                  suffix={title}
                />
              ))}
            </Flex>
            <p style={{ marginBottom: 0 }}>
              {lines.length} 个单位。<Link to={`/statement?month=${month}`}>看各单位的明细</Link>
            </p>
          </>
        )}
      </Loaded>
    </Card>
  );
}
