import { Button } from 'antd';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import type { Webhook } from './webhook';

interface WebhookActionsProps {
  readonly webhook: Webhook;
  /** Shows what was sent to it. */
  readonly look: () => void;
}

/** What is done with one webhook. */
export function WebhookActions({ webhook: { id, url, removedAt }, look }: WebhookActionsProps) {
  const confirm = useConfirm();
  const params = { path: { id } };
  const test = useAct(() => told(api.POST('/api/v1/webhooks/{id}/test', { params })), ['webhooks']);
  const remove = useAct(() => told(api.POST('/api/v1/webhooks/{id}/removal', { params })), ['webhooks']);
  const ask = () =>
    void confirm({
      title: '停用这个推送地址？',
      content: (
        <>
          <p style={{ overflowWrap: 'anywhere' }}>{url}</p>
          以后的事不再推送，还没有送到的也不再发；已有的推送记录留着。要恢复只能重新新增，密钥另给。
        </>
      ),
      okText: '停用',
      okButtonProps: { danger: true },
      // A refusal is said at the top of the screen.
      onOk: () => remove.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <>
      <Button type="link" size="small" aria-label={`推送记录：${url}`} onClick={look}>
        推送记录
      </Button>
      {removedAt === null && (
        <>
          <Button
            type="link"
            size="small"
            aria-label={`发送测试：${url}`}
            loading={test.isPending}
            onClick={() => test.mutate(undefined, { onSuccess: look })}
          >
            发送测试
          </Button>
          <Button type="link" size="small" danger aria-label={`停用：${url}`} onClick={ask}>
            停用
          </Button>
        </>
      )}
    </>
  );
}
