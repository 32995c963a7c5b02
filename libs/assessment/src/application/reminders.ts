import { Injectable } from '@nestjs/common';
import { Directory } from '@app/directory';
import { Clock, dayBefore, firstDay, lastDay, type Caller, type Json, type LocalDate, type Month } from '@app/kernel';
import { Jobs, Outbox, type Tx } from '@app/platform';
import type { PeriodRecord } from '../domain/period-record';
import { Objections } from '../persistence/objections';
import { Periods } from '../persistence/periods';

/** Topics of the outbox; messages hold ids and days alone. */
export const PERIOD_TOPIC = 'assessment.period';
export const OBJECTION_TOPIC = 'assessment.objection';
export const REMINDER_KIND = 'assessment.reminder';

/** Of which day a reminder is: the last one for units, or the last one for answers. */
export type ReminderOf = 'notice' | 'decision';

/** Says that a month lies before its units, and again on the morning before a day that matters, to those it still concerns. */
@Injectable()
export class Reminders {
  constructor(
    private readonly directory: Directory,
    private readonly periods: Periods,
    private readonly objections: Objections,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, caller: Caller, record: PeriodRecord): Promise<void> {
    const { officeId, month, no, noticeUntil, decideBy } = record;
    const unitIds = await this.unitsOf(tx, officeId, month);
    await this.tell(tx, officeId, PERIOD_TOPIC, { told: 'open', month, no, until: noticeUntil, unitIds });
    for (const [of, day] of [
      ['notice', noticeUntil],
      ['decision', decideBy],
    ] as const) {
      const runAfter = morningBefore(day);
      if (runAfter > this.clock.now())
        await this.jobs.enqueue(tx, { kind: REMINDER_KIND, input: { month, no, of }, requester: caller, runAfter });
    }
  }

  /** Nobody is reminded of a day that has been put off since, nor of what is done. */
  async remind(tx: Tx, officeId: number, month: Month, no: number, of: ReminderOf): Promise<number> {
    const record = (await this.periods.records(tx, officeId, month)).at(-1);
    if (!record || record.no !== no) return 0;
    if (of === 'decision') {
      const open = await this.objections.countOpen(tx, officeId, month);
      if (open > 0)
        await this.tell(tx, officeId, OBJECTION_TOPIC, { told: 'due', month, no, until: record.decideBy, open });
      return open;
    }
    const confirmed = await this.periods.confirmedSince(tx, officeId, month, record.recordedAt);
    const unitIds = (await this.unitsOf(tx, officeId, month)).filter((id) => !confirmed.has(id));
    await this.tell(tx, officeId, PERIOD_TOPIC, { told: 'due', month, no, until: record.noticeUntil, unitIds });
    return unitIds.length;
  }

  private async unitsOf(tx: Tx, officeId: number, month: Month): Promise<number[]> {
    return (await this.directory.unitsDuring(tx, officeId, firstDay(month), lastDay(month))).map(({ id }) => id);
  }

  private async tell(tx: Tx, officeId: number, topic: string, payload: Json): Promise<void> {
    await this.outbox.add(tx, [{ officeId, topic, payload, createdAt: this.clock.now() }]);
  }
}

/** Nine o'clock in Shanghai on the day before. */
const morningBefore = (day: LocalDate) => new Date(`${dayBefore(day)}T01:00:00.000Z`);
