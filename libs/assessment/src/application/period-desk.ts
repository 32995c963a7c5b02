import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '@app/directory';
import { Clock, type Caller, isMonth, lastDay, type LocalDate, type Month } from '@app/kernel';
import { ReadLedger } from '@app/ledger';
import type { Tx } from '@app/platform';
import { assessmentError } from '../domain/errors';
import type { PeriodRecord } from '../domain/period-record';
import { OfficePeriodSettings } from '../persistence/period-settings';
import { Periods } from '../persistence/periods';
import { Reminders } from './reminders';

/** The last days for units and for answers; what nobody says follows from the office's settings. */
export interface Notice {
  readonly noticeUntil?: LocalDate | undefined;
  readonly decideBy?: LocalDate | undefined;
}

/** Puts months before their units. */
@Injectable()
export class PeriodDesk {
  constructor(
    private readonly periods: Periods,
    private readonly ledger: ReadLedger,
    private readonly reminders: Reminders,
    private readonly settings: OfficePeriodSettings,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** Units may confirm and object until a day; asked again, the day can only move back. */
  async hold(tx: Tx, caller: Caller, month: Month, notice: Notice, reason: string): Promise<PeriodRecord> {
    const { records, closed } = await this.look(tx, caller.officeId, month);
    if (closed) throw assessmentError.month_closed_already({ month });
    if (lastDay(month) >= this.clock.today()) throw assessmentError.month_not_over({ month });
    return this.record(tx, caller, month, records, { action: 'hold', documentNo: null, reason }, notice);
  }

  /** The month stays closed: what its units are right about is booked in the open one, as an adjustment of an earlier period. */
  async reopen(
    tx: Tx,
    caller: Caller,
    month: Month,
    notice: Notice,
    documentNo: string,
    reason: string,
  ): Promise<PeriodRecord> {
    const { records, closed } = await this.look(tx, caller.officeId, month);
    if (!closed) throw assessmentError.month_still_open({ month });
    return this.record(tx, caller, month, records, { action: 'reopen', documentNo, reason }, notice);
  }

  /** Refuses with `bad_month`, `month_before_ledger`. */
  async look(tx: Tx, officeId: number, month: Month): Promise<{ records: readonly PeriodRecord[]; closed: boolean }> {
    if (!isMonth(month)) throw assessmentError.bad_month();
    const closedMonths = (await this.ledger.closedMonths(tx, officeId)).map((each) => each.month);
    const closed = closedMonths.includes(month);
    if (!closed && month < (await this.ledger.openMonth(tx, officeId)))
      throw assessmentError.month_before_ledger({ month });
    return { records: await this.periods.records(tx, officeId, month), closed };
  }

  /** The record under which units may confirm and object today; refuses with `notice_over`. */
  async requireRunning(tx: Tx, officeId: number, month: Month): Promise<PeriodRecord> {
    const { records, closed } = await this.look(tx, officeId, month);
    const last = records.at(-1);
    if (!last || last.noticeUntil < this.clock.today() || (closed && last.action === 'hold'))
      throw assessmentError.notice_over({ month });
    return last;
  }

  private async record(
    tx: Tx,
    caller: Caller,
    month: Month,
    records: readonly PeriodRecord[],
    said: Pick<PeriodRecord, 'action' | 'documentNo' | 'reason'>,
    notice: Notice,
  ): Promise<PeriodRecord> {
    const { officeId, accountId: actorId, name: actorName } = caller;
    const today = this.clock.today();
    const last = records.at(-1);
    const { noticeDays, decideDays } = await this.settings.of(tx, officeId);
    const calendar = await this.calendars.of(tx, officeId);
    const noticeUntil = notice.noticeUntil ?? calendar.workdaysAfter(today, noticeDays);
    const decideBy = notice.decideBy ?? calendar.workdaysAfter(noticeUntil, decideDays);
    const told = { ...said, noticeUntil, decideBy };
    if (told.noticeUntil < today) throw assessmentError.notice_past({ today });
    if (told.decideBy < told.noticeUntil) throw assessmentError.decision_before_notice();
    if (last && last.noticeUntil > told.noticeUntil && last.noticeUntil >= today)
      throw assessmentError.notice_shorter({ until: last.noticeUntil });
    const recordedAt = this.clock.now();
    const record = { officeId, month, no: records.length + 1, ...told, actorId, actorName, recordedAt };
    await this.periods.add(tx, record);
    await this.reminders.open(tx, caller, record);
    return record;
  }
}
