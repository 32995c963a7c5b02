import { Form, Input } from 'antd';
import { totalText } from '../../shared/formats';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { Move } from './moves';
import type { Batch } from './payout-words';

interface MoveDialogProps {
  readonly move: Move;
  readonly batch: Batch;
  readonly close: () => void;
}

/** What is about to be done, with the sum before one's eyes and room for a note. */
export function MoveDialog({ move, batch, close }: MoveDialogProps) {
  const { name, says, noteNeeded = false, danger = false } = move;
  const { id, lines, net, netInCapitals, state } = batch;
  const act = useAct(
    ({ note = '' }: { note?: string }) => move.act(id, note.trim() ? { note: note.trim() } : {}),
    ['payouts'],
    { said: false },
  );
  return (
    <FormDialog
      title={name}
      okText={name}
      danger={danger}
      act={act}
      send={(entered: { note?: string }) => act.mutate(entered, { onSuccess: close })}
      close={close}
    >
      {state !== 'drawing' && (
        <p style={{ marginTop: 0 }}>
          {lines} 笔，实发 <strong>{totalText(net, 'yuan')} 元</strong>（{netInCapitals}）。
        </p>
      )}
      <p>{says}</p>
      <Form.Item
        name="note"
        label={noteNeeded ? '原因' : '意见'}
        rules={[{ required: noteNeeded, whitespace: true, message: '请写明原因' }]}
      >
        <Input.TextArea rows={2} maxLength={500} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
