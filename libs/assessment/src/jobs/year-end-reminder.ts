import { Injectable } from '@nestjs/common';
import type { Json } from '@app/kernel';
import type { JobContext, JobHandler, Tx } from '@app/platform';
import { YEAR_END_REMINDER_KIND, type YearEndDay, YearEndReminders } from '../application/year-end-reminders';

/** Reminds of a day of a year end that comes near; as with months, everything is looked up when it is settled. */
@Injectable()
export class YearEndReminderJob implements JobHandler<YearEndDay, YearEndDay & { readonly officeId: number }> {
  readonly kind = YEAR_END_REMINDER_KIND;

  constructor(private readonly reminders: YearEndReminders) {}

  work(asked: YearEndDay, { caller: { officeId } }: JobContext) {
    return Promise.resolve({ ...asked, officeId });
  }

  async settle(tx: Tx, { officeId, ...day }: YearEndDay & { readonly officeId: number }): Promise<Json> {
    return { reminded: await this.reminders.remind(tx, officeId, day) };
  }
}
