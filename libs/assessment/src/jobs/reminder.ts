import { Injectable } from '@nestjs/common';
import type { Json, Month } from '@app/kernel';
import type { JobContext, JobHandler, Tx } from '@app/platform';
import type { ReminderOf } from '../application/plan-reminders';
import { REMINDER_KIND, Reminders } from '../application/reminders';

type Asked = { readonly month: Month; readonly no: number; readonly of: ReminderOf };

/** Reminds of a day that comes near: everything is looked up when it is settled, so that nobody hears of it twice. */
@Injectable()
export class ReminderJob implements JobHandler<Asked, Asked & { readonly officeId: number }> {
  readonly kind = REMINDER_KIND;

  constructor(private readonly reminders: Reminders) {}

  work(asked: Asked, { caller: { officeId } }: JobContext) {
    return Promise.resolve({ ...asked, officeId });
  }

  async settle(tx: Tx, { officeId, month, no, of }: Asked & { readonly officeId: number }): Promise<Json> {
    return { reminded: await this.reminders.remind(tx, officeId, month, no, of) };
  }
}
