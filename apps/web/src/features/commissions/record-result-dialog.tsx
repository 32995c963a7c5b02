import { Col, Form, Input, Row } from 'antd';
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
import { ItemSelect } from '../records/item-select';

interface Entered {
  readonly topic?: string;
  readonly unitIds?: number[];
  readonly occurredOn: string;
  readonly fields?: Record<string, string | undefined>;
  readonly itemId?: string;
  readonly note?: string;
}

/** How a commission ended that was asked and answered without this system, entered afterwards. */
export function RecordResultDialog({ close }: { readonly close: () => void }) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const say = useUndo();
  const entered = (Form.useWatch([], form) as Entered | undefined) ?? { occurredOn: today() };
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], entered.occurredOn || today());
  const bodyOf = ({ topic, unitIds = [], occurredOn, fields, itemId, note }: Entered) => ({
    ...{ topic: topic?.trim() ?? '', occurredOn, contributors: unitIds.map((unitId) => ({ unitId })) },
    fields: saidFields('commission', fields, regulation),
    ...(itemId && { itemId }),
    ...(note?.trim() && { note: note.trim() }),
  });
  const record = useAct(
    (said: Entered) =>
      told(api.POST('/api/v1/commissions', { params: { header: { 'Idempotency-Key': key } }, body: bodyOf(said) })),
    ['commissions', 'events', 'standings', 'notices'],
    { said: false },
  );
  const done = () => {
    say('约稿结果已补记，可在“结果记录”里查到', { to: '/events?type=commission' });
    close();
  };
  const body: Schemas['RecordCommissionRequest'] = bodyOf(entered);
  const needed = regulation?.events.find(({ type }) => type === 'commission')?.fields ?? [];
  return (
    <FormDialog<Entered>
      title="补记约稿结果"
      okText="记入台账"
      width={860}
      form={form}
      initial={{ occurredOn: today() }}
      act={record}
      send={(said) => record.mutate(said, { onSuccess: done })}
      close={close}
      below={
        <ReceiptPreview
          about={['commission', body]}
          ask={() => told(api.POST('/api/v1/commissions', { params: { query: { dryRun: 'true' } }, body }))}
          complete={
            body.topic !== '' &&
            body.contributors.length > 0 &&
            Boolean(body.occurredOn) &&
            needed.every(({ name, required }) => !required || Boolean(body.fields?.[name]))
          }
          title="记入后将记"
          hint="写好题目、单位和结果后，这里显示加多少、扣多少、依据哪一条"
        />
      }
    >
      <p style={{ marginTop: 0 }}>
        约稿和交稿都没有经过本系统的，事后只补记结果，各单位结果相同。还在等稿的，用“向单位约稿”。
      </p>
      <Row gutter={16}>
        <Col xs={24} md={12}>
          <Form.Item name="topic" label="题目" rules={[{ required: true, whitespace: true, message: '请填写题目' }]}>
            <Input maxLength={200} autoFocus />
          </Form.Item>
          <Form.Item name="unitIds" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
            <UnitSelect mode="multiple" />
          </Form.Item>
          <RegulationFields regulation={regulation} type="commission" without={[]} />
        </Col>
        <Col xs={24} md={12}>
          <Form.Item
            name="occurredOn"
            label="交稿时限那天"
            extra="计入这一天所在的月份；那个月已经结账的，记在现在这个月。"
            rules={[{ required: true, message: '请填写日期' }]}
          >
            <Input type="date" />
          </Form.Item>
          <Form.Item name="itemId" label="交来的信息（可不填）">
            <ItemSelect autoFocus={false} />
          </Form.Item>
          <Form.Item name="note" label="说明（可不填）">
            <Input maxLength={500} placeholder="例如：电话约稿，3 月 5 日前未交" />
          </Form.Item>
        </Col>
      </Row>
    </FormDialog>
  );
}
