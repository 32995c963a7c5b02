import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import { type Issue, issueName } from './issue';

interface IssueActionsProps {
  readonly issue: Issue;
  /** Whether it is shown as the document it becomes. */
  readonly printed: boolean;
  readonly show: (document: boolean) => void;
}

/** What the life of an issue allows now. */
export function IssueActions({ issue, printed, show }: IssueActionsProps) {
  const { id, status, lines } = issue;
  const may = useMay();
  const confirm = useConfirm();
  const [signing, setSigning] = useState(false);
  const step = useAct(
    (what: 'opening' | 'calling-off') => told(api.POST(`/api/v1/issues/{id}/${what}`, { params: { path: { id } } })),
    ['issues'],
  );
  const edits = may('issue.edit');
  const callOff = () =>
    confirm({
      title: `取消${issueName(issue)}？`,
      content: '取消后不能恢复；是最后一期的，期号留给下一期。',
      okText: '取消这一期',
      cancelText: '保留',
      onOk: () => step.mutateAsync('calling-off').catch(() => undefined),
    });
  return (
    <Flex gap={8} className="no-print">
      {edits && status === 'planned' && (
        <Button type="primary" loading={step.isPending} onClick={() => step.mutate('opening')}>
          开期
        </Button>
      )}
      {edits && (status === 'planned' || status === 'open') && lines.length === 0 && (
        <Button onClick={() => void callOff()}>取消这一期</Button>
      )}
      {may('issue.sign_off') && status === 'laid_out' && (
        <Button type="primary" onClick={() => setSigning(true)}>
          签发
        </Button>
      )}
      {lines.length > 0 && <Button onClick={() => show(!printed)}>{printed ? '返回版面' : '成文预览'}</Button>}
      {printed && <Button onClick={() => window.print()}>打印</Button>}
      {signing && <SignOffDialog issue={issue} close={() => setSigning(false)} />}
    </Flex>
  );
}

interface SignOffDialogProps {
  readonly issue: Issue;
  readonly close: () => void;
}

/** Closes an issue for good. */
function SignOffDialog({ issue, close }: SignOffDialogProps) {
  const { id, version, lines } = issue;
  const sign = useAct(
    ({ signedBy }: { signedBy?: string }) =>
      told(
        api.POST('/api/v1/issues/{id}/closing', {
          params: { path: { id } },
          body: { version, ...(signedBy?.trim() && { signedBy: signedBy.trim() }) },
        }),
      ),
    ['issues'],
    { said: false },
  );
  return (
    <FormDialog<{ signedBy?: string }>
      title={`签发${issueName(issue)}`}
      okText="签发"
      act={sign}
      send={(entered) => sign.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p>共 {lines.length} 条。签发后封存，版面和信息都不能再改动。</p>
      <Form.Item name="signedBy" label="签发人" extra="由别人签发、您代为登记的，填签发人姓名；不填即您本人。">
        <Input maxLength={80} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
