import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { Offices } from '../persistence/offices';
import { Units } from '../persistence/units';
import { UnitChanges } from './unit-changes';

export interface UnitMove {
  readonly officeId: number;
  readonly unitId: number;
  readonly group: string;
  readonly from: LocalDate;
}

@Injectable()
export class MoveUnitToGroup {
  constructor(
    private readonly units: Units,
    private readonly offices: Offices,
    private readonly changes: UnitChanges,
  ) {}

  /** Doing it again does nothing. Refuses a date in a closed month (`books_closed`). */
  async move(tx: Tx, { officeId, unitId, group, from }: UnitMove): Promise<void> {
    checkInput({ group: { label: '分组', text: group, longest: 40 }, from: { label: '起始日期', date: from } });
    await this.offices.requireOpen(tx, officeId, from);
    const units = await this.units.ofOffice(tx, officeId);
    const versions = units.change(unitId, from, { group });
    if (versions.length > 0) await this.changes.before(tx, { officeId, from, what: 'group' });
    await this.units.addVersions(tx, officeId, unitId, versions);
  }
}
