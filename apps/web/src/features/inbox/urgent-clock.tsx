import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useMay } from '../../api/use-session';
import { timeText } from '../../shared/formats';
import { useNow } from '../../shared/use-now';
import type { ItemWithLife } from '../items/item-queries';
import { lapseText } from '../records/lapse-text';
import { leftText } from './due';
import { FirstReportDialog } from './first-report-dialog';

type Urgency = Schemas['UrgencyResponse'];

/** The clocks of an urgent item: what each report took, what still runs, and what is proposed. */
export function UrgentClock({ item }: { readonly item: ItemWithLife }) {
  const now = useNow();
  const may = useMay();
  const [telling, setTelling] = useState(false);
  const { urgency } = item;
  if (!urgency) return null;
  const { severity, happenedAt, awareAt, toldAt, receivedAt, lapses, proposal } = urgency;
  const due = receivedAt === null ? dueAtOf(urgency) : null;
  return (
    <>
      <Alert
        type="error"
        showIcon
        style={{ marginBottom: 12 }}
        title={
          <>
            紧急信息（{severity}）{due !== null && <strong>，签收时限{leftText(due, now)}</strong>}
          </>
        }
        description={
          <>
            <div>
              事发 {timeText(happenedAt)}，知悉 {timeText(awareAt)}，首报{' '}
              {toldAt === null ? '没有登记' : timeText(toldAt)}
            </div>
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {lapses
                .filter(({ counts, until }) => counts || until === 'received')
                .map((lapse) => (
                  <li key={`${lapse.report}${lapse.since}${lapse.until}`}>{lapseText(lapse)}</li>
                ))}
            </ul>
            {proposal === 'open' && <div>疑似迟报，等待认定（“责任事项”页）。</div>}
          </>
        }
        action={
          may('item.work') &&
          toldAt === null && (
            <Button size="small" onClick={() => setTelling(true)}>
              登记首报
            </Button>
          )
        }
      />
      {telling && <FirstReportDialog item={item} close={() => setTelling(false)} />}
    </>
  );
}

/** Until when the office should have received the report in writing; what is allowed stands in the lapses. */
function dueAtOf({ awareAt, lapses }: Urgency): string | null {
  const written = lapses.find(({ report }) => report === 'written');
  return written ? new Date(Date.parse(awareAt) + written.allowed * 60_000).toISOString() : null;
}
