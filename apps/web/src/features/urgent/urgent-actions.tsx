import { Button } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { FirstReportDialog } from '../inbox/first-report-dialog';
import type { UrgentItem } from './urgent';

interface UrgentActionsProps {
  readonly item: Pick<UrgentItem['item'], 'id' | 'title' | 'status'>;
  /** Whether a call before the writing is recorded. */
  readonly told: boolean;
}

/** What can be done without opening the item: receive it, and keep when the first word came. */
export function UrgentActions({ item, told: known }: UrgentActionsProps) {
  const { id, title, status } = item;
  const say = useUndo();
  const [telling, setTelling] = useState(false);
  const receive = useAct(
    () => told(api.POST('/api/v1/items/{id}/receipt', { params: { path: { id } }, body: {} })),
    ['items', 'notices'],
  );
  return (
    <>
      {status === 'submitted' && (
        <Button
          size="small"
          type="primary"
          aria-label={`签收《${title}》`}
          loading={receive.isPending}
          onClick={() =>
            receive.mutate(undefined, { onSuccess: () => say(`已签收《${title}》`, { to: `/items/${id}` }) })
          }
        >
          签收
        </Button>
      )}
      {!known && (
        <Button size="small" aria-label={`登记首报：《${title}》`} onClick={() => setTelling(true)}>
          登记首报
        </Button>
      )}
      {telling && <FirstReportDialog item={item} close={() => setTelling(false)} />}
    </>
  );
}
