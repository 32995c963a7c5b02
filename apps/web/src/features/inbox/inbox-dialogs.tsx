import { useState } from 'react';
import { AdoptDialog } from '../adoption/adopt-dialog';
import { type ItemWithLife, useItem } from '../items/item-queries';
import { EditDialog } from './edit-dialog';
import { MergeDialog } from './merge-dialog';
import { NotUseDialog } from './not-use-dialog';
import { ReturnDialog } from './return-dialog';
import type { Dialog, InboxItem } from './use-inbox';

interface InboxDialogsProps {
  readonly dialog: Dialog;
  readonly id: string;
  readonly rows: readonly InboxItem[];
  readonly close: () => void;
}

/**
 * The dialog of an action; each is about the item as it was when the dialog opened, wherever the queue has moved: what is
 * decided must be refused when somebody else has moved the item since. One's own last step is waited for, so that it does not
 * look like somebody else's.
 */
export function InboxDialogs({ id, ...rest }: InboxDialogsProps) {
  const { data, isFetching } = useItem(id);
  const [item, setItem] = useState<ItemWithLife | null>(null);
  if (item === null && data && !isFetching) setItem(data);
  return item && <DialogOf item={item} {...rest} />;
}

interface DialogOfProps extends Omit<InboxDialogsProps, 'id'> {
  readonly item: ItemWithLife;
}

function DialogOf({ dialog, item, rows, close }: DialogOfProps) {
  switch (dialog) {
    case 'return':
      return <ReturnDialog item={item} close={close} />;
    case 'not-use':
      return <NotUseDialog item={item} close={close} />;
    case 'adopt':
      return <AdoptDialog item={item} close={close} />;
    case 'merge':
      return <MergeDialog item={item} others={rows.filter((row) => row.id !== item.id)} close={close} />;
    case 'edit':
      return <EditDialog item={item} close={close} />;
  }
}
