import { Injectable } from '@nestjs/common';
import { visibleUnit } from '@app/identity';
import type { Caller } from '@app/kernel';
import { decodeCursor, pageOf, type PageOfRows, platformErrors, type Tx } from '@app/platform';
import type { Bulletin } from '../domain/bulletin';
import { type BulletinStep, ISSUED } from '../domain/bulletin-life';
import { editionFor } from '../domain/edition';
import { bulletinError } from '../domain/errors';
import { wholeBulletin } from '../domain/stored-bulletin';
import { type BulletinFilter, type BulletinHead, Bulletins } from '../persistence/bulletins';
import { BulletinDesk } from './bulletin-desk';

/** Shows bulletins: to the office all of them, to a liaison those that were issued, by their mode. */
@Injectable()
export class ReadBulletin {
  constructor(
    private readonly bulletins: Bulletins,
    private readonly desk: BulletinDesk,
  ) {}

  /** The newest first. */
  async page(
    tx: Tx,
    caller: Caller,
    filter: Omit<BulletinFilter, 'issued'>,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<BulletinHead>> {
    const place = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'string']);
    const after = place && ([new Date(place[0]), place[1]] as const);
    if (after && Number.isNaN(after[0].getTime())) throw platformErrors.bad_cursor();
    const wanted = { ...filter, issued: visibleUnit(caller) !== null };
    const rows = await this.bulletins.page(tx, caller.officeId, wanted, after, limit + 1);
    return pageOf(rows, limit, ({ createdAt, id }) => [createdAt.getTime(), id]);
  }

  /** What the caller may see of it. Refuses with `bulletin_not_found` one of another office, and a liaison's look at a draft. */
  async seen(tx: Tx, caller: Caller, id: string): Promise<Bulletin> {
    return (await this.withSteps(tx, caller, id)).bulletin;
  }

  /** The same with the number of its version and what was done to it; for a liaison no steps. */
  async withSteps(
    tx: Tx,
    caller: Caller,
    id: string,
  ): Promise<{ bulletin: Bulletin; version: number; steps: readonly BulletinStep[] }> {
    const stored = await this.desk.require(tx, caller.officeId, id);
    const unitId = visibleUnit(caller);
    if (unitId !== null && !ISSUED.includes(stored.status)) throw bulletinError.bulletin_not_found();
    const bulletin = editionFor(wholeBulletin(stored), unitId);
    return { bulletin, version: stored.version, steps: unitId === null ? await this.bulletins.steps(tx, id) : [] };
  }
}
