import { useState } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { useBatch } from '../../shared/use-batch';
import { useConfirm } from '../../shared/use-confirm';
import { type NonUse, nonUseSaid } from './non-use-fields';

type Item = Schemas['ItemResponse'];

/** What one request takes. */
const MOST_COMBINED = 50;

/** Why so many cannot be written into one; null where they can. */
function notCombinedBecause(count: number): string | null {
  if (count < 2) return '请勾选两条以上，再合编';
  return count > MOST_COMBINED ? `一次最多合编 ${MOST_COMBINED} 条，请少勾选几条` : null;
}

/** What the office does to the chosen items at once, by button and by key alike; confirmed once, told row by row. */
export function useItemBatch(chosen: readonly Item[], choose: (rows: readonly Item[]) => void) {
  const confirm = useConfirm();
  const batch = useBatch(['items', 'notices']);
  const [leaving, setLeaving] = useState(false);
  // As they were chosen: one that leaves the queue meanwhile still stands in the text that is written.
  const [combining, setCombining] = useState<readonly Item[] | null>(null);
  const count = chosen.length;
  const idle = count === 0 || batch.running !== null;
  const notCombined = notCombinedBecause(count);
  return {
    chosen,
    choose,
    notCombined,
    combining,
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
    /** Opens the dialog in which a new item is written out of them. */
    combine: () => !idle && notCombined === null && setCombining(chosen),
    endCombining: () => setCombining(null),
    forget: () => {
      batch.forget();
      choose([]);
    },
  };
}

export type ItemBatch = ReturnType<typeof useItemBatch>;
