import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Clock, firstDay, lastDay, type Caller, type Json, type Month } from '@app/kernel';
import { Outbox, type Tx } from '@app/platform';
import { askedSince, type PeriodRecord } from '../domain/period-record';
import { Objections } from '../persistence/objections';
import { Periods } from '../persistence/periods';
import { PlanReminders, type ReminderOf } from './plan-reminders';

/** Topics of the outbox; messages hold ids and days alone. */
export const PERIOD_TOPIC = 'assessment.period';
export const OBJECTION_TOPIC = 'assessment.objection';
export const REMINDER_KIND = 'assessment.reminder';

/** Says that a month lies before its units, and again before a day that matters, to those it still concerns. */
@Injectable()
export class Reminders {
  constructor(
    private readonly directory: Directory,
    private readonly periods: Periods,
    private readonly objections: Objections,
    private readonly outbox: Outbox,
    private readonly planning: PlanReminders,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, caller: Caller, record: PeriodRecord): Promise<void> {
    const { officeId, month, no, noticeUntil, decideBy } = record;
    const unitIds = await this.unitsOf(tx, officeId, month);
    await this.tell(tx, officeId, PERIOD_TOPIC, { told: 'open', month, no, until: noticeUntil, unitIds });
    const days = { notice: noticeUntil, decision: decideBy };
    await this.planning.plan(tx, caller, REMINDER_KIND, days, (of) => ({ month, no, of }));
  }

  /** Answers how many units, or objections, somebody was reminded of. */
  async remind(tx: Tx, officeId: number, month: Month, no: number, of: ReminderOf): Promise<number> {
    const records = await this.periods.records(tx, officeId, month);
    const record = records.find((each) => each.no === no);
    if (!record) return 0;
    return of === 'decision' ? this.remindOffice(tx, record) : this.remindUnits(tx, records, record);
  }

  /** Nobody is reminded of a day that has been put off since, nor who has confirmed or objected. */
  private async remindUnits(tx: Tx, records: readonly PeriodRecord[], record: PeriodRecord): Promise<number> {
    const { officeId, month, no, noticeUntil } = record;
    if (records.at(-1) !== record) return 0;
    const since = askedSince(records);
    const confirmed = await this.periods.confirmedSince(tx, officeId, month, since);
    const objected = await this.objections.unitsSince(tx, officeId, { month }, since);
    const unitIds = (await this.unitsOf(tx, officeId, month)).filter((id) => !confirmed.has(id) && !objected.has(id));
    await this.tell(tx, officeId, PERIOD_TOPIC, { told: 'due', month, no, until: noticeUntil, unitIds });
    return unitIds.length;
  }

  /** An objection keeps its day, also when the month has been put off since. */
  private async remindOffice(tx: Tx, { officeId, month, decideBy }: PeriodRecord): Promise<number> {
    const open = await this.objections.countOpen(tx, officeId, { month, decideBy });
    if (open > 0) await this.tell(tx, officeId, OBJECTION_TOPIC, { told: 'due', month, until: decideBy, open });
    return open;
  }

  private async unitsOf(tx: Tx, officeId: number, month: Month): Promise<number[]> {
    return (await this.directory.unitsDuring(tx, officeId, firstDay(month), lastDay(month))).map(({ id }) => id);
  }

  private async tell(tx: Tx, officeId: number, topic: string, payload: Json): Promise<void> {
    await this.outbox.add(tx, [{ officeId, topic, payload, createdAt: this.clock.now() }]);
  }
}
