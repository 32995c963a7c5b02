import { Injectable } from '@nestjs/common';
import { type Caller, Clock, localTimeOf } from '@app/kernel';
import { FindAccounts } from '@app/identity';
import { Config, Jobs, type Tx, UnitOfWork } from '@app/platform';
import { Notices } from '../persistence/notices';
import { Places } from '../persistence/places';
import { Preferences } from '../persistence/preferences';

export const DIGEST = 'notice.digest';
const STREAM = 'digest';
/** Jobs asked for in one transaction. */
const AT_ONCE = 100;

/**
 * Asks once a day, at the hour the settings name, for a digest for each account that wants one and has something unread. The
 * key of the job holds account and day, so that two processes, or one killed midway, ask for the same one.
 */
@Injectable()
export class PlanDigests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: FindAccounts,
    private readonly preferences: Preferences,
    private readonly notices: Notices,
    private readonly places: Places,
    private readonly jobs: Jobs,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async plan(officeId: number): Promise<void> {
    const now = this.clock.now();
    const day = this.clock.today();
    const hour = Number(localTimeOf(now).slice(11, 13));
    if (this.config.smtpUrl === undefined || hour < this.config.digestHour) return;
    const { place, due } = await this.unitOfWork.read(async (tx) => {
      const place = await this.places.find(tx, officeId, STREAM);
      return { place, due: place === null || place < day ? await this.wanting(tx, officeId) : null };
    });
    if (due === null) return;
    for (let i = 0; i < due.length; i += AT_ONCE)
      await this.unitOfWork.run(async (tx) => {
        for (const requester of due.slice(i, i + AT_ONCE))
          await this.jobs.enqueue(tx, {
            kind: DIGEST,
            input: { day },
            requester,
            idempotencyKey: `digest:${day}`,
            maxAttempts: MOST_ATTEMPTS,
          });
      });
    await this.unitOfWork.run((tx) => this.places.move(tx, officeId, STREAM, place, day));
  }

  private async wanting(tx: Tx, officeId: number): Promise<Caller[]> {
    const accounts = await this.accounts.enabled(tx, officeId);
    const wishes = await this.preferences.ofAll(
      tx,
      accounts.map(({ id }) => id),
    );
    const found: Caller[] = [];
    for (const { id, unitId, role, name } of accounts) {
      const wish = wishes.get(id);
      if (!wish?.digest || wish.email === null) continue;
      if ((await this.notices.unread(tx, id)).length === 0) continue;
      found.push({ accountId: id, officeId, unitId, role, name });
    }
    return found;
  }
}

/** Over about half an hour: later than that, it is no longer the morning's mail. */
const MOST_ATTEMPTS = 12;
