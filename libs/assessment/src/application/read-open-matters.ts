import { Injectable } from '@nestjs/common';
import { ReadUpperLists } from '@app/editorial';
import { firstDay, lastDay, monthsOf, type Month } from '@app/kernel';
import { type PendingMatter, ReadLedger, ReadPending, ReadStandings } from '@app/ledger';
import type { Tx } from '@app/platform';
import { type Item, ReadItems, ReadUrgency } from '@app/submission';
import { assessmentError } from '../domain/errors';
import type { Objection } from '../domain/objection';
import { Objections } from '../persistence/objections';
import { PeriodDesk } from './period-desk';

/** What somebody should see to before a month, or the months of a quarter, are closed. At most a hundred of each. */
export interface OpenMatters {
  /** Amounts the regulation leaves to a person. */
  readonly undecided: readonly PendingMatter[];
  readonly objections: readonly Objection[];
  /** Lists of what upper offices adopted, with lines that nobody has matched: of any month, since they do not say which. */
  readonly unmatched: readonly { readonly id: string; readonly name: string; readonly lines: number }[];
  /** Items the office has neither used nor turned away. */
  readonly items: readonly Item[];
  /** Urgent items submitted until then that seem late, about which nobody has decided. */
  readonly lateness: readonly Item[];
}

const AT_MOST = 100;
/** Where an item waits for the office. */
const WAITING = ['submitted', 'received', 'in_work'] as const;

@Injectable()
export class ReadOpenMatters {
  constructor(
    private readonly desk: PeriodDesk,
    private readonly ledger: ReadLedger,
    private readonly standings: ReadStandings,
    private readonly pending: ReadPending,
    private readonly lists: ReadUpperLists,
    private readonly objections: Objections,
    private readonly items: ReadItems,
    private readonly urgency: ReadUrgency,
  ) {}

  /** `name` is a month or a quarter. Refuses with `bad_month`, `month_before_ledger`. */
  async of(tx: Tx, officeId: number, name: string): Promise<OpenMatters> {
    const months = await this.months(tx, officeId, name);
    const undecided: PendingMatter[] = [];
    const objections: Objection[] = [];
    for (const month of months) {
      undecided.push(...(await this.pending.ofMonth(tx, officeId, month)));
      objections.push(...(await this.objections.page(tx, officeId, { month, state: 'open' }, undefined, AT_MOST)));
    }
    const [from, to] = [firstDay(months[0] ?? ''), lastDay(months.at(-1) ?? '')];
    const late = (await this.urgency.proposals(tx, officeId, { state: 'open' }, undefined, AT_MOST)).rows.map(
      ({ item }) => item,
    );
    return {
      undecided: undecided.slice(0, AT_MOST),
      objections: objections.slice(0, AT_MOST),
      unmatched: await this.lists.unmatched(tx, officeId, AT_MOST),
      items: await this.waiting(tx, officeId, from, to),
      lateness: late.filter(({ submittedOn }) => submittedOn !== null && submittedOn <= to),
    };
  }

  /** Of a quarter those the ledger has: its first may lie before the ledger began. */
  private async months(tx: Tx, officeId: number, name: string): Promise<readonly Month[]> {
    if (!/^\d{4}Q[1-4]$/.test(name)) {
      await this.desk.look(tx, officeId, name);
      return [name];
    }
    const { period } = await this.standings.ofPeriod(tx, officeId, name);
    const closed = new Set((await this.ledger.closedMonths(tx, officeId)).map(({ month }) => month));
    const open = await this.ledger.openMonth(tx, officeId);
    const months = monthsOf(period).filter((month) => closed.has(month) || month >= open);
    if (months.length === 0) throw assessmentError.month_before_ledger({ month: name });
    return months;
  }

  private async waiting(tx: Tx, officeId: number, from: string, to: string): Promise<Item[]> {
    const order = { by: 'submitted', descending: false } as const;
    const found: Item[] = [];
    for (const status of WAITING)
      found.push(...(await this.items.page(tx, officeId, { from, to, status }, order, undefined, AT_MOST)).rows);
    return found.sort((a, b) => ((a.submittedOn ?? '') < (b.submittedOn ?? '') ? -1 : 1)).slice(0, AT_MOST);
  }
}
