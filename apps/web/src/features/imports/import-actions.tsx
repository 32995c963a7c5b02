import { Button } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useConfirm } from '../../shared/use-confirm';
import { type ImportSeen, isStuck } from './import-words';
import { UploadDialog } from './upload-dialog';

/** What may be done with a table now: import it, give it up, stop it, take it up again, or send a corrected one. */
export function ImportActions({ of: seen }: { readonly of: ImportSeen }) {
  const askWhether = useConfirm();
  const [sending, setSending] = useState(false);
  const { id, state, rows, recorded, kind } = seen;
  const params = { path: { id } };
  const confirm = useAct(
    (skipRecorded: boolean) => told(api.POST('/api/v1/imports/{id}/confirmation', { params, body: { skipRecorded } })),
    ['imports'],
  );
  const cancel = useAct(() => told(api.POST('/api/v1/imports/{id}/cancellation', { params })), ['imports']);
  const stuck = isStuck(seen);
  const ask = () =>
    void askWhether({
      title: `导入 ${rows - recorded} 行？`,
      content:
        recorded > 0
          ? `另有 ${recorded} 行账上已有，跳过不导入。`
          : '导入以后计入各单位的记录；导入途中可以中止，已导入的全部撤回。',
      okText: '导入',
      onOk: () => confirm.mutateAsync(recorded > 0),
    });
  const stop = () =>
    void askWhether({
      title: '中止导入？',
      content: '已经导入的各行全部撤回。',
      okText: '中止并撤回',
      onOk: () => cancel.mutateAsync(undefined),
    });
  return (
    <>
      {state === 'clean' && (
        <Button type="primary" loading={confirm.isPending} onClick={ask}>
          确认导入
        </Button>
      )}
      {state === 'running' && stuck && (
        <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(false)}>
          继续导入
        </Button>
      )}
      {state === 'undoing' && stuck && (
        <Button type="primary" loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          继续撤回
        </Button>
      )}
      {(state === 'refused' || state === 'undone' || state === 'cancelled') && (
        <Button type="primary" onClick={() => setSending(true)}>
          重新上传
        </Button>
      )}
      {state === 'running' && (
        <Button danger loading={cancel.isPending} onClick={stop}>
          中止
        </Button>
      )}
      {(state === 'checking' || state === 'clean' || state === 'refused') && (
        <Button loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          放弃
        </Button>
      )}
      {sending && <UploadDialog kind={kind} close={() => setSending(false)} />}
    </>
  );
}
