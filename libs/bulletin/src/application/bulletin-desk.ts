import { Injectable } from '@nestjs/common';
import { Clock, localTimeOf, type Caller } from '@app/kernel';
import { Outbox, type Tx } from '@app/platform';
import type { BulletinContent } from '../domain/bulletin';
import {
  type BulletinAction,
  type BulletinStep,
  BULLETIN_STATUS_TITLES,
  BULLETIN_TRANSITIONS,
  ISSUED,
} from '../domain/bulletin-life';
import { bulletinError } from '../domain/errors';
import type { StoredBulletin } from '../domain/stored-bulletin';
import { Bulletins } from '../persistence/bulletins';

/** Says, by ids alone, what became of a bulletin: for notices. */
export const BULLETIN_TOPIC = 'bulletin.step';

type Actor = Pick<Caller, 'officeId' | 'accountId' | 'name'>;

/** Finds bulletins and changes them; every change leaves a sealed step behind. */
@Injectable()
export class BulletinDesk {
  constructor(
    private readonly bulletins: Bulletins,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `bulletin_not_found`, also for those of other offices. */
  async require(tx: Tx, officeId: number, id: string): Promise<StoredBulletin> {
    const bulletin = await this.bulletins.find(tx, officeId, id);
    if (!bulletin) throw bulletinError.bulletin_not_found();
    return bulletin;
  }

  /** Refuses with `bulletin_moved_on` when its status does not allow the action (any more). */
  async move(
    tx: Tx,
    actor: Actor,
    bulletin: StoredBulletin,
    action: BulletinAction,
    note: string,
    changed: StoredBulletin = bulletin,
    documentNo: string | null = null,
  ): Promise<StoredBulletin> {
    const { from, to } = BULLETIN_TRANSITIONS[action];
    if (!from.includes(bulletin.status)) throw await this.movedOn(tx, bulletin);
    return this.change(tx, actor, bulletin, { ...changed, status: to }, { action, note, documentNo });
  }

  /** Writes what was changed and its step; refuses with `bulletin_moved_on` when somebody was faster. */
  async change(
    tx: Tx,
    actor: Actor,
    bulletin: StoredBulletin,
    changed: StoredBulletin,
    told: Pick<BulletinStep, 'action' | 'note'> & Partial<Pick<BulletinStep, 'documentNo'>>,
  ): Promise<StoredBulletin> {
    if (!(await this.bulletins.change(tx, bulletin, changed))) throw await this.movedOn(tx, bulletin);
    await this.tell(tx, actor, changed, { from: bulletin.status, documentNo: null, ...told });
    return changed;
  }

  /** The step of something that is written already. */
  async tell(
    tx: Tx,
    { accountId, name }: Actor,
    { id, officeId, status, period, content, contentSha256 }: StoredBulletin,
    told: Pick<BulletinStep, 'action' | 'from' | 'note' | 'documentNo'>,
  ): Promise<void> {
    const recordedAt = this.clock.now();
    const { no } = await this.bulletins.addStep(tx, {
      ...{ bulletinId: id, to: status, actorId: accountId, actorName: name, recordedAt, contentSha256 },
      ...told,
    });
    const payload = {
      bulletinId: id,
      no,
      action: told.action,
      period,
      actorId: accountId,
      unitIds: ISSUED.includes(status) ? unitsIn(content) : [],
    };
    await this.outbox.add(tx, [{ officeId, topic: BULLETIN_TOPIC, payload, createdAt: recordedAt }]);
  }

  private async movedOn(tx: Tx, { id, officeId }: StoredBulletin): Promise<Error> {
    const { status } = await this.require(tx, officeId, id);
    const last = (await this.bulletins.steps(tx, id)).at(-1);
    return bulletinError.bulletin_moved_on({
      status: BULLETIN_STATUS_TITLES[status],
      by: last?.actorName ?? '系统',
      at: last ? localTimeOf(last.recordedAt) : '',
    });
  }
}

/** Units its tables are about. */
function unitsIn({ annexes }: BulletinContent): number[] {
  const tables = annexes.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  const ids = tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap(({ unitId }) => unitId ?? [])));
  return [...new Set(ids)];
}
