import { Form, Input, Select } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useUnits } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import { momentOf } from './asked-unit';

interface Entered {
  readonly topic: string;
  readonly requirement?: string;
  readonly unitIds: number[];
  /** `2014-03-10T17:00`, the office's time. */
  readonly due: string;
  /** Where it was asked by telephone before. */
  readonly asked?: string;
}

/** What is asked of whom, and until when. */
export function AskDialog({ close }: { readonly close: () => void }) {
  const units = useUnits();
  const ask = useAct(
    ({ due, asked, requirement, ...entered }: Entered) =>
      told(
        api.POST('/api/v1/commissioned-drafts', {
          body: {
            ...entered,
            dueAt: momentOf(due),
            ...(asked && { askedAt: momentOf(asked) }),
            ...(requirement?.trim() && { requirement: requirement.trim() }),
          },
        }),
      ),
    ['commissions'],
    { said: false },
  );
  return (
    <FormDialog<Entered>
      title="向单位约稿"
      okText="约稿"
      act={ask}
      send={(entered) => ask.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="topic" label="题目" rules={[{ required: true, whitespace: true, message: '请填写题目' }]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="requirement" label="要求">
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="unitIds" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="due" label="时限" rules={[{ required: true, message: '请填写时限' }]}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="asked" label="约稿时间（可不填）" extra="先打过电话的，填打电话的时间；不填就是现在。">
        <Input type="datetime-local" />
      </Form.Item>
    </FormDialog>
  );
}
