import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { amountText } from '../../shared/formats';
import { WhyDrawer } from './why-drawer';

type Entry = Pick<Schemas['EntryResponse'], 'no' | 'amount' | 'asset' | 'reverses'>;

/** An amount that opens its reason. */
export function EntryButton({ entry }: { readonly entry: Entry }) {
  const [open, setOpen] = useState(false);
  const { no, amount, asset, reverses } = entry;
  const text = amountText(amount, asset);
  return (
    <>
      <Button type="link" size="small" aria-label={`${text}，为什么`} onClick={() => setOpen(true)}>
        {text}
        {reverses !== null && '（冲回）'}
      </Button>
      {open && <WhyDrawer no={no} close={() => setOpen(false)} />}
    </>
  );
}
