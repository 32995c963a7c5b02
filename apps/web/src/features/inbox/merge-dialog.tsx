import { Alert, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useUnitName } from '../../shared/units';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import type { ItemWithLife } from '../items/item-queries';
import type { InboxItem } from './use-inbox';

interface MergeDialogProps {
  readonly item: ItemWithLife;
  readonly others: readonly InboxItem[];
  readonly close: () => void;
}

/** Which items of the queue go into the one on the screen; it carries the contributors of all. */
export function MergeDialog({ item, others, close }: MergeDialogProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const unitName = useUnitName();
  const say = useUndo();
  const { id, title } = item;
  const merge = useAct(
    (items: string[]) => told(api.POST('/api/v1/item-mergers', { body: { into: id, items } })),
    ['items', 'notices'],
    { said: false },
  );
  const free = useAct(
    (items: string[]) => told(api.POST('/api/v1/items/{id}/unmerging', { params: { path: { id } }, body: { items } })),
    ['items'],
  );
  const done = () => {
    say(`${chosen.length} 条信息已并入《${title}》`, () => free.mutateAsync(chosen));
    close();
  };
  return (
    <Modal
      open
      title={`并入《${title}》`}
      okText={chosen.length > 0 ? `合并 ${chosen.length} 条` : '合并'}
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={merge.isPending}
      onCancel={close}
      onOk={() => merge.mutate(chosen, { onSuccess: done })}
    >
      <p>选出并进来的信息；以屏幕上这一条为主，各单位都计入。</p>
      {others.length === 0 ? (
        <p>这一队列没有其他信息。</p>
      ) : (
        <Checkbox.Group
          style={{ display: 'grid', gap: 6, maxHeight: 320, overflow: 'auto' }}
          options={others.map((other) => ({
            value: other.id,
            label: `${other.title}（${other.contributors.map(({ unitId }) => unitName(unitId)).join('、')}）`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {merge.error && <Alert type="error" showIcon role="alert" title={merge.error.message} />}
    </Modal>
  );
}
