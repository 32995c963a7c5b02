import { Alert, Form, Input, Modal, Select } from 'antd';
import { api, told } from '../../api/client';
import { today } from '../../shared/formats';
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
    <Modal
      open
      title={`“${unit.name}”并入其他单位`}
      okText="并入"
      okButtonProps={{ danger: true, htmlType: 'submit', form: 'merge-unit' }}
      confirmLoading={merge.isPending}
      onCancel={close}
    >
      <Form
        id="merge-unit"
        layout="vertical"
        initialValues={{ on: today() }}
        onFinish={(body: { into: number; on: string }) => merge.mutate(body, { onSuccess: close })}
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
      </Form>
      <p>合并不能撤回；以前的记录保留在原单位名下。</p>
      {merge.error && <Alert type="error" showIcon role="alert" title={merge.error.message} />}
    </Modal>
  );
}
