import { Injectable } from '@nestjs/common';
import type { Json } from '@app/kernel';
import { type JobContext, type JobHandler, Mailer, type Tx, UnitOfWork } from '@app/platform';
import { DIGEST } from '../application/plan-digests';
import { digestOf } from '../domain/digest';
import { Notices } from '../persistence/notices';
import { Preferences } from '../persistence/preferences';

/**
 * Sends one account's digest of one day. A process killed between the mail server's yes and the end of the job sends it
 * again, under the same Message-ID, by which mailboxes know it.
 */
@Injectable()
export class DigestJob implements JobHandler<{ day: string }, number> {
  readonly kind = DIGEST;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: Notices,
    private readonly preferences: Preferences,
    private readonly mailer: Mailer,
  ) {}

  async work({ day }: { day: string }, { caller, signal }: JobContext): Promise<number> {
    const { accountId } = caller;
    const { email, digest, unread } = await this.unitOfWork.read(async (tx) => ({
      ...(await this.preferences.of(tx, accountId)),
      unread: await this.notices.unread(tx, accountId),
    }));
    signal.throwIfAborted();
    if (!digest || email === null || unread.length === 0) return 0;
    await this.mailer.send({ to: email, id: `digest-${accountId}-${day}`, ...digestOf(caller.name, day, unread) });
    return unread.reduce((sum, { count }) => sum + count, 0);
  }

  async settle(_tx: Tx, told: number): Promise<Json> {
    return { unread: told };
  }
}
