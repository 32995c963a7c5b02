import { useQueries } from '@tanstack/react-query';
import { api, told } from '../../api/client';
import type { Permission } from '../../api/session';
import { useCaller, useMay } from '../../api/use-session';

/** Counted up to here; beyond, the exact number changes nothing in what one does next. */
const MOST = 100;

interface Sort {
  readonly text: string;
  readonly to: string;
  readonly needs: Permission;
  readonly of?: 'unit' | 'office';
  /** How many, asked for with a page of `MOST`. */
  readonly count: () => Promise<number>;
}

const items = (status: 'draft' | 'returned' | 'submitted' | 'received' | 'in_work') => async () =>
  (await told(api.GET('/api/v1/items', { params: { query: { status, limit: MOST } } }))).rows.length;

const commissions = (state: 'asked' | 'delivered') => async () =>
  (await told(api.GET('/api/v1/commissioned-drafts', { params: { query: { state, limit: MOST } } }))).rows.length;

const batches = (state: 'draft' | 'reviewed' | 'approved' | 'exported') => async () =>
  (await told(api.GET('/api/v1/payout-batches', { params: { query: { state, limit: MOST } } }))).rows.length;

const bulletins = (status: 'submitted' | 'approved') => async () =>
  (await told(api.GET('/api/v1/bulletins', { params: { query: { status, limit: MOST } } }))).rows.length;

const urgent = async () =>
  (await told(api.GET('/api/v1/urgent-items', { params: { query: { limit: MOST } } }))).rows.length;

const openObjections = async () =>
  (await told(api.GET('/api/v1/objections', { params: { query: { state: 'open', limit: MOST } } }))).rows.length;

/** Of the month that is closed next, which waits for them. */
const undecided = async () => {
  const { open: month } = await told(api.GET('/api/v1/months'));
  const matters = await told(api.GET('/api/v1/periods/{month}/open-matters', { params: { path: { month } } }));
  return matters.undecided.length;
};

const sorts: readonly Sort[] = [
  {
    text: '退回修改，请补充后重报',
    to: '/items?status=returned',
    needs: 'item.submit',
    of: 'unit',
    count: items('returned'),
  },
  { text: '约稿待接', to: '/commissions', needs: 'commission.answer', of: 'unit', count: commissions('asked') },
  { text: '草稿', to: '/items?status=draft', needs: 'item.submit', of: 'unit', count: items('draft') },
  { text: '来稿还没有登记完', to: '/items?status=draft', needs: 'item.submit', of: 'office', count: items('draft') },
  { text: '紧急信息待办', to: '/urgent', needs: 'item.work', count: urgent },
  { text: '来稿待签收', to: '/inbox', needs: 'item.work', count: items('submitted') },
  { text: '已签收待办', to: '/inbox?status=received', needs: 'item.work', count: items('received') },
  { text: '编辑中', to: '/inbox?status=in_work', needs: 'item.work', count: items('in_work') },
  { text: '约稿待认定', to: '/commissions', needs: 'commission.record', count: commissions('delivered') },
  { text: '数额待裁定', to: '/periods', needs: 'decision.record', count: undecided },
  {
    text: '通报待审批',
    to: '/bulletins?status=submitted',
    needs: 'bulletin.approve',
    count: bulletins('submitted'),
  },
  { text: '通报待印发', to: '/bulletins?status=approved', needs: 'bulletin.publish', count: bulletins('approved') },
  { text: '异议待答复', to: '/objections?state=open', needs: 'objection.decide', count: openObjections },
  { text: '发放批次待审批', to: '/payouts?state=reviewed', needs: 'payout.approve', count: batches('reviewed') },
  { text: '发放批次待复核', to: '/payouts?state=draft', needs: 'payout.review', count: batches('draft') },
  { text: '发放批次待导出', to: '/payouts?state=approved', needs: 'payout.export', count: batches('approved') },
  { text: '发放批次待银行确认', to: '/payouts?state=exported', needs: 'payout.export', count: batches('exported') },
];

/** What waits, in the order it should be done; sorts with nothing in them are left out. */
export function useWaiting() {
  const may = useMay();
  const side = useCaller().unitId === null ? 'office' : 'unit';
  const open = sorts.filter(({ needs, of }) => may(needs) && (of === undefined || of === side));
  const counted = useQueries({
    queries: open.map(({ text, count }) => ({ queryKey: ['items', 'waiting', text], queryFn: count })),
  });
  return {
    lines: open
      .map(({ text, to }, place) => ({ text, to, number: counted[place]?.data ?? 0 }))
      .filter(({ number }) => number > 0)
      .map(({ number, ...line }) => ({ ...line, count: number >= MOST ? `${MOST}+` : String(number) })),
    pending: counted.some(({ isPending }) => isPending),
    error: counted.find(({ error }) => error)?.error ?? null,
  };
}
