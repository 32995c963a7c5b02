import { useQuery } from '@tanstack/react-query';
import { Alert, Flex } from 'antd';
import { Link } from 'react-router';
import { timeText } from '../../shared/formats';
import { useUnitName } from '../../shared/units';
import { useNow } from '../../shared/use-now';
import { dueSoon, leftText } from './due';
import { COUNTED, readDue } from './due-commissions';

/** What runs out: commissions that are due within two days or overdue, with the time that is left. */
export function Deadlines() {
  const unitName = useUnitName();
  const now = useNow();
  const { data } = useQuery({ queryKey: ['commissions', 'due'], queryFn: () => readDue() });
  const due = dueSoon(data?.open ?? [], now);
  const long = data?.long ?? 0;
  if (due.length === 0 && long === 0) return null;
  return (
    <Alert
      type={due.some(({ dueAt }) => Date.parse(dueAt) < now) ? 'error' : due.length > 0 ? 'warning' : 'info'}
      style={{ marginBottom: 12 }}
      title={
        <Flex
          className="sentences"
          gap={16}
          wrap
          component="ul"
          style={{ margin: 0, padding: 0, listStyle: 'none' }}
          aria-label="快到时限"
        >
          {due.map(({ id, unitId, topic, dueAt }) => (
            <li key={`${id}${unitId}`}>
              约稿 <Link to={`/commissions?draft=${id}`}>{topic}</Link>（{unitName(unitId)}，{timeText(dueAt)}）{' '}
              <strong>{leftText(dueAt, now)}</strong>
            </li>
          ))}
          {long > 0 && (
            <li>
              <Link to="/commissions">
                {due.length > 0 && '另有'}约稿逾期一个月以上的 {long < COUNTED ? `${long} 件` : `${COUNTED} 件以上`}
              </Link>
            </li>
          )}
        </Flex>
      }
    />
  );
}
