import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, told } from '../../api/client';
import { useCaller, useMay } from '../../api/use-session';
import { useAct } from '../../shared/use-act';
import type { ItemWithLife } from './item-queries';
import { WithdrawDialog } from './withdraw-dialog';

const WITHDRAWABLE = ['submitted', 'received', 'returned'];

/** An urgent matter goes on after its first report was handed in. */
const FOLLOWED = ['submitted', 'received', 'in_work', 'adopted', 'merged', 'not_used'];

/** What a unit may still do with its own item. */
export function OwnItemActions({ item }: { readonly item: ItemWithLife }) {
  const { id, status, title, urgency } = item;
  const may = useMay();
  const own = useCaller().unitId !== null && may('item.submit');
  const navigate = useNavigate();
  const [withdrawing, setWithdrawing] = useState(false);
  const follow = useAct(() => beginFollowUp(id, title), ['items']);
  if (!own) return null;
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
      {WITHDRAWABLE.includes(status) && <Button onClick={() => setWithdrawing(true)}>撤回</Button>}
      {withdrawing && <WithdrawDialog id={id} close={() => setWithdrawing(false)} />}
    </Flex>
  );
}

/** A draft that stands behind the first report; answers with its id. */
async function beginFollowUp(first: string, title: string): Promise<string> {
  const { item } = await told(api.POST('/api/v1/items/drafts', { body: { title: `${title.slice(0, 190)}（续报）` } }));
  await told(api.POST('/api/v1/items/{id}/follow-up', { params: { path: { id: item.id } }, body: { first } }));
  return item.id;
}
