import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import type { ForwardRoute, ForwardRouteVersion } from '../domain/forward-route';
import { thatHold } from '../domain/history';
import { ForwardRouteRow } from './forward-route-row';
import { beforeChange, Kept } from './kept';
import { insertSealed } from './seal';

@Injectable()
export class ForwardRoutes {
  /** In the order in which they were added. */
  ofOffice(tx: Tx, officeId: number): Promise<readonly ForwardRoute[]> {
    return kept.get(tx, officeId);
  }

  async add(tx: Tx, officeId: number, { code, versions }: ForwardRoute): Promise<void> {
    if (versions.length > 0) await beforeChange(tx, officeId);
    for (const { from, title, to, sortNo, inUse } of versions) {
      const row = { officeId, code, fromDate: from, title, toOffice: to, sortNo, inUse: inUse ? 1 : 0 };
      await insertSealed(tx, ForwardRouteRow, row);
    }
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<readonly ForwardRoute[]> => {
  const rows = await managerOf(tx).find(ForwardRouteRow, { where: { officeId }, order: { id: 'ASC' } });
  const recorded = new Map<string, ForwardRouteVersion[]>();
  for (const { code, fromDate, title, toOffice, sortNo, inUse } of rows) {
    const version = { from: fromDate, title, to: toOffice, sortNo, inUse: inUse !== 0 };
    recorded.set(code, [...(recorded.get(code) ?? []), version]);
  }
  return [...recorded].map(([code, versions]) => ({ code, versions: thatHold(versions) }));
});
