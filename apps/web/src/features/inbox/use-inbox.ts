import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, type Schemas, told } from '../../api/client';

export type InboxItem = Schemas['ItemResponse'];
export type Dialog = 'return' | 'not-use' | 'adopt' | 'merge' | 'edit';

/** The queues an editor works through, in the order of the day. */
export const queues = [
  { status: 'submitted', name: '待签收' },
  { status: 'received', name: '已签收' },
  { status: 'in_work', name: '编辑中' },
  { status: 'returned', name: '已退回' },
  { status: 'not_used', name: '未采用' },
  { status: 'adopted', name: '已采用' },
] as const;
type Queue = (typeof queues)[number]['status'];

/** Whether items of the queue can still be left unused. */
export const isUndecided = (status: Queue): boolean => status !== 'not_used' && status !== 'adopted';

/** One queue, the oldest first but for what is settled, and which item of it is on the screen. */
export function useInbox(wanted: string, itemId: string | undefined, select: (id: string) => void) {
  const status: Queue = queues.find((queue) => queue.status === wanted)?.status ?? 'submitted';
  const direction = status === 'adopted' || status === 'not_used' ? ('desc' as const) : ('asc' as const);
  const { data, isPending, isPlaceholderData, error, refetch } = useQuery({
    queryKey: ['items', 'inbox', status],
    queryFn: () => told(api.GET('/api/v1/items', { params: { query: { status, direction, limit: 100 } } })),
    placeholderData: keepPreviousData,
  });
  const rows = isPlaceholderData ? [] : (data?.rows ?? []);
  const place = usePlace(rows, itemId);
  const at = (by: number) => rows[place + by];
  return {
    status,
    rows,
    more: data?.next !== undefined,
    loading: isPending || isPlaceholderData,
    error: data ? null : error,
    retry: refetch,
    selected: rows[place],
    select,
    step: (by: 1 | -1) => {
      const to = at(by);
      if (to) select(to.id);
    },
  };
}

export type Inbox = ReturnType<typeof useInbox>;

/** Where the chosen item stands. One that has left the queue hands its place to the next, so that work goes on. */
function usePlace(rows: readonly InboxItem[], itemId: string | undefined): number {
  const last = useRef(0);
  const found = rows.findIndex(({ id }) => id === itemId);
  // eslint-disable-next-line react-hooks/refs -- the place of a row that is gone is known to no state
  const place = found >= 0 ? found : Math.min(last.current, Math.max(0, rows.length - 1));
  // eslint-disable-next-line react-hooks/refs -- see above; it never decides what is drawn while the row is there
  if (rows.length > 0) last.current = place;
  return place;
}
