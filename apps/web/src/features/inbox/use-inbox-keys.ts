import { useNavigate } from 'react-router';
import { api, told } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useKeys } from '../../shared/use-keys';
import { useUndo } from '../../shared/use-undo';
import type { ItemBatch } from '../items/use-item-batch';
import { type Dialog, type Inbox, isUndecided, queues } from './use-inbox';
import type { Marks } from './use-marks';

export type InboxAct = (what: 'receive' | 'take' | Dialog) => void;

/** What can be done to the item on the screen, by key and by button alike; with Shift, to those that are marked. */
export function useInboxKeys(
  inbox: Inbox,
  { marks, batch }: { readonly marks: Marks; readonly batch: ItemBatch },
  open: (dialog: { what: Dialog; id: string }) => void,
  go: (status: string) => void,
): InboxAct {
  const say = useUndo();
  const navigate = useNavigate();
  const step = useAct(
    ({ id, what }: { id: string; what: 'receipt' | 'work' }) =>
      told(api.POST(`/api/v1/items/{id}/${what}`, { params: { path: { id } }, body: {} })),
    ['items', 'notices'],
  );
  const { selected, status } = inbox;
  const act: InboxAct = (what) => {
    if (!selected) return;
    const { id, title } = selected;
    if (what === 'receive') {
      const said = () => say(`已签收《${title}》`, { to: `/items/${id}` });
      if (status === 'submitted') step.mutate({ id, what: 'receipt' }, { onSuccess: said });
    } else if (what === 'take') {
      if (status === 'submitted' || status === 'received')
        step.mutate({ id, what: 'work' }, { onSuccess: () => say(`《${title}》已转入编辑中`, { to: `/items/${id}` }) });
    } else open({ what, id });
  };
  const toQueues = Object.fromEntries(queues.map(({ status: queue }, place) => [String(place + 1), () => go(queue)]));
  useKeys({
    ...toQueues,
    p: () => void navigate('/items/new'),
    j: () => inbox.step(1),
    k: () => inbox.step(-1),
    r: () => act('receive'),
    t: () => act('take'),
    e: () => act('edit'),
    a: () => act('adopt'),
    b: () => act('return'),
    n: () => act('not-use'),
    m: () => act('merge'),
    s: () => marks.toggle(selected?.id),
    J: () => marks.extend(1),
    K: () => marks.extend(-1),
    A: () => marks.choose(inbox.rows),
    R: () => status === 'submitted' && batch.receive(),
    N: () => isUndecided(status) && batch.leave(),
    M: () => isUndecided(status) && batch.combine(),
  });
  return act;
}
