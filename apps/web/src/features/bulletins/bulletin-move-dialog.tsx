import { Form, Input } from 'antd';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { BulletinMove } from './bulletin-moves';

interface Entered {
  readonly words?: string;
  readonly documentNo?: string;
}

interface BulletinMoveDialogProps {
  readonly move: BulletinMove;
  readonly id: string;
  readonly close: () => void;
}

/** What is about to be done with a bulletin, and what has to be said about it. */
export function BulletinMoveDialog({ move, id, close }: BulletinMoveDialogProps) {
  const { name, says, asks, danger = false } = move;
  const act = useAct(
    ({ words = '', documentNo = '' }: Entered) => move.act(id, { words: words.trim(), documentNo: documentNo.trim() }),
    ['bulletins'],
    { said: false },
  );
  const needed = asks === 'reason' || asks === 'document';
  return (
    <FormDialog<Entered>
      title={name}
      okText={name}
      danger={danger}
      act={act}
      send={(entered) => act.mutate(entered, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>{says}</p>
      {asks === 'document' && (
        <Form.Item
          name="documentNo"
          label="文号"
          rules={[{ required: true, whitespace: true, message: '撤回须有文件依据，请填写文号' }]}
        >
          <Input maxLength={80} autoFocus />
        </Form.Item>
      )}
      {asks !== 'nothing' && (
        <Form.Item
          name="words"
          label={needed ? '原因' : '意见'}
          rules={[{ required: needed, whitespace: true, message: '请写明原因' }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus={asks !== 'document'} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
