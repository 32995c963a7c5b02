import { Form, Input, Select } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import type { Unit } from '../../shared/units';
import { useAct } from '../../shared/use-act';

interface MergeUnitDialogProps {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly close: () => void;
}

/** A unit that goes on in another from a day on. */
export function MergeUnitDialog({ unit, units, close }: MergeUnitDialogProps) {
  const merge = useAct(
    (body: { into: number; on: string }) =>
      told(api.POST('/api/v1/units/{id}/mergers', { params: { path: { id: unit.id } }, body })),
    ['units'],
    { said: false },
  );
  return (
    <FormDialog<{ into: number; on: string }>
      title={`“${unit.name}”并入其他单位`}
      okText="并入"
      danger
      initial={{ on: today() }}
      act={merge}
      send={(body) => merge.mutate(body, { onSuccess: close })}
      close={close}
      below={<p>合并不能撤回；以前的记录保留在原单位名下。</p>}
    >
      <Form.Item name="into" label="并入" rules={[{ required: true, message: '请选择继续存在的单位' }]}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          options={units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="on" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
