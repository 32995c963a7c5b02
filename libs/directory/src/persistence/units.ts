import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { thatHold } from '../domain/history';
import { OfficeUnits } from '../domain/office-units';
import type { Merger, Unit, UnitVersion } from '../domain/unit';
import { beforeChange, Kept } from './kept';
import { UnitMergerRow, UnitRow, UnitVersionRow } from './rows';
import { insertSealed } from './seal';

@Injectable()
export class Units {
  ofOffice(tx: Tx, officeId: number): Promise<OfficeUnits> {
    return kept.get(tx, officeId);
  }

  async add(tx: Tx, officeId: number, created: LocalDate): Promise<number> {
    await beforeChange(tx, officeId);
    return (await insertSealed(tx, UnitRow, { officeId, created })).id;
  }

  async addVersions(tx: Tx, officeId: number, unitId: number, versions: readonly UnitVersion[]): Promise<void> {
    await beforeChange(tx, officeId);
    for (const { from, name, group, sortNo } of versions) {
      await insertSealed(tx, UnitVersionRow, { unitId, fromDate: from, name, unitGroup: group, sortNo });
    }
  }

  async addMerger(tx: Tx, officeId: number, unitId: number, merger: Merger): Promise<void> {
    await beforeChange(tx, officeId);
    await insertSealed(tx, UnitMergerRow, { unitId, intoUnitId: merger.into, onDate: merger.on });
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<OfficeUnits> => {
  const manager = managerOf(tx);
  const rows = await manager.find(UnitRow, { where: { officeId }, order: { id: 'ASC' } });
  const unitId = In(rows.map((row) => row.id));
  const versions = await manager.find(UnitVersionRow, { where: { unitId }, order: { id: 'ASC' } });
  const mergers = await manager.findBy(UnitMergerRow, { unitId });
  const versionsOf = groupBy(versions, (version) => version.unitId);
  const mergerOf = new Map(mergers.map((merger) => [merger.unitId, merger]));
  return new OfficeUnits(rows.map((row) => unit(row, versionsOf.get(row.id) ?? [], mergerOf.get(row.id))));
});

function groupBy<R>(rows: readonly R[], keyOf: (row: R) => number): ReadonlyMap<number, R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function unit({ id, created }: UnitRow, recorded: readonly UnitVersionRow[], merger: UnitMergerRow | undefined): Unit {
  return {
    id,
    created,
    versions: thatHold(
      recorded.map(({ fromDate, name, unitGroup, sortNo }) => ({ from: fromDate, name, group: unitGroup, sortNo })),
    ),
    merger: merger ? { into: merger.intoUnitId, on: merger.onDate } : null,
  };
}
