import { Form, Input } from 'antd';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import type { ItemWithLife } from '../items/item-queries';

interface ItemDialogProps {
  readonly item: ItemWithLife;
  readonly close: () => void;
}

/** Back to the unit, with what is to be improved. */
export function ReturnDialog({ item, close }: ItemDialogProps) {
  const say = useUndo();
  const { id, title, steps } = item;
  const giveBack = useAct(
    ({ opinion }: { opinion: string }) =>
      told(api.POST('/api/v1/items/{id}/return', { params: { path: { id } }, body: { opinion, seen: steps.length } })),
    ['items', 'notices'],
    { said: false },
  );
  const done = () => {
    say(`《${title}》已退回修改`, { to: `/items/${id}` });
    close();
  };
  return (
    <FormDialog<{ opinion: string }>
      title={`退回《${title}》`}
      okText="退回"
      act={giveBack}
      send={(said) => giveBack.mutate(said, { onSuccess: done })}
      close={close}
    >
      <Form.Item
        name="opinion"
        label="退改意见"
        rules={[{ required: true, whitespace: true, message: '请写明要怎样修改' }]}
      >
        <Input.TextArea autoFocus rows={4} maxLength={2_000} placeholder="例如：请补充受灾面积和处置措施" />
      </Form.Item>
    </FormDialog>
  );
}
