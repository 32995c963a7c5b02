import { Form, Input, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
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
    <FormDialog<Wanted>
      title="新建账号"
      okText="建立"
      form={form}
      initial={{ role: 'liaison' }}
      act={create}
      send={(body) => create.mutate(body, { onSuccess: done })}
      close={close}
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
    </FormDialog>
  );
}
