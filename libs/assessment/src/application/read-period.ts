import { Injectable } from '@nestjs/common';
import { ReadUpperLists } from '@app/editorial';
import { Clock, type Month } from '@app/kernel';
import { type PendingMatter, ReadLedger, ReadPending } from '@app/ledger';
import type { Tx } from '@app/platform';
import type { Objection } from '../domain/objection';
import { type PeriodRecord, periodState, type PeriodState } from '../domain/period-record';
import { Objections } from '../persistence/objections';
import { PeriodDesk } from './period-desk';

/** Where a month stands, with everything that was said of it. */
export interface PeriodSeen {
  readonly month: Month;
  readonly state: PeriodState;
  readonly records: readonly PeriodRecord[];
  /** Of a closed month: the hash of the ledger's chain that seals it. */
  readonly seal: string | null;
  readonly closedAt: Date | null;
}

/** What somebody should see to before a month is closed. At most a hundred of each. */
export interface OpenMatters {
  readonly undecided: readonly PendingMatter[];
  readonly objections: readonly Objection[];
  /** Lists of what upper offices adopted, with lines that nobody has matched: of any month, since they do not say which. */
  readonly unmatched: readonly { readonly id: string; readonly name: string; readonly lines: number }[];
}

const AT_MOST = 100;

@Injectable()
export class ReadPeriod {
  constructor(
    private readonly desk: PeriodDesk,
    private readonly ledger: ReadLedger,
    private readonly pending: ReadPending,
    private readonly lists: ReadUpperLists,
    private readonly objections: Objections,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `bad_month`, `month_before_ledger`. */
  async state(tx: Tx, officeId: number, month: Month): Promise<PeriodSeen> {
    const { records, closed } = await this.desk.look(tx, officeId, month);
    const sealed = (await this.ledger.closedMonths(tx, officeId)).find((each) => each.month === month);
    const state = periodState(closed, records.at(-1), this.clock.today());
    return { month, state, records, seal: sealed?.hash ?? null, closedAt: sealed?.closedAt ?? null };
  }

  async openMatters(tx: Tx, officeId: number, month: Month): Promise<OpenMatters> {
    await this.desk.look(tx, officeId, month);
    return {
      undecided: (await this.pending.ofMonth(tx, officeId, month)).slice(0, AT_MOST),
      objections: await this.objections.page(tx, officeId, { month, state: 'open' }, undefined, AT_MOST),
      unmatched: await this.lists.unmatched(tx, officeId, AT_MOST),
    };
  }
}
