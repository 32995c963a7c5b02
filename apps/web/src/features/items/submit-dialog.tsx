import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useAct } from '../../shared/use-act';
import { useSubmissionSettings } from './item-queries';

interface Entered {
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly signedBy?: string;
  readonly signedOn?: string;
}

interface SubmitDialogProps {
  readonly place: () => { id: string | null; version: number };
  readonly writer: string;
  readonly close: () => void;
  readonly done: () => void;
}

/** The declaration that nothing secret is in it, the head's signature where the office wants it, and off it goes. */
export function SubmitDialog({ place, writer, close, done }: SubmitDialogProps) {
  const [form] = Form.useForm<Entered & { declared: boolean }>();
  const { data } = useSubmissionSettings();
  const signed = data?.signOffRequired ?? false;
  const submit = useAct((entered: Entered) => handIn(place(), entered, signed), ['items', 'notices', 'standings'], {
    said: false,
  });
  const start = { checkedBy: writer, checkedOn: today(), signedOn: today() };
  return (
    <Modal
      open
      title="报送这条信息"
      okText="确认报送"
      confirmLoading={submit.isPending}
      onCancel={close}
      okButtonProps={{ htmlType: 'submit', form: 'submit-form' }}
    >
      <Form
        id="submit-form"
        form={form}
        layout="vertical"
        initialValues={start}
        onFinish={(entered) => submit.mutate(entered, { onSuccess: done })}
      >
        <Form.Item name="checkedBy" label="保密审查人" rules={[{ required: true, message: '请填写审查人' }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="checkedOn" label="审查日期" rules={[{ required: true, message: '请填写审查日期' }]}>
          <Input type="date" max={today()} />
        </Form.Item>
        {signed && (
          <>
            <Form.Item name="signedBy" label="审签的单位负责人" rules={[{ required: true, message: '请填写审签人' }]}>
              <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="signedOn" label="审签日期" rules={[{ required: true, message: '请填写审签日期' }]}>
              <Input type="date" max={today()} />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="declared"
          valuePropName="checked"
          rules={[
            { validator: (_rule, value) => (value ? Promise.resolve() : Promise.reject(new Error('请确认后再报送'))) },
          ]}
        >
          <Checkbox>已审查，内容不涉及国家秘密和工作秘密</Checkbox>
        </Form.Item>
      </Form>
      {submit.error && <Alert type="error" showIcon role="alert" title={submit.error.message} />}
    </Modal>
  );
}

async function handIn(
  { id, version }: { id: string | null; version: number },
  { checkedBy, checkedOn, signedBy, signedOn }: Entered,
  signed: boolean,
) {
  const params = { path: { id: id ?? '' } };
  if (signed && signedBy && signedOn)
    await told(api.POST('/api/v1/items/{id}/sign-off', { params, body: { version, signedBy, signedOn } }));
  return told(
    api.POST('/api/v1/items/{id}/submission', { params, body: { version, declaration: { checkedBy, checkedOn } } }),
  );
}
