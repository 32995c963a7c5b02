import { Injectable } from '@nestjs/common';
import { findRows, insertRows, ListQuery, managerOf, type MomentsAsked, readRows, type Tx } from '@app/platform';
import { Between, In } from 'typeorm';
import { openStatuses, type OpenStatus } from '../domain/open-urgency';
import { urgencyOf } from '../domain/urgency';
import type { ItemMove } from '../domain/item-step';
import { itemConditions, itemTitled } from './item-conditions';
import { ItemSteps } from './item-steps';
import { ItemFollowUpRow, ItemUrgencyRow } from './rows';

/** What may change the clocks of an urgent item, or what was decided about them. */
const MOVES_CLOCKS = new Set([
  'declare_urgent',
  'first_report',
  'submit',
  'receive',
  'take',
  'confirm_lateness',
  'dismiss_lateness',
]);
/** Of those, what an item that is not urgent never sees. */
const DECLARES = 'declare_urgent';

export type ProposalState = 'open' | 'confirmed' | 'dismissed';
/** When the unit of the last row seen knew, and its item. */
export type UrgentPlace = readonly [Date, string];

/** By when the unit knew; the earliest first, where nothing is said. */
interface UrgentAsked extends MomentsAsked {
  /** A unit that contributed to it. */
  readonly unitId?: number;
  readonly severity?: string;
  /** Part of the title. */
  readonly text?: string;
}

export interface UrgencyFilter extends UrgentAsked {
  readonly state: ProposalState;
}

export interface OpenUrgentFilter extends UrgentAsked {
  /** Left out: wherever nothing was made of it yet. */
  readonly status?: OpenStatus;
}

/** An urgent item in a list. */
export interface ListedUrgency {
  readonly itemId: string;
  readonly severity: string;
  readonly awareAt: Date;
}

/** Keeps urgent items for lists, as their steps have them, and the order of follow-ups. */
@Injectable()
export class UrgentItems {
  constructor(private readonly steps: ItemSteps) {}

  /** Brings the rows of the moved items up to date; reads nothing when no move is about a clock. */
  async follow(tx: Tx, moves: readonly Pick<ItemMove, 'officeId' | 'itemId' | 'action'>[]): Promise<void> {
    const moved = moves.filter(({ action }) => MOVES_CLOCKS.has(action));
    if (moved.length === 0) return;
    const ids = [...new Set(moved.map(({ itemId }) => itemId))];
    const urgent = new Set((await findRows(tx, ItemUrgencyRow, { itemId: ids }, 'itemId')).map(({ itemId }) => itemId));
    for (const { itemId, action } of moved) if (action === DECLARES) urgent.add(itemId);
    if (urgent.size === 0) return;
    const rows: ItemUrgencyRow[] = [];
    for (const itemId of urgent) {
      const urgency = urgencyOf(await this.steps.of(tx, itemId));
      const officeId = moved.find((move) => move.itemId === itemId)?.officeId;
      if (!urgency || officeId === undefined) continue;
      const { severity, awareAt, proposal } = urgency;
      rows.push({ itemId, officeId, severity: severity.name, awareAt, proposal: proposal?.state ?? 'none' });
    }
    await managerOf(tx).delete(
      ItemUrgencyRow,
      rows.map(({ itemId }) => itemId),
    );
    await insertRows(tx, ItemUrgencyRow, rows);
  }

  /** Urgent items by when the unit knew, the earliest first unless asked otherwise, behind the given place. */
  async page(
    tx: Tx,
    officeId: number,
    { state, ...asked }: UrgencyFilter,
    after: UrgentPlace | undefined,
    limit: number,
  ): Promise<ListedUrgency[]> {
    const query = (await listed(tx, officeId, asked, after)).where('item_urgency.proposal = ?', state);
    return readRows(tx, ItemUrgencyRow, ...query.page(limit));
  }

  /** Those of which nothing was made yet, in the same order. An office has few of them, however many it ever had. */
  async open(
    tx: Tx,
    officeId: number,
    { status, ...asked }: OpenUrgentFilter,
    after: UrgentPlace | undefined,
    limit: number,
  ): Promise<ListedUrgency[]> {
    const query = (await listed(tx, officeId, asked, after))
      .where('item.office_id = ?', officeId)
      .whereIn('item.status', status === undefined ? openStatuses : [status]);
    const [rest, values] = query.page(limit);
    return readRows(tx, ItemUrgencyRow, `JOIN item ON item.id = item_urgency.item_id ${rest}`, values);
  }

  /** Items whose unit came to know of them between two instants and whose lateness nobody has decided. */
  async awareBetween(tx: Tx, officeId: number, after: Date, until: Date): Promise<string[]> {
    const where = { officeId, proposal: In(['none', 'open']), awareAt: Between(after, until) };
    const rows = await managerOf(tx).find(ItemUrgencyRow, {
      select: { itemId: true },
      where,
      order: { awareAt: 'ASC' },
    });
    return rows.map(({ itemId }) => itemId);
  }

  /** Those of the items that follow a first report. */
  async followersAmong(tx: Tx, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = itemIds.length === 0 ? [] : await findRows(tx, ItemFollowUpRow, { itemId: itemIds }, 'no');
    return new Set(rows.map(({ itemId }) => itemId));
  }

  /** The first report an item follows, and its number; undefined when it follows none. */
  async firstOf(tx: Tx, itemId: string): Promise<{ firstId: string; no: number } | undefined> {
    return (await findRows(tx, ItemFollowUpRow, { itemId }, 'no'))[0];
  }

  /** The items that follow a first report, in order. */
  async followUps(tx: Tx, firstId: string): Promise<{ itemId: string; no: number }[]> {
    return findRows(tx, ItemFollowUpRow, { firstId }, 'no');
  }

  /** Puts an item behind the last follow-up. The caller holds the first report's row. */
  async append(tx: Tx, firstId: string, itemId: string): Promise<number> {
    const last = await readRows(tx, ItemFollowUpRow, 'WHERE first_id = ? ORDER BY no DESC LIMIT 1', [firstId]);
    const no = (last[0]?.no ?? 0) + 1;
    await insertRows(tx, ItemFollowUpRow, [{ firstId, no, itemId }]);
    return no;
  }
}

async function listed(
  tx: Tx,
  officeId: number,
  { unitId, severity, text, ...moments }: UrgentAsked,
  after: UrgentPlace | undefined,
): Promise<ListQuery> {
  const order = ['item_urgency.aware_at', 'item_urgency.item_id'] as const;
  const query = new ListQuery(order, { descending: moments.order === 'newest' })
    .where('item_urgency.office_id = ?', officeId)
    .whereGiven('item_urgency.severity = ?', severity)
    .during(order[0], moments)
    .behind(after);
  if (unitId !== undefined) query.where(itemConditions.ofUnit('item_urgency.item_id'), unitId);
  if (text !== undefined) {
    const titled = await itemTitled(tx, officeId, text);
    query.where(titled.on('item_urgency.item_id'), ...titled.values);
  }
  return query;
}
