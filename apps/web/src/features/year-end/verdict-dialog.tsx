import { Form, Input, Radio, Select } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { YearEnd } from './year-end';

type Verdict = Schemas['JudgeNomineeRequest'];

/** Adds a unit or somebody of it to those commended, or takes one off, with a reason that everybody reads. */
export function VerdictDialog({ yearEnd, close }: { readonly yearEnd: YearEnd; readonly close: () => void }) {
  const { id, units } = yearEnd;
  const judge = useAct(
    ({ person, ...verdict }: Verdict) =>
      told(
        api.POST('/api/v1/year-ends/{id}/verdicts', {
          params: { path: { id } },
          body: { ...verdict, ...(person?.trim() && { person: person.trim() }) },
        }),
      ),
    ['year-ends'],
    { said: false },
  );
  return (
    <FormDialog<Verdict>
      title="推荐或取消表彰"
      okText="确定"
      initial={{ kind: 'nominate' }}
      act={judge}
      send={(verdict) => judge.mutate(verdict, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="kind" label="意见">
        <Radio.Group
          options={[
            { value: 'nominate', label: '推荐' },
            { value: 'strike', label: '取消' },
          ]}
        />
      </Form.Item>
      <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      </Form.Item>
      <Form.Item name="person" label="姓名" extra="对个人的填姓名；对单位的留空">
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
