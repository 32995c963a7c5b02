import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api, newKey, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { eventNames } from '../../shared/words';
import type { RecordedEvent } from './event';

/** Taking an event back: itself an event, with a reason. */
export function EventActions({ event }: { readonly event: RecordedEvent }) {
  const [cancelling, setCancelling] = useState(false);
  return (
    <>
      <Button size="small" type="link" aria-label={`撤销第 ${event.no} 号`} onClick={() => setCancelling(true)}>
        撤销
      </Button>
      {cancelling && <CancelDialog event={event} close={() => setCancelling(false)} />}
    </>
  );
}

interface CancelDialogProps {
  readonly event: RecordedEvent;
  readonly close: () => void;
}

function CancelDialog({ event: { no, type }, close }: CancelDialogProps) {
  const [key] = useState(newKey);
  const cancel = useAct(
    ({ reason }: { reason: string }) =>
      told(
        api.POST('/api/v1/cancellations', {
          params: { header: { 'Idempotency-Key': key } },
          body: { event: no, reason },
        }),
      ),
    ['events', 'items', 'standings', 'notices', 'issues'],
    { said: false },
  );
  return (
    <FormDialog<{ reason: string }>
      title={`撤销第 ${no} 号${eventNames[type] ?? type}`}
      okText="撤销"
      danger
      act={cancel}
      send={(entered) => cancel.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p>原记录保留，所记的分数冲回；撤销本身也是一条记录。</p>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
        <Input maxLength={500} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
