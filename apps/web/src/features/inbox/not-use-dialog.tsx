import { Alert, Form, Input, Modal, Radio } from 'antd';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { nonUseReasons } from '../../shared/words';
import type { ItemWithLife } from '../items/item-queries';

interface Entered {
  readonly reason: keyof typeof nonUseReasons;
  readonly words?: string;
}

interface NotUseDialogProps {
  readonly item: ItemWithLife;
  readonly close: () => void;
}

/** That an item is not used, and why; the unit reads it. */
export function NotUseDialog({ item, close }: NotUseDialogProps) {
  const [form] = Form.useForm<Entered>();
  const say = useUndo();
  const { id, title, steps } = item;
  const params = { path: { id } };
  const leave = useAct(
    ({ reason, words }: Entered) =>
      told(
        api.POST('/api/v1/items/{id}/non-use', {
          params,
          body: { reason, seen: steps.length, ...(words?.trim() && { words: words.trim() }) },
        }),
      ),
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
        initialValues={{ reason: 'low_value' }}
        onFinish={(said) => leave.mutate(said, { onSuccess: done })}
      >
        <Form.Item name="reason" label="原因（报送单位看得到）">
          <Radio.Group
            style={{ display: 'grid', gap: 6 }}
            options={Object.entries(nonUseReasons).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="words" label="补充说明">
          <Input.TextArea rows={2} maxLength={2_000} />
        </Form.Item>
      </Form>
      {leave.error && <Alert type="error" showIcon role="alert" title={leave.error.message} />}
    </Modal>
  );
}
