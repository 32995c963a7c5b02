import { api, type Schemas, told } from '../../api/client';
import { FormDialog } from '../../shared/parts/form-dialog';
import { useAct } from '../../shared/use-act';
import type { Bulletin } from './bulletin';
import { ModeFields } from './mode-fields';

type Wanted = Schemas['RedrawBulletinRequest'];

/** Drafted again with the figures of now; what was written by hand stays. */
export function RedrawDialog({ bulletin, close }: { readonly bulletin: Bulletin; readonly close: () => void }) {
  const { id, mode, topPlaces } = bulletin;
  const redraw = useAct(
    (body: Wanted) => told(api.POST('/api/v1/bulletins/{id}/redrawing', { params: { path: { id } }, body })),
    ['bulletins'],
    { said: false },
  );
  return (
    <FormDialog<Wanted>
      title="重新起草"
      okText="重新起草"
      initial={{ mode: mode as NonNullable<Wanted['mode']>, topPlaces }}
      act={redraw}
      send={(wanted) => redraw.mutate(wanted, { onSuccess: close })}
      close={close}
    >
      <p style={{ marginTop: 0 }}>数字取现在的台账，改写过的段落保留。</p>
      <ModeFields />
    </FormDialog>
  );
}
