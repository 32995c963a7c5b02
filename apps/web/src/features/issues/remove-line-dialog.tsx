import { Form, Input } from 'antd';
import { useState } from 'react';
import { api, newKey, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { PlacedLine } from './layout';

interface RemoveLineDialogProps {
  readonly issueId: string;
  readonly line: PlacedLine;
  readonly close: () => void;
}

/** Takes an item out of an issue: its adoption is cancelled, for a reason. */
export function RemoveLineDialog({ issueId, line: { event, title }, close }: RemoveLineDialogProps) {
  const [key] = useState(newKey);
  const remove = useAct(
    ({ reason }: { reason: string }) =>
      told(
        api.POST('/api/v1/issues/{id}/removals', {
          params: { path: { id: issueId }, header: { 'Idempotency-Key': key } },
          body: { event, reason },
        }),
      ),
    ['issues', 'items', 'standings'],
    { said: false },
  );
  return (
    <FormDialog<{ reason: string }>
      title={`从这一期撤下《${title}》`}
      okText="撤下"
      danger
      act={remove}
      send={(entered) => remove.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p>撤下即撤销这次采用，所记的分数同时冲回；信息回到“编辑中”。</p>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
        <Input maxLength={500} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
