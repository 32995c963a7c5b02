import { Checkbox, Form, Input } from 'antd';
import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import type { ItemWithLife } from '../items/item-queries';

interface UnmergeDialogProps {
  readonly item: Pick<ItemWithLife, 'id' | 'title'>;
  readonly parts: readonly Schemas['MergedItemResponse'][];
  readonly combined: boolean;
  readonly close: () => void;
}

interface Entered {
  readonly items?: string[];
  readonly reason?: string;
}

/** Sets what went into an item free again: of a merged one those that are ticked, of a combined one all. */
export function UnmergeDialog({ item: { id, title }, parts, combined, close }: UnmergeDialogProps) {
  const say = useUndo();
  const free = useAct(
    ({ items, reason }: Entered) =>
      told(
        api.POST('/api/v1/items/{id}/unmerging', {
          params: { path: { id } },
          body: {
            ...(!combined && items && items.length < parts.length && { items }),
            ...(reason?.trim() && { reason: reason.trim() }),
          },
        }),
      ),
    ['items', 'mergers', 'notices'],
    { said: false },
  );
  const done = () => {
    say(combined ? `合编稿《${title}》已解散` : `《${title}》已取消合并`);
    close();
  };
  return (
    <FormDialog<Entered>
      title={`${combined ? '解散合编稿' : '取消合并'}《${title}》`}
      okText={combined ? '解散' : '取消合并'}
      danger={combined}
      initial={{ items: parts.map((part) => part.id) }}
      act={free}
      // Once it is read anew nothing on the page has this dialog any more, and no callback of it would be called.
      send={(entered) => void free.mutateAsync(entered).then(done, () => undefined)}
      close={close}
    >
      {combined ? (
        <p style={{ marginTop: 0 }}>
          {parts.length} 条原稿回到“编辑中”，合编稿记为已撤回，写过的文稿都留着；要再合编，须重新写一篇。
        </p>
      ) : (
        <Form.Item
          name="items"
          label="放回“编辑中”、单独办理的"
          rules={[{ required: true, message: '请选出要放回的信息' }]}
        >
          <Checkbox.Group
            style={{ display: 'grid', gap: 6 }}
            options={parts.map((part) => ({ value: part.id, label: part.title ?? '' }))}
          />
        </Form.Item>
      )}
      <Form.Item name="reason" label="原因（可不填）">
        <Input maxLength={500} autoFocus placeholder="例如：两条说的不是一件事" />
      </Form.Item>
    </FormDialog>
  );
}
