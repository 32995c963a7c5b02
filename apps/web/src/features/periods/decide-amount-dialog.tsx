import { Form, Input } from 'antd';
import { useState } from 'react';
import { api, newKey, type Schemas, told } from '../../api/client';
import { assetNames, today, totalText } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { ReceiptPreview } from '../../shared/parts/receipt-preview';
import { useAct } from '../../shared/use-act';
import type { OpenMatters } from './period-queries';
import { WaitingEvent } from './waiting-event';

export type Undecided = OpenMatters['undecided'][number];

interface DecideAmountDialogProps {
  readonly matter: Undecided;
  /** Whose it is and why it waits, in words. */
  readonly about: string;
  readonly close: () => void;
}

interface Entered {
  readonly amount?: string;
  readonly occurredOn: string;
  readonly reason?: string;
}

/** A person settles an amount the regulation leaves open, within its range and with a reason. */
export function DecideAmountDialog({ matter, about, close }: DecideAmountDialogProps) {
  const [form] = Form.useForm<Entered>();
  const [key] = useState(newKey);
  const entered = (Form.useWatch([], form) as Entered | undefined) ?? { occurredOn: today() };
  const body = decisionOf(matter, entered);
  const decide = useAct(
    (said: Entered) =>
      told(
        api.POST('/api/v1/decisions', {
          params: { header: { 'Idempotency-Key': key } },
          body: decisionOf(matter, said),
        }),
      ),
    ['periods', 'events', 'items', 'standings', 'notices'],
    { said: false },
  );
  const { range, asset } = matter;
  const unit = assetNames[asset ?? 'point'] ?? asset;
  return (
    <FormDialog<Entered>
      title="裁定"
      okText="裁定"
      form={form}
      initial={{ occurredOn: today() }}
      act={decide}
      send={(said) => decide.mutate(said, { onSuccess: close })}
      close={close}
      below={
        <ReceiptPreview
          about={['decision', body]}
          ask={() => told(api.POST('/api/v1/decisions', { params: { query: { dryRun: 'true' } }, body }))}
          complete={DECIMAL.test(entered.amount ?? '') && body.occurredOn !== '' && body.reason !== ''}
          title="裁定后将记"
          hint="写明数额和理由后，这里显示各单位得多少、扣多少"
        />
      }
    >
      {matter.event !== null && <WaitingEvent no={matter.event} />}
      <p style={{ marginTop: 0 }}>{about}</p>
      <Form.Item
        name="amount"
        label={`数额（${unit}）${range ? `，${range.map((end) => totalText(end, asset ?? 'point')).join(' 至 ')} 之间` : ''}`}
        extra="扣分写负数，例如 -60。"
        rules={[{ required: true, pattern: DECIMAL, message: '请写数字，例如 -60' }]}
      >
        <Input inputMode="decimal" autoFocus autoComplete="off" maxLength={20} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="occurredOn" label="裁定日期" rules={[{ required: true, message: '请填写裁定日期' }]}>
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请写明理由，作为依据' }]}
      >
        <Input.TextArea rows={2} maxLength={500} placeholder="例如：影响较小，及时更正" />
      </Form.Item>
    </FormDialog>
  );
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

function decisionOf(
  { event, result, asset }: Undecided,
  { amount = '', occurredOn, reason = '' }: Entered,
): Schemas['RecordDecisionRequest'] {
  return {
    ...(event === null ? {} : { event }),
    ...(result === null ? {} : { result }),
    occurredOn,
    amount: { [asset ?? 'point']: amount },
    reason: reason.trim(),
  };
}
