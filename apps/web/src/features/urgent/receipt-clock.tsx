import { Typography } from 'antd';
import { timeText } from '../../shared/formats';
import { useNow } from '../../shared/use-now';
import { leftText } from '../inbox/due';
import { minutesText } from '../records/lapse-text';
import type { UrgentItem } from './urgent';

/** How long there is left to receive a report, by the server's clock; once it was received, how long that took. */
export function ReceiptClock({ of: { dueAt, urgency } }: { readonly of: UrgentItem }) {
  const now = useNow();
  if (dueAt !== null)
    return (
      <>
        {/* The words say that it is late; the colour only makes them found sooner. */}
        <Typography.Text strong {...(Date.parse(dueAt) < now && { type: 'danger' as const })}>
          {leftText(dueAt, now)}
        </Typography.Text>
        （{timeText(dueAt).slice(5)} 前）
      </>
    );
  const took = urgency.lapses.find(({ until, since }) => until === 'received' && since === 'aware');
  if (!took) return '已签收';
  return `已签收，用时 ${minutesText(took.minutes)}${took.late > 0 ? `，超时 ${minutesText(took.late)}` : ''}`;
}
