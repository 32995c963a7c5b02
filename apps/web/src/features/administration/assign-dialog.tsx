import { Form, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { UnitSelect } from '../../shared/parts/unit-select';
import { useAct } from '../../shared/use-act';
import { roleNames } from '../../shared/words';
import type { Account } from './account';

type Assignment = Schemas['AssignAccountRequest'];

interface AssignDialogProps {
  readonly account: Account;
  readonly close: () => void;
}

/** Gives an account another role, or a liaison another unit. */
export function AssignDialog({ account: { id, name, role, unitId }, close }: AssignDialogProps) {
  const [form] = Form.useForm<Assignment>();
  const chosen = Form.useWatch('role', form) ?? role;
  const assign = useAct(
    (body: Assignment) => told(api.POST('/api/v1/accounts/{id}/assignment', { params: { path: { id } }, body })),
    ['accounts'],
    { said: false },
  );
  return (
    <FormDialog<Assignment>
      title={`变更${name}的角色`}
      okText="变更"
      form={form}
      initial={{ role, unitId }}
      act={assign}
      send={(entered) => assign.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>立即生效，以前办理的记录不变。管理员不能由其他角色转任，请另建账号。</p>
      <Form.Item name="role" label="角色">
        <Select
          options={Object.entries(roleNames)
            .filter(([value]) => !value.endsWith('administrator'))
            .map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      {chosen === 'liaison' && (
        <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
          <UnitSelect />
        </Form.Item>
      )}
    </FormDialog>
  );
}
