import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { BulletinAction } from '../domain/bulletin-life';
import { bulletinError } from '../domain/errors';
import type { StoredBulletin } from '../domain/stored-bulletin';
import { Bulletins } from '../persistence/bulletins';
import { BulletinDesk } from './bulletin-desk';

/** Actions that need nothing but somebody who may take them. */
export type PlainAction = Exclude<BulletinAction, 'publish' | 'withdraw'>;

/** Moves a bulletin along: submit, return with an opinion, approve, discard. */
@Injectable()
export class MoveBulletin {
  constructor(
    private readonly desk: BulletinDesk,
    private readonly bulletins: Bulletins,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `period_running`, and with `same_hand` an approval by whoever drew up, edited or submitted it. */
  async move(tx: Tx, caller: Caller, id: string, action: PlainAction, note: string): Promise<StoredBulletin> {
    const bulletin = await this.desk.require(tx, caller.officeId, id);
    const { to } = bulletin.content.period;
    if (action === 'submit' && to >= this.clock.today()) throw bulletinError.period_running({ to });
    if (action === 'approve' && (await this.hands(tx, id)).has(caller.accountId)) throw bulletinError.same_hand();
    return this.desk.move(tx, caller, bulletin, action, note);
  }

  private async hands(tx: Tx, id: string): Promise<ReadonlySet<number>> {
    const steps = await this.bulletins.steps(tx, id);
    const own = steps.filter(({ action }) => ['draw_up', 'redraw', 'edit', 'submit'].includes(action));
    return new Set(own.map(({ actorId }) => actorId));
  }
}
