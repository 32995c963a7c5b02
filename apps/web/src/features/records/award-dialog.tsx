import { Alert, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { today } from '../../shared/formats';
import { type Regulation, useRegulations, versionOn } from '../../shared/office';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';
import { UnitSelect } from '../../shared/parts/unit-select';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import { saidFields } from '../adoption/adoption';
import { RegulationFields } from '../adoption/regulation-fields';
import { AwardAmounts } from './award-amounts';
import { entryLabel } from './award';
import { ItemSelect } from './item-select';

interface Entered {
  readonly unitIds?: number[];
  readonly occurredOn: string;
  /** Of the regulation's by-hand entries; `BY_TABLE`: its table prices the award. */
  readonly entry?: string;
  readonly amount?: Record<string, string | undefined>;
  readonly fields?: Record<string, string | undefined>;
  readonly itemId?: string;
  readonly reason?: string;
}

const BY_TABLE = '';

/** Gives or takes by hand what the regulation in force on that day leaves to a person, and nothing else. */
export function AwardDialog({ close }: { readonly close: () => void }) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const say = useUndo();
  const entered = (Form.useWatch([], form) as Entered | undefined) ?? { occurredOn: today() };
  const regulations = useRegulations();
  const regulation = versionOn(regulations.data ?? [], entered.occurredOn || today());
  const entries = entriesOf(regulation);
  const chosen = regulation?.byHand.find(({ id }) => id === entered.entry);
  const record = useAct(
    (said: Entered) =>
      told(
        api.POST('/api/v1/awards', {
          params: { header: { 'Idempotency-Key': key } },
          body: bodyOf(said, regulation),
        }),
      ),
    ['events', 'items', 'standings', 'periods', 'notices'],
    { said: false },
  );
  const done = () => {
    say('评定已登记');
    close();
  };
  const body = bodyOf(entered, regulation);
  return (
    <FormDialog<Entered>
      title="登记评定"
      okText="登记"
      form={form}
      initial={{ occurredOn: today() }}
      act={record}
      send={(said) => record.mutate(said, { onSuccess: done })}
      close={close}
      below={
        <ReceiptPreview
          about={['award', body]}
          ask={() => told(api.POST('/api/v1/awards', { params: { query: { dryRun: 'true' } }, body }))}
          complete={
            body.contributors.length > 0 && entered.entry !== undefined && body.reason !== '' && body.occurredOn !== ''
          }
          title="登记后将记"
          hint="选好单位、项目并写明理由后，这里显示各单位得多少、依据哪一条"
        />
      }
    >
      {regulation && entries.length === 0 && (
        <Alert type="info" showIcon title="这一天的办法没有交由人评定的项目" style={{ marginBottom: 12 }} />
      )}
      <Form.Item name="unitIds" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <UnitSelect mode="multiple" autoFocus />
      </Form.Item>
      <Form.Item
        name="entry"
        label="评定项目"
        extra={chosen && clausesOf(chosen, regulation)}
        rules={[{ required: true, validator: (_rule, value) => said(value) }]}
      >
        <Select options={entries} />
      </Form.Item>
      {chosen && <AwardAmounts entry={chosen} />}
      <RegulationFields regulation={regulation} type="award" without={[]} />
      <Form.Item name="occurredOn" label="评定日期" rules={[{ required: true, message: '请填写评定日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="itemId" label="涉及的信息（可不填）">
        <ItemSelect autoFocus={false} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请写明理由，作为依据' }]}
      >
        <Input.TextArea rows={2} maxLength={500} placeholder="例如：机构健全，专人负责" />
      </Form.Item>
    </FormDialog>
  );
}

const said = (value: unknown) =>
  value === undefined ? Promise.reject(new Error('请选择评定项目')) : Promise.resolve();

/** What the regulation leaves to a person, and what its table prices where it has one for awards. */
function entriesOf(regulation: Regulation | undefined) {
  const byHand = (regulation?.byHand ?? []).map((entry) => ({ value: entry.id, label: entryLabel(entry) }));
  const priced = regulation?.events.some(({ type, fields }) => type === 'award' && fields.length > 0);
  return priced ? [...byHand, { value: BY_TABLE, label: '按办法的评分表计分' }] : byHand;
}

function clausesOf({ prices }: Schemas['ByHandResponse'], regulation: Regulation | undefined): string {
  const clauses = [...new Set(prices.map(({ clause }) => clause))];
  return clauses.map((clause) => `第 ${clause} 条：${regulation?.clauses[clause] ?? ''}`).join('；');
}

function bodyOf(
  { unitIds = [], occurredOn, entry = BY_TABLE, amount = {}, fields, itemId, reason = '' }: Entered,
  regulation: Regulation | undefined,
): Schemas['RecordAwardRequest'] {
  const known = regulation?.byHand.find(({ id }) => id === entry)?.prices.filter(({ range }) => range !== null) ?? [];
  const given = known.flatMap(({ asset }) => (amount[asset]?.trim() ? [[asset, amount[asset].trim()] as const] : []));
  return {
    contributors: unitIds.map((unitId) => ({ unitId })),
    occurredOn,
    fields: saidFields('award', fields, regulation),
    reason: reason.trim(),
    ...(entry !== BY_TABLE && { entry }),
    ...(given.length > 0 && { amount: Object.fromEntries(given) }),
    ...(itemId && { itemId }),
  };
}
