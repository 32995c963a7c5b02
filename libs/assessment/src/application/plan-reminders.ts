import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '@app/directory';
import { Clock, startOfDay, type Caller, type Json, type LocalDate } from '@app/kernel';
import { Jobs, type Tx, type WorkCalendar } from '@app/platform';

/** Of which day a reminder is: the last one for units, or the last one for answers. */
export type ReminderOf = 'notice' | 'decision';

/** Has people reminded of days that matter, on the morning of the last working day before each. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly jobs: Jobs,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** A day whose morning is past needs no reminder: who is concerned hears of it now. */
  async plan(
    tx: Tx,
    requester: Caller,
    kind: string,
    days: Readonly<Record<ReminderOf, LocalDate>>,
    inputOf: (of: ReminderOf, day: LocalDate) => Json,
  ): Promise<void> {
    const calendar = await this.calendars.of(tx, requester.officeId);
    for (const which of ['notice', 'decision'] as const) {
      const day = days[which];
      const runAfter = morningBefore(day, calendar);
      if (runAfter > this.clock.now())
        await this.jobs.enqueue(tx, { kind, input: inputOf(which, day), requester, runAfter });
    }
  }
}

const NINE_O_CLOCK_MS = 9 * 3_600_000;

const morningBefore = (day: LocalDate, calendar: WorkCalendar) =>
  new Date(startOfDay(calendar.workdayBefore(day)).getTime() + NINE_O_CLOCK_MS);
