import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { AskedUnit } from './asked-unit';

interface AcknowledgeDialogProps {
  readonly unit: AskedUnit;
  readonly unitName: string;
  readonly close: () => void;
}

/** An editor enters that a unit which telephoned will write. */
export function AcknowledgeDialog({ unit: { id, topic, unitId }, unitName, close }: AcknowledgeDialogProps) {
  const acknowledge = useAct(
    ({ note }: { note?: string }) =>
      told(
        api.POST('/api/v1/commissioned-drafts/{id}/acknowledgement', {
          params: { path: { id } },
          body: { unitId, ...(note?.trim() && { note: note.trim() }) },
        }),
      ),
    ['commissions', 'items'],
    { said: false },
  );
  return (
    <FormDialog<{ note?: string }>
      title={`代接稿：${topic}`}
      okText="记为已接稿"
      act={acknowledge}
      send={(entered) => acknowledge.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>{unitName}已经答应写，由你代记；办理过程里写明是谁记的。</p>
      <Form.Item name="note" label="说明（可不填，单位看得到）">
        <Input maxLength={500} autoFocus placeholder="例如：10 日来电，周五前交" />
      </Form.Item>
    </FormDialog>
  );
}
