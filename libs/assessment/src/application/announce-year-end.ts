import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '@app/directory';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { YearEnd } from '../domain/year-end/year-end';
import { YearEndDesk } from './year-end-desk';
import { YearEndReminders } from './year-end-reminders';

/** Puts the end of a year before everybody, who may object until a day; takes it back while nothing is decided. */
@Injectable()
export class AnnounceYearEnd {
  constructor(
    private readonly desk: YearEndDesk,
    private readonly reminders: YearEndReminders,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** The days are those of the scheme it was drawn up by, counted in working days from tomorrow on. */
  async announce(tx: Tx, caller: Caller, id: string): Promise<YearEnd> {
    const yearEnd = await this.desk.require(tx, caller.officeId, id);
    const { noticeDays, decideDays } = yearEnd.scheme;
    const calendar = await this.calendars.of(tx, caller.officeId);
    const noticeUntil = calendar.workdaysAfter(this.clock.today(), noticeDays);
    const decideBy = calendar.workdaysAfter(noticeUntil, decideDays);
    const announced = await this.desk.move(tx, caller, yearEnd, 'announce', '', { noticeUntil, decideBy });
    await this.reminders.open(tx, caller, announced, noticeUntil, decideBy);
    return announced;
  }

  /** Back to the desk, with a reason; objections that were raised stay to be answered. */
  async recall(tx: Tx, caller: Caller, id: string, reason: string): Promise<YearEnd> {
    const yearEnd = await this.desk.require(tx, caller.officeId, id);
    return this.desk.move(tx, caller, yearEnd, 'recall', reason, { noticeUntil: null, decideBy: null });
  }
}
