import { api, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import { useUndo } from '../../shared/use-undo';
import type { ItemWithLife } from '../items/item-queries';
import { type NonUse, NonUseFields, nonUseSaid, usualNonUse } from '../items/non-use-fields';

interface NotUseDialogProps {
  readonly item: ItemWithLife;
  readonly close: () => void;
}

/** That an item is not used, and why; the unit reads it. */
export function NotUseDialog({ item, close }: NotUseDialogProps) {
  const say = useUndo();
  const { id, title, steps } = item;
  const params = { path: { id } };
  const leave = useAct(
    (said: NonUse) =>
      told(api.POST('/api/v1/items/{id}/non-use', { params, body: { ...nonUseSaid(said), seen: steps.length } })),
    ['items', 'notices'],
    { said: false },
  );
  const takeUp = useAct(
    () => told(api.POST('/api/v1/items/{id}/reopening', { params, body: { reason: '误操作，撤销' } })),
    ['items'],
  );
  const done = () => {
    say(`《${title}》记为不采用`, { undo: () => takeUp.mutateAsync(undefined), to: `/items/${id}` });
    close();
  };
  return (
    <FormDialog<NonUse>
      title={`不采用《${title}》`}
      okText="确定"
      okFocused
      initial={usualNonUse}
      act={leave}
      send={(said) => leave.mutate(said, { onSuccess: done })}
      close={close}
    >
      <NonUseFields />
    </FormDialog>
  );
}
