import { Alert, Form, Modal } from 'antd';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import type { ItemWithLife } from '../items/item-queries';
import { type NonUse, NonUseFields, nonUseSaid, usualNonUse } from '../items/non-use-fields';

interface NotUseDialogProps {
  readonly item: ItemWithLife;
  readonly close: () => void;
}

/** That an item is not used, and why; the unit reads it. */
export function NotUseDialog({ item, close }: NotUseDialogProps) {
  const [form] = Form.useForm<NonUse>();
  const say = useUndo();
  const { id, title, steps } = item;
  const params = { path: { id } };
  const leave = useAct(
    (said: NonUse) =>
      told(api.POST('/api/v1/items/{id}/non-use', { params, body: { ...nonUseSaid(said), seen: steps.length } })),
    ['items', 'notices'],
    { said: false },
  );
  const takeUp = useAct(
    () => told(api.POST('/api/v1/items/{id}/reopening', { params, body: { reason: '误操作，撤销' } })),
    ['items'],
  );
  const done = () => {
    say(`《${title}》记为不采用`, () => takeUp.mutateAsync(undefined));
    close();
  };
  return (
    <Modal
      open
      title={`不采用《${title}》`}
      okText="确定"
      confirmLoading={leave.isPending}
      onCancel={close}
      okButtonProps={{ htmlType: 'submit', form: 'not-use-form', autoFocus: true }}
    >
      <Form
        id="not-use-form"
        form={form}
        layout="vertical"
        initialValues={usualNonUse}
        onFinish={(said) => leave.mutate(said, { onSuccess: done })}
      >
        <NonUseFields />
      </Form>
      {leave.error && <Alert type="error" showIcon role="alert" title={leave.error.message} />}
    </Modal>
  );
}
