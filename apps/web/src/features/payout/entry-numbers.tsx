import { Button } from 'antd';
import { useState } from 'react';
import { WhyDrawer } from '../why/why-drawer';

/** Few enough to stay on a line; the rest on demand. */
const SHOWN = 3;

/** Numbers of ledger entries, each opening its reason. */
export function EntryNumbers({ numbers }: { readonly numbers: readonly number[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? numbers : numbers.slice(0, SHOWN);
  return (
    <>
      {shown.map((no) => (
        <Button key={no} type="link" size="small" aria-label={`第 ${no} 号分录，为什么`} onClick={() => setOpen(no)}>
          {no}
        </Button>
      ))}
      {shown.length < numbers.length && (
        <Button type="text" size="small" onClick={() => setAll(true)}>
          共 {numbers.length} 笔
        </Button>
      )}
      {open !== null && <WhyDrawer no={open} close={() => setOpen(null)} />}
    </>
  );
}
