import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { AskedUnit } from './asked-unit';

interface CancelDialogProps {
  readonly unit: AskedUnit;
  readonly unitName: string;
  readonly close: () => void;
}

/** One unit is asked no longer. */
export function CancelDialog({ unit: { id, topic, unitId }, unitName, close }: CancelDialogProps) {
  const cancel = useAct(
    ({ reason }: { reason: string }) =>
      told(
        api.POST('/api/v1/commissioned-drafts/{id}/cancellation', {
          params: { path: { id } },
          body: { unitIds: [unitId], reason: reason.trim() },
        }),
      ),
    ['commissions'],
    { said: false },
  );
  return (
    <FormDialog<{ reason: string }>
      title={`取消约稿：${topic}`}
      okText="取消约稿"
      danger
      act={cancel}
      send={(entered) => cancel.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>{unitName}不必再交稿，也不计分、不扣分；已经交来的信息照常办理。取消后不能恢复。</p>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
        <Input.TextArea rows={2} maxLength={500} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
