import { App, Button, Flex, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api, told } from '../../api/client';
import { useCaller, useMay } from '../../api/use-session';
import { useAct } from '../../shared/use-act';
import type { ItemWithLife } from './item-queries';

const WITHDRAWABLE = ['submitted', 'received', 'returned'];

/** An urgent matter goes on after its first report was handed in. */
const FOLLOWED = ['submitted', 'received', 'in_work', 'adopted', 'merged', 'not_used'];

/** What a unit may still do with its own item. */
export function OwnItemActions({ item }: { readonly item: ItemWithLife }) {
  const { id, status, title, urgency } = item;
  const may = useMay();
  const own = useCaller().unitId !== null && may('item.submit');
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const withdraw = useAct(
    (reason: string) => told(api.POST('/api/v1/items/{id}/withdrawal', { params: { path: { id } }, body: { reason } })),
    ['items'],
  );
  const follow = useAct(() => beginFollowUp(id, title), ['items']);
  if (!own) return null;
  const ask = () => {
    let reason = '';
    modal.confirm({
      title: '撤回这条信息？',
      content: (
        <Input.TextArea
          aria-label="撤回的原因"
          placeholder="请写明原因，办公室会看到"
          maxLength={500}
          onChange={(event) => (reason = event.target.value)}
        />
      ),
      okText: '撤回',
      onOk: async () => {
        if (!reason.trim()) {
          message.warning('请写明撤回的原因');
          throw new Error('no reason');
        }
        await withdraw.mutateAsync(reason.trim());
      },
    });
  };
  return (
    <Flex gap={8} wrap>
      {urgency && FOLLOWED.includes(status) && (
        <Button
          loading={follow.isPending}
          onClick={() => follow.mutate(undefined, { onSuccess: (draft) => void navigate(`/items/${draft}/draft`) })}
        >
          写续报
        </Button>
      )}
      {['returned', 'draft', 'signed_off'].includes(status) && (
        <Button type="primary" onClick={() => void navigate(`/items/${id}/draft`)}>
          {status === 'returned' ? '修改后重报' : '继续写'}
        </Button>
      )}
      {WITHDRAWABLE.includes(status) && <Button onClick={ask}>撤回</Button>}
    </Flex>
  );
}

/** A draft that stands behind the first report; answers with its id. */
async function beginFollowUp(first: string, title: string): Promise<string> {
  const { item } = await told(api.POST('/api/v1/items/drafts', { body: { title: `${title.slice(0, 190)}（续报）` } }));
  await told(api.POST('/api/v1/items/{id}/follow-up', { params: { path: { id: item.id } }, body: { first } }));
  return item.id;
}
