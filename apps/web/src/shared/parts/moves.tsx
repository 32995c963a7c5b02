import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Permission } from '../../api/session';
import { useMay } from '../../api/use-session';
import { useAct } from '../use-act';
import { FormDialog } from './form-dialog';

export interface Said {
  readonly words: string;
  readonly documentNo: string;
}

/** A step of something that goes from hand to hand. */
export interface Move {
  readonly name: string;
  readonly needs: Permission;
  readonly from: readonly string[];
  /** What it means, before it is done. */
  readonly says: string;
  /** What is usually done next. */
  readonly main?: boolean;
  readonly danger?: boolean;
  /** What is asked for: words that may be left out, words, a document's number, or both. */
  readonly asks: 'nothing' | 'note' | 'reason' | 'number' | 'document';
  readonly act: (id: string, said: Said) => Promise<unknown>;
}

interface MovesProps {
  readonly moves: readonly Move[];
  readonly id: string;
  readonly state: string;
  /** What is read anew afterwards. */
  readonly changes: readonly string[];
  /** Stands in the dialog above what the step means. */
  readonly about?: ReactNode;
}

/** Buttons for the steps whoever sits there may take now; each is confirmed in a dialog. */
export function Moves({ moves, state, ...rest }: MovesProps) {
  const may = useMay();
  const [chosen, setChosen] = useState<Move | null>(null);
  const open = moves.filter(({ needs, from }) => may(needs) && from.includes(state));
  return (
    <>
      {open.map((move) => (
        <Button
          key={move.name}
          type={move.main ? 'primary' : 'default'}
          danger={move.danger ?? false}
          onClick={() => setChosen(move)}
        >
          {move.name}
        </Button>
      ))}
      {chosen && <MoveDialog {...rest} move={chosen} close={() => setChosen(null)} />}
    </>
  );
}

type MoveDialogProps = Pick<MovesProps, 'id' | 'changes' | 'about'> & {
  readonly move: Move;
  readonly close: () => void;
};

function MoveDialog({ move, id, changes, about, close }: MoveDialogProps) {
  const { name, says, asks, danger = false } = move;
  const act = useAct(
    ({ words = '', documentNo = '' }: Partial<Said>) =>
      move.act(id, { words: words.trim(), documentNo: documentNo.trim() }),
    changes,
    { said: false },
  );
  const numbered = asks === 'number' || asks === 'document';
  const reasoned = asks === 'reason' || asks === 'document';
  return (
    <FormDialog<Partial<Said>>
      title={name}
      okText={name}
      danger={danger}
      act={act}
      send={(entered) => act.mutate(entered, { onSuccess: close })}
      close={close}
    >
      {about}
      <p style={{ marginTop: 0 }}>{says}</p>
      {numbered && (
        <Form.Item
          name="documentNo"
          label="文号"
          rules={[{ required: true, whitespace: true, message: '须有文件依据，请填写文号' }]}
        >
          <Input maxLength={80} autoFocus />
        </Form.Item>
      )}
      {(reasoned || asks === 'note') && (
        <Form.Item
          name="words"
          label={reasoned ? '原因' : '意见'}
          rules={[{ required: reasoned, whitespace: true, message: '请写明原因' }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus={!numbered} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
