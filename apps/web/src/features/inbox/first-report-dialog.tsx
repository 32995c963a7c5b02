import { Form, Input, Radio } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { ItemWithLife } from '../items/item-queries';

interface Entered {
  /** `2014-03-05T09:00`, the office's time. */
  readonly at: string;
  readonly by: Schemas['FirstReportRequest']['by'];
  readonly note?: string;
}

const means = [
  { value: 'phone', label: '电话' },
  { value: 'message', label: '短信、微信' },
  { value: 'in_person', label: '当面' },
  { value: 'other', label: '其他' },
] as const;

interface FirstReportDialogProps {
  readonly item: Pick<ItemWithLife, 'id' | 'title'>;
  readonly close: () => void;
}

/** When the office first heard of an urgent matter; from then on the first clock stands. */
export function FirstReportDialog({ item: { id, title }, close }: FirstReportDialogProps) {
  const record = useAct(
    ({ at, by, note }: Entered) =>
      told(
        api.POST('/api/v1/items/{id}/first-report', {
          params: { path: { id } },
          body: { at: `${at}:00+08:00`, by, ...(note?.trim() && { note: note.trim() }) },
        }),
      ),
    ['items'],
    { said: false },
  );
  return (
    <FormDialog<Entered>
      title={`登记《${title}》的首报`}
      okText="登记"
      initial={{ at: `${today()}T00:00`, by: 'phone' }}
      act={record}
      send={(entered) => record.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="at" label="接到首报的时间" rules={[{ required: true, message: '请填写时间' }]}>
        <Input type="datetime-local" autoFocus />
      </Form.Item>
      <Form.Item name="by" label="方式">
        <Radio.Group options={[...means]} />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input maxLength={500} placeholder="例如：值班员来电" />
      </Form.Item>
    </FormDialog>
  );
}
