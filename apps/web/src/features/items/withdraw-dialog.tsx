import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';

interface WithdrawDialogProps {
  readonly id: string;
  readonly close: () => void;
}

/** A unit takes an item back that the office has not begun to edit, and says why. */
export function WithdrawDialog({ id, close }: WithdrawDialogProps) {
  const withdraw = useAct(
    ({ reason }: { reason: string }) =>
      told(api.POST('/api/v1/items/{id}/withdrawal', { params: { path: { id } }, body: { reason: reason.trim() } })),
    ['items'],
    { said: false },
  );
  return (
    <FormDialog<{ reason: string }>
      title="撤回这条信息？"
      okText="撤回"
      act={withdraw}
      send={(entered) => withdraw.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item
        name="reason"
        label="撤回的原因"
        extra="办公室会看到"
        rules={[{ required: true, whitespace: true, message: '请写明撤回的原因' }]}
      >
        <Input.TextArea rows={3} maxLength={500} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
