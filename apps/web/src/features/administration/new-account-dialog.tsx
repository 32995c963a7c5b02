import { Alert, Form, Input, Modal, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { useUnits } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import { roleNames } from '../../shared/words';
import { useTellPassword } from './use-tell-password';

type Wanted = Schemas['CreateAccountRequest'];

/** An account; its first password is made by the server and shown once. */
export function NewAccountDialog({ close }: { readonly close: () => void }) {
  const [form] = Form.useForm<Wanted>();
  const role = Form.useWatch('role', form);
  const units = useUnits();
  const tell = useTellPassword();
  const create = useAct((body: Wanted) => told(api.POST('/api/v1/accounts', { body })), ['accounts'], { said: false });
  const done = (invitation: Schemas['InvitationResponse']) => {
    close();
    tell(invitation);
  };
  return (
    <Modal
      open
      title="新建账号"
      okText="建立"
      okButtonProps={{ htmlType: 'submit', form: 'new-account' }}
      confirmLoading={create.isPending}
      onCancel={close}
    >
      <Form
        id="new-account"
        form={form}
        layout="vertical"
        initialValues={{ role: 'liaison' }}
        onFinish={(body) => create.mutate(body, { onSuccess: done })}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={50} autoFocus />
        </Form.Item>
        <Form.Item
          name="login"
          label="登录名"
          extra="小写字母、数字和 . _ -"
          rules={[{ required: true, message: '请填写登录名' }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label="角色">
          <Select options={Object.entries(roleNames).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        {role === 'liaison' && (
          <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
      </Form>
      {create.error && <Alert type="error" showIcon role="alert" title={create.error.message} />}
    </Modal>
  );
}
