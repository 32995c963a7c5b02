import { useQuery } from '@tanstack/react-query';
import { Flex, Statistic } from 'antd';
import { api, told } from '../../api/client';
import { totalText } from '../../shared/formats';
import { Loaded } from '../../shared/parts/loaded';

const parts = [
  ['ledger', '台账应发合计'],
  ['paid', '已交银行'],
  ['underway', '办理中'],
  ['returned', '退回待重发'],
  ['waiting', '尚未编入批次'],
] as const;

/** The ledger against what was paid: the first figure is always the sum of the others. */
export function Reconciliation({ asset }: { readonly asset: string }) {
  const found = useQuery({
    queryKey: ['payouts', 'reconciliation', asset],
    queryFn: () => told(api.GET('/api/v1/payout-reconciliation', { params: { query: { asset } } })),
  });
  return (
    <Loaded query={found}>
      {(sums) => (
        <Flex gap="8px 40px" wrap style={{ marginBottom: 16 }}>
          {parts.map(([part, title]) => (
            <Statistic key={part} title={title} value={totalText(sums[part], 'yuan')} suffix="元" />
          ))}
        </Flex>
      )}
    </Loaded>
  );
}
