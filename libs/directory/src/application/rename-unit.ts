import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { Offices } from '../persistence/offices';
import { Units } from '../persistence/units';

export interface UnitRenaming {
  readonly officeId: number;
  readonly unitId: number;
  readonly name: string;
  readonly from: LocalDate;
}

@Injectable()
export class RenameUnit {
  constructor(
    private readonly units: Units,
    private readonly offices: Offices,
  ) {}

  /** Doing it again does nothing. Refuses a date in a closed month (`books_closed`). The former name stays in the history and holds for the days before. */
  async rename(tx: Tx, { officeId, unitId, name, from }: UnitRenaming): Promise<void> {
    checkInput({ name: { label: '单位名称', text: name, longest: 100 }, from: { label: '起始日期', date: from } });
    await this.offices.requireOpen(tx, officeId, from);
    const units = await this.units.ofOffice(tx, officeId);
    await this.units.addVersions(tx, officeId, unitId, units.change(unitId, from, { name }));
  }
}
