import { Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';

interface DismissLatenessDialogProps {
  readonly item: Pick<Schemas['ItemResponse'], 'id' | 'title'>;
  readonly close: () => void;
}

/** A person says that an urgent item counts as in time. */
export function DismissLatenessDialog({ item: { id, title }, close }: DismissLatenessDialogProps) {
  const dismiss = useAct(
    (body: { reason: string }) =>
      told(api.POST('/api/v1/items/{id}/lateness/dismissal', { params: { path: { id } }, body })),
    ['items', 'notices'],
    { said: false },
  );
  return (
    <FormDialog<{ reason: string }>
      title={`《${title}》不认定迟报`}
      okText="不认定"
      act={dismiss}
      send={(entered) => dismiss.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
        <Input.TextArea autoFocus rows={3} maxLength={500} placeholder="例如：当时通信中断，已在恢复后立即报告" />
      </Form.Item>
    </FormDialog>
  );
}
