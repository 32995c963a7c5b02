import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, type Schemas, told } from '../../api/client';
import { usePages } from '../../shared/use-pages';
import { directionOf, type Order, urgentFirst } from './order';

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
export const isUndecided = (status: Queue): status is Exclude<Queue, 'not_used' | 'adopted'> =>
  status !== 'not_used' && status !== 'adopted';

interface Asked {
  /** A queue by its status. */
  readonly queue: string;
  /** Part of the title. */
  readonly text: string | undefined;
  readonly order: Order;
}

/** One queue, page by page, and which item of it is on the screen. */
export function useInbox({ queue, text, order }: Asked, itemId: string | undefined, select: (id: string) => void) {
  const status: Queue = queues.find((each) => each.status === queue)?.status ?? 'submitted';
  const query = {
    ...{ status, direction: directionOf(order), limit: 100, counted: 'true' as const },
    ...(text !== undefined && { text }),
  };
  const pages = usePages<InboxItem, { total?: number }>(['items', 'inbox', query], (cursor) =>
    told(api.GET('/api/v1/items', { params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  const urgent = useUrgent(status, text, order === 'urgent');
  const loading = pages.loading || urgent.isLoading;
  const rows = loading ? [] : urgentFirst(pages.rows, urgent.data ?? [], pages.page);
  const place = usePlace(rows, itemId);
  const at = (by: number) => rows[place + by];
  return {
    status,
    rows,
    urgent: new Set((urgent.data ?? []).map(({ id }) => id)),
    loading,
    total: pages.whole?.total,
    page: pages.page,
    forward: pages.forward,
    back: pages.back,
    error: pages.error,
    retry: pages.retry,
    selected: rows[place],
    select,
    step: (by: 1 | -1) => {
      const to = at(by);
      if (to) select(to.id);
    },
  };
}

/** The urgent items of a queue; settled ones are urgent no more. */
function useUrgent(status: Queue, text: string | undefined, wanted: boolean) {
  const open = isUndecided(status) ? status : undefined;
  return useQuery({
    queryKey: ['items', 'inbox-urgent', open, text],
    enabled: wanted && open !== undefined,
    queryFn: async () => {
      const query = { limit: 100, ...(open && { status: open }), ...(text !== undefined && { text }) };
      return (await told(api.GET('/api/v1/urgent-items', { params: { query } }))).rows.map(({ item }) => item);
    },
    select: (rows) => (wanted ? rows : []),
  });
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
