import { Form, Input } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';
import { UnitSelect } from '../../shared/parts/unit-select';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { saidFields } from '../adoption/adoption';
import { RegulationFields } from '../adoption/regulation-fields';

interface Entered {
  readonly unitIds?: number[];
  readonly occurredOn: string;
  readonly reason?: string;
  readonly fields?: Record<string, string | undefined>;
}

/** That something was late, omitted, concealed, untrue or criticised, and of whom. */
export function IncidentDialog({ close }: { readonly close: () => void }) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const say = useUndo();
  const entered = (Form.useWatch([], form) as Entered | undefined) ?? { occurredOn: today() };
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], entered.occurredOn || today());
  const bodyOf = ({ unitIds = [], occurredOn, reason, fields }: Entered): Schemas['RecordIncidentRequest'] => ({
    occurredOn,
    contributors: unitIds.map((unitId) => ({ unitId })),
    fields: saidFields('incident', fields, regulation),
    ...(reason?.trim() && { reason: reason.trim() }),
  });
  const record = useAct(
    (said: Entered) =>
      told(api.POST('/api/v1/incidents', { params: { header: { 'Idempotency-Key': key } }, body: bodyOf(said) })),
    ['events', 'standings', 'notices'],
    { said: false },
  );
  const done = () => {
    say('责任事项已登记');
    close();
  };
  const body = bodyOf(entered);
  const needed = regulation?.events.find(({ type }) => type === 'incident')?.fields ?? [];
  return (
    <FormDialog<Entered>
      title="登记责任事项"
      okText="登记"
      form={form}
      initial={{ occurredOn: today() }}
      act={record}
      send={(said) => record.mutate(said, { onSuccess: done })}
      close={close}
      below={
        <ReceiptPreview
          about={['incident', body]}
          ask={() => told(api.POST('/api/v1/incidents', { params: { query: { dryRun: 'true' } }, body }))}
          complete={
            body.contributors.length > 0 &&
            Boolean(body.occurredOn) &&
            needed.every(({ name, required }) => !required || Boolean(body.fields?.[name]))
          }
          title="登记后将记"
          hint="选好单位和责任后，这里显示各单位扣多少、依据哪一条"
        />
      }
    >
      <Form.Item name="unitIds" label="责任单位" rules={[{ required: true, message: '请选择责任单位' }]}>
        <UnitSelect mode="multiple" autoFocus />
      </Form.Item>
      <RegulationFields regulation={regulation} type="incident" without={[]} />
      <Form.Item name="occurredOn" label="发生日期" rules={[{ required: true, message: '请填写发生日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="reason"
        label="情况"
        rules={[{ required: true, whitespace: true, message: '请写明情况，作为依据' }]}
      >
        <Input.TextArea rows={3} maxLength={500} placeholder="例如：事发 6 小时后才报告" />
      </Form.Item>
    </FormDialog>
  );
}
