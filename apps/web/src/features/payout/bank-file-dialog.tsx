import { Alert, Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import { FormDialog } from '../../shared/parts/form-dialog';
import { Loaded } from '../../shared/parts/loaded';
import { saveAnswer } from '../../shared/save-answer';
import { useAct } from '../../shared/use-act';
import { useBankTemplates } from './payout-queries';

interface Entered {
  readonly templateId: string;
  readonly note?: string;
}

/** The batch as its bank reads it. It holds card numbers in full, so that it was made goes into the audit log. */
export function BankFileDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const templates = useBankTemplates();
  const write = useAct(
    ({ templateId, note = '' }: Entered) =>
      saveAnswer(
        api.POST('/api/v1/payout-batches/{id}/bank-file', {
          params: { path: { id } },
          body: { templateId, ...(note.trim() && { note: note.trim() }) },
          parseAs: 'blob',
        }),
        '银行文件.txt',
      ),
    [],
    { said: false },
  );
  return (
    <FormDialog<Entered>
      title="生成银行文件"
      okText="生成并保存"
      sendable={(templates.data?.length ?? 0) > 0}
      act={write}
      send={(entered) => write.mutate(entered, { onSuccess: close })}
      close={close}
      refusal={(error) => <Refusal error={error} />}
    >
      <p style={{ marginTop: 0 }}>文件中有完整账号，生成一次记一次审计日志。请直接交银行，不要转存他处。</p>
      <Loaded query={templates}>
        {(found) =>
          found.length === 0 ? (
            <p>
              还没有银行文件模板，请先按银行的要求建立：<Link to="/bank-templates">银行文件模板</Link>。
            </p>
          ) : (
            <>
              <Form.Item
                name="templateId"
                label="模板"
                initialValue={found[0]?.id}
                rules={[{ required: true, message: '请选择模板' }]}
              >
                <Select autoFocus options={found.map(({ id: value, title }) => ({ value, label: title }))} />
              </Form.Item>
              <Form.Item name="note" label="摘要" extra="模板中有“摘要”一列的，写进每一笔">
                <Input maxLength={60} />
              </Form.Item>
            </>
          )
        }
      </Loaded>
    </FormDialog>
  );
}

/** Payments that cannot be written are named one by one. */
function Refusal({ error }: { readonly error: Error }) {
  const lines = error instanceof Problem ? error.fields : [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={lines.length > 0 ? `有 ${lines.length} 处不合要求，改好以后才能生成` : error.message}
      description={
        lines.length > 0 && (
          <ul style={{ margin: 0, paddingInlineStart: 20, maxHeight: 240, overflow: 'auto' }} tabIndex={0}>
            {lines.map(({ field, message }) => (
              <li key={field + message}>{message}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
