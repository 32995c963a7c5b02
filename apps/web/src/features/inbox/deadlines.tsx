import { useQuery } from '@tanstack/react-query';
import { Alert, Flex } from 'antd';
import { Link } from 'react-router';
import { api, told } from '../../api/client';
import { timeText } from '../../shared/formats';
import { useUnitName } from '../../shared/units';
import { useNow } from '../../shared/use-now';
import { dueSoon, leftText } from './due';

/** What runs out: commissions that are due within two days or overdue, with the time that is left. */
export function Deadlines() {
  const unitName = useUnitName();
  const now = useNow();
  const { data } = useQuery({
    queryKey: ['commissions', 'due'],
    queryFn: async () => {
      const asked = (state: 'asked' | 'acknowledged') =>
        told(api.GET('/api/v1/commissioned-drafts', { params: { query: { state, sort: 'due', limit: 20 } } }));
      const [first, second] = await Promise.all([asked('asked'), asked('acknowledged')]);
      return [...first.rows, ...second.rows];
    },
  });
  const { soon: due, long } = dueSoon(data ?? [], now);
  if (due.length === 0 && long === 0) return null;
  return (
    <Alert
      type={due.some(({ dueAt }) => Date.parse(dueAt) < now) ? 'error' : due.length > 0 ? 'warning' : 'info'}
      style={{ marginBottom: 12 }}
      title={
        <Flex gap={16} wrap component="ul" style={{ margin: 0, padding: 0, listStyle: 'none' }} aria-label="快到时限">
          {due.map(({ id, unitId, topic, dueAt }) => (
            <li key={`${id}${unitId}`}>
              约稿 <Link to="/commissions">{topic}</Link>（{unitName(unitId)}，{timeText(dueAt)}）{' '}
              <strong>{leftText(dueAt, now)}</strong>
            </li>
          ))}
          {long > 0 && (
            <li>
              <Link to="/commissions">
                {due.length > 0 && '另有'}约稿逾期一个月以上的 {long} 件
              </Link>
            </li>
          )}
        </Flex>
      }
    />
  );
}
