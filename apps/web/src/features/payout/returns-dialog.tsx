import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { totalText } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useUnitName } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import type { BatchLine } from './payout-words';

interface ReturnsDialogProps {
  readonly id: string;
  readonly lines: readonly BatchLine[];
  readonly close: () => void;
  readonly done: () => void;
}

/** Why the bank sent each of the chosen payments back. */
export function ReturnsDialog({ id, lines, close, done }: ReturnsDialogProps) {
  const unitName = useUnitName();
  const record = useAct(
    (reasons: Record<string, string>) =>
      told(
        api.POST('/api/v1/payout-batches/{id}/returns', {
          params: { path: { id } },
          body: { returns: lines.map(({ no }) => ({ line: no, reason: (reasons[`line${no}`] ?? '').trim() })) },
        }),
      ),
    ['payouts'],
    { said: false },
  );
  return (
    <FormDialog
      title="登记银行退回"
      okText="登记退回"
      act={record}
      send={(reasons: Record<string, string>) => record.mutate(reasons, { onSuccess: done })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>退回的由下一个批次重发，已扣的税照旧计算。</p>
      {lines.map(({ no, unitId, person, net }, place) => (
        <Form.Item
          key={no}
          name={`line${no}`}
          label={`第 ${no} 行 ${unitName(unitId)}${person ? ` ${person}` : ''} ${totalText(net, 'yuan')} 元`}
          rules={[{ required: true, whitespace: true, message: '请写明银行给的原因' }]}
        >
          <Input maxLength={200} placeholder="如：户名与账号不符" autoFocus={place === 0} />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
