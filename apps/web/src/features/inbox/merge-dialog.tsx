import { Checkbox, Form } from 'antd';
import { useEffect, useRef } from 'react';
import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
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

interface Entered {
  readonly items?: string[];
}

/** Which items of the queue go into the one on the screen; it carries the contributors of all. */
export function MergeDialog({ item, others, close }: MergeDialogProps) {
  const [form] = Form.useForm<Entered>();
  const chosen = Form.useWatch<string[] | undefined>('items', form) ?? [];
  const unitName = useUnitName();
  const say = useUndo();
  const { id, title } = item;
  const merge = useAct(
    (items: string[]) => told(api.POST('/api/v1/item-mergers', { body: { into: id, items } })),
    ['items', 'mergers', 'notices'],
    { said: false },
  );
  const free = useAct(
    (items: string[]) => told(api.POST('/api/v1/items/{id}/unmerging', { params: { path: { id } }, body: { items } })),
    ['items', 'mergers'],
  );
  const send = ({ items = [] }: Entered) =>
    merge.mutate(items, {
      onSuccess: () => {
        say(`${items.length} 条信息已并入《${title}》`, { undo: () => free.mutateAsync(items), to: `/items/${id}` });
        close();
      },
    });
  return (
    <FormDialog<Entered>
      title={`并入《${title}》`}
      okText={chosen.length > 0 ? `合并 ${chosen.length} 条` : '合并'}
      form={form}
      act={merge}
      send={send}
      close={close}
    >
      <p>
        选出并进来的信息；以屏幕上这一条为主，文稿用它的，各单位都计入。空格键勾选，回车键合并。要另写一篇新稿的，先勾选几条，再用“合编”。
      </p>
      {others.length === 0 ? (
        <p>这一队列没有其他信息。</p>
      ) : (
        <FirstFocused>
          <Form.Item name="items" rules={[{ required: true, message: '请选出要并进来的信息' }]}>
            <Checkbox.Group
              style={{ display: 'grid', gap: 6, maxHeight: 320, overflow: 'auto' }}
              options={others.map((other) => ({
                value: other.id,
                label: `${other.title}（${other.contributors.map(({ unitId }) => unitName(unitId)).join('、')}）`,
              }))}
            />
          </Form.Item>
        </FirstFocused>
      )}
    </FormDialog>
  );
}

/** The first box has the focus, so that the keyboard goes on where it is. */
function FirstFocused({ children }: { readonly children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the dialog has taken the focus for itself.
    const timer = setTimeout(() => box.current?.querySelector('input')?.focus(), 50);
    return () => clearTimeout(timer);
  }, []);
  return <div ref={box}>{children}</div>;
}
