import { Button, Flex } from 'antd';
import { useState } from 'react';
import { api, told } from '../../api/client';
import { useMay } from '../../api/use-session';
import { useAct } from '../../shared/use-act';
import { AdoptDialog } from '../adoption/adopt-dialog';
import type { ItemWithLife } from '../items/item-queries';
import { PurgeDialog } from '../items/purge-dialog';
import { ForwardDialog } from './forward-dialog';
import { InstructionDialog } from './instruction-dialog';

const ADOPTABLE = ['submitted', 'received', 'in_work', 'returned', 'not_used', 'adopted'];
const GONE = ['draft', 'signed_off', 'withdrawn', 'purged'];

/** What the office records on an item from its page. */
export function OfficeItemActions({ item }: { readonly item: ItemWithLife }) {
  const may = useMay();
  const [open, setOpen] = useState<'adopt' | 'instruct' | 'forward' | 'purge' | null>(null);
  const close = () => setOpen(null);
  const receive = useAct(
    () => told(api.POST('/api/v1/items/{id}/receipt', { params: { path: { id: item.id } }, body: {} })),
    ['items', 'notices'],
  );
  const alive = !GONE.includes(item.status);
  return (
    <Flex gap={8} wrap align="center" className="no-print">
      {may('item.work') && item.status === 'submitted' && (
        <Button loading={receive.isPending} onClick={() => receive.mutate(undefined)}>
          签收
        </Button>
      )}
      {may('adoption.record') && ADOPTABLE.includes(item.status) && (
        <Button type="primary" onClick={() => setOpen('adopt')}>
          采用
        </Button>
      )}
      {may('forward.record') && alive && <Button onClick={() => setOpen('forward')}>登记上报</Button>}
      {may('instruction.record') && alive && <Button onClick={() => setOpen('instruct')}>登记批示</Button>}
      {!may('instruction.record') && alive && <span>批示由编辑登记</span>}
      {may('item.purge') && item.status !== 'purged' && (
        <Button danger onClick={() => setOpen('purge')}>
          紧急清除
        </Button>
      )}
      {open === 'adopt' && <AdoptDialog item={item} close={close} />}
      {open === 'forward' && <ForwardDialog item={item} close={close} />}
      {open === 'instruct' && <InstructionDialog item={item} close={close} />}
      {open === 'purge' && <PurgeDialog item={item} close={close} />}
    </Flex>
  );
}
