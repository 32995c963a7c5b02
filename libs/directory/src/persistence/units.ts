import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { thatHold } from '../domain/history';
import { OfficeUnits } from '../domain/office-units';
import type { Merger, Unit, UnitVersion } from '../domain/unit';
import { UnitMergerRow, UnitRow, UnitVersionRow } from './rows';
import { insertSealed } from './seal';

@Injectable()
export class Units {
  async ofOffice(tx: Tx, officeId: number): Promise<OfficeUnits> {
    const manager = managerOf(tx);
    const rows = await manager.find(UnitRow, { where: { officeId }, order: { id: 'ASC' } });
    const unitId = In(rows.map((row) => row.id));
    const versions = await manager.find(UnitVersionRow, { where: { unitId }, order: { id: 'ASC' } });
    const mergers = await manager.findBy(UnitMergerRow, { unitId });
    return new OfficeUnits(rows.map((row) => unit(row, versions, mergers)));
  }

  async add(tx: Tx, officeId: number, created: LocalDate): Promise<number> {
    return (await insertSealed(tx, UnitRow, { officeId, created })).id;
  }

  async addVersions(tx: Tx, unitId: number, versions: readonly UnitVersion[]): Promise<void> {
    for (const { from, name, group, sortNo } of versions) {
      await insertSealed(tx, UnitVersionRow, { unitId, fromDate: from, name, unitGroup: group, sortNo });
    }
  }

  async addMerger(tx: Tx, unitId: number, merger: Merger): Promise<void> {
    await insertSealed(tx, UnitMergerRow, { unitId, intoUnitId: merger.into, onDate: merger.on });
  }
}

function unit({ id, created }: UnitRow, versions: readonly UnitVersionRow[], mergers: readonly UnitMergerRow[]): Unit {
  const merger = mergers.find((row) => row.unitId === id);
  const recorded = versions.filter((row) => row.unitId === id);
  return {
    id,
    created,
    versions: thatHold(
      recorded.map(({ fromDate, name, unitGroup, sortNo }) => ({ from: fromDate, name, group: unitGroup, sortNo })),
    ),
    merger: merger ? { into: merger.intoUnitId, on: merger.onDate } : null,
  };
}
