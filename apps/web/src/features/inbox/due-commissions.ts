import { api, told } from '../../api/client';
import { serverNow } from '../../api/server-clock';
import { today } from '../../shared/formats';
import { MOST_DUE } from './due';

const DAY_MS = 86_400_000;
/** Longer overdue, no hurry helps any more; it is counted, not counted down. */
const LONG_MS = 30 * DAY_MS;
/** So many are counted of each state. */
export const COUNTED = 100;

/** What units have yet to deliver, as far as it may be urgent, and how many are overdue by more than a month. */
export async function readDue(now = serverNow()) {
  const [open, long] = await Promise.all([
    undelivered({ from: today(now - LONG_MS), limit: MOST_DUE }),
    undelivered({ to: today(now - LONG_MS - DAY_MS), limit: COUNTED }),
  ]);
  return { open, long: long.length };
}

/** The soonest due first, of each state. */
async function undelivered(range: { readonly from?: string; readonly to?: string; readonly limit: number }) {
  const pages = await Promise.all(
    (['asked', 'acknowledged'] as const).map((state) =>
      told(api.GET('/api/v1/commissioned-drafts', { params: { query: { ...range, state, order: 'oldest' } } })),
    ),
  );
  return pages.flatMap(({ rows }) => rows);
}
