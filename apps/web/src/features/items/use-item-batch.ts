import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { useBatch } from '../../shared/use-batch';
import { useConfirm } from '../../shared/use-confirm';
import { type NonUse, nonUseSaid } from './non-use-fields';

type Item = Schemas['ItemResponse'];

/** What the office does to the chosen items at once, by button and by key alike; confirmed once, told row by row. */
export function useItemBatch(chosen: readonly Item[], choose: (rows: readonly Item[]) => void) {
  const confirm = useConfirm();
  const batch = useBatch(['items', 'notices']);
  const [leaving, setLeaving] = useState(false);
  const count = chosen.length;
  const idle = count === 0 || batch.running !== null;
  return {
    chosen,
    choose,
    running: batch.running,
    outcomes: batch.outcomes,
    leaving,
    receive: () =>
      !idle &&
      void confirm({
        title: `签收勾选的 ${count} 条？`,
        content: '签收时间作为凭证，以现在为准。',
        okText: '签收',
        onOk: () =>
          batch.run(chosen, '已签收', (id) =>
            told(api.POST('/api/v1/items/{id}/receipt', { params: { path: { id } }, body: {} })),
          ),
      }),
    /** Opens the dialog that asks for the reason. */
    leave: () => !idle && setLeaving(true),
    stay: () => setLeaving(false),
    leaveFor: async (said: NonUse) => {
      setLeaving(false);
      const body = nonUseSaid(said);
      await batch.run(chosen, '已记为不采用', (id) =>
        told(api.POST('/api/v1/items/{id}/non-use', { params: { path: { id } }, body })),
      );
    },
    forget: () => {
      batch.forget();
      choose([]);
    },
  };
}

export type ItemBatch = ReturnType<typeof useItemBatch>;
