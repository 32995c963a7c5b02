import { Descriptions, Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { Payee } from './payee';

/** The numbers in full, for a reason that goes into the audit log. They are gone from the screen with this dialog. */
export function RevealDialog({ payee, close }: { readonly payee: Payee; readonly close: () => void }) {
  const { id, holder, person } = payee;
  const reveal = useAct(
    ({ reason }: { reason: string }) =>
      told(api.POST('/api/v1/payees/{id}/revealing', { params: { path: { id } }, body: { reason: reason.trim() } })),
    [],
    { said: false },
  );
  return (
    <FormDialog<{ reason: string }>
      title={`看完整号码：${person ?? holder}`}
      okText="显示"
      sendable={reveal.data === undefined}
      cancelText={reveal.data ? '关闭' : '取消'}
      act={reveal}
      send={(entered) => reveal.mutate(entered)}
      close={close}
    >
      {reveal.data ? (
        <Descriptions
          column={1}
          items={[
            { key: 'card', label: '账号', children: <code>{reveal.data.card.replace(/(\d{4})(?=\d)/g, '$1 ')}</code> },
            { key: 'identity', label: '身份证号', children: <code>{reveal.data.identity ?? '没有登记'}</code> },
          ]}
        />
      ) : (
        <Form.Item
          name="reason"
          label="为什么要看"
          extra="原因和您的姓名记入审计日志"
          rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
        >
          <Input maxLength={200} placeholder="如：银行退回，核对账号" autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}
