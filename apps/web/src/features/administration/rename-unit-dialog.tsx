import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import type { Unit } from '../../shared/units';
import { useAct } from '../../shared/use-act';

interface RenameUnitDialogProps {
  readonly unit: Unit;
  readonly close: () => void;
}

/** A new name from a day on; what happened before keeps the old one. */
export function RenameUnitDialog({ unit, close }: RenameUnitDialogProps) {
  const rename = useAct(
    (body: { name: string; from: string }) =>
      told(api.POST('/api/v1/units/{id}/renamings', { params: { path: { id: unit.id } }, body })),
    ['units'],
    { said: false },
  );
  return (
    <FormDialog<{ name: string; from: string }>
      title={`“${unit.name}”改名`}
      okText="改名"
      initial={{ name: unit.name, from: today() }}
      act={rename}
      send={(body) => rename.mutate(body, { onSuccess: close })}
      close={close}
      below={<p>以前的记录仍用旧名称，积分连续计算。</p>}
    >
      <Form.Item name="name" label="新名称" rules={[{ required: true, whitespace: true, message: '请填写新名称' }]}>
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <Form.Item name="from" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
