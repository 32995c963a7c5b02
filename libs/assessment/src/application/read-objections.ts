import { Injectable } from '@nestjs/common';
import { visibleUnit } from '@app/identity';
import type { Caller } from '@app/kernel';
import { decodeCursor, pageOf, type PageOfRows, platformErrors, type Tx } from '@app/platform';
import type { Objection } from '../domain/objection';
import { type ObjectionFilter, Objections } from '../persistence/objections';

/** Lists objections: of a liaison's own unit, or of the office. */
@Injectable()
export class ReadObjections {
  constructor(private readonly objections: Objections) {}

  /** The newest first. */
  async page(
    tx: Tx,
    caller: Caller,
    filter: ObjectionFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<PageOfRows<Objection>> {
    const own = visibleUnit(caller);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'string']);
    const after = place && ([new Date(place[0]), place[1]] as const);
    if (after && Number.isNaN(after[0].getTime())) throw platformErrors.bad_cursor();
    const wanted = own === null ? filter : { ...filter, unitId: own };
    const rows = await this.objections.page(tx, caller.officeId, wanted, after, limit + 1);
    return pageOf(rows, limit, ({ raisedAt, id }) => [raisedAt.getTime(), id]);
  }
}
