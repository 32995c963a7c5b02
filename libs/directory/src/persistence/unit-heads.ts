import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { thatHold } from '../domain/history';
import type { UnitHead } from '../domain/unit-head';
import { beforeChange, Kept } from './kept';
import { UnitHeadRow, UnitRow } from './rows';
import { insertSealed } from './seal';

/** Heads by unit, oldest first, one a date. */
export type HeadsOfUnits = ReadonlyMap<number, readonly UnitHead[]>;

@Injectable()
export class UnitHeads {
  ofOffice(tx: Tx, officeId: number): Promise<HeadsOfUnits> {
    return kept.get(tx, officeId);
  }

  async add(tx: Tx, officeId: number, unitId: number, { from, name }: UnitHead): Promise<void> {
    await beforeChange(tx, officeId);
    await insertSealed(tx, UnitHeadRow, { unitId, fromDate: from, name: name ?? '' });
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<HeadsOfUnits> => {
  const manager = managerOf(tx);
  const units = await manager.find(UnitRow, { select: { id: true }, where: { officeId } });
  const where = { unitId: In(units.map(({ id }) => id)) };
  const recorded = new Map<number, UnitHead[]>();
  for (const { unitId, fromDate: from, name } of await manager.find(UnitHeadRow, { where, order: { id: 'ASC' } }))
    recorded.set(unitId, [...(recorded.get(unitId) ?? []), { from, name: name || null }]);
  return new Map([...recorded].map(([unitId, heads]) => [unitId, thatHold(heads)]));
});
