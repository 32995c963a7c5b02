import { Form, Input, InputNumber, Radio } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { PublicationDialogProps } from './rename-publication-dialog';

type Entered = Schemas['NumberPublicationRequest'];

/** How the issues of a publication are numbered from a day on. */
export function NumberingDialog({ publication: { key, title, numbering }, close }: PublicationDialogProps) {
  const number = useAct(
    ({ first, firstCumulative, ...rest }: Partial<Entered> & Pick<Entered, 'reset' | 'from'>) =>
      told(
        api.POST('/api/v1/publications/{key}/numberings', {
          params: { path: { key } },
          body: { ...rest, first: first || 1, ...(firstCumulative && { firstCumulative }) },
        }),
      ),
    ['publications', 'issues'],
    { said: false },
  );
  return (
    <FormDialog<Entered>
      title={`${title}的编号方式`}
      okText="保存"
      initial={{ reset: numbering.reset, from: today() }}
      act={number}
      send={(entered) => number.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="reset" label="期号">
        <Radio.Group
          options={[
            { value: 'yearly', label: '每年从头编号' },
            { value: 'never', label: '连续编号' },
          ]}
        />
      </Form.Item>
      <Form.Item name="first" label="从第几期编起（可不填）">
        <InputNumber min={1} max={99_999} precision={0} />
      </Form.Item>
      <Form.Item name="firstCumulative" label="总期号从几编起（没有总期号的不填）">
        <InputNumber min={1} max={99_999} precision={0} />
      </Form.Item>
      <Form.Item name="from" label="从这一天起" rules={[{ required: true, message: '请填写日期' }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
