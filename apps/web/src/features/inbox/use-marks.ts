import { useState } from 'react';
import type { Inbox, InboxItem } from './use-inbox';

/** Which items of the queue are marked, to be settled at once; what has left the queue is marked no more. */
export function useMarks({ rows, selected, select }: Pick<Inbox, 'rows' | 'selected' | 'select'>) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const mark = (more: readonly (InboxItem | undefined)[]) =>
    setIds((before) => new Set([...before, ...more.flatMap((row) => (row ? [row.id] : []))]));
  const toggle = (id: string | undefined) =>
    id !== undefined &&
    setIds((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return {
    marked: rows.filter(({ id }) => ids.has(id)),
    has: (id: string) => ids.has(id),
    toggle,
    /** Goes on to the next item, or back, and marks both. */
    extend: (by: 1 | -1) => {
      const to = rows[rows.findIndex(({ id }) => id === selected?.id) + by];
      mark([selected, to]);
      if (to) select(to.id);
    },
    choose: (chosen: readonly InboxItem[]) => setIds(new Set(chosen.map(({ id }) => id))),
  };
}

export type Marks = ReturnType<typeof useMarks>;
