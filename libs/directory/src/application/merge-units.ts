import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { Offices } from '../persistence/offices';
import { Units } from '../persistence/units';
import { UnitChanges } from './unit-changes';

export interface UnitMerging {
  readonly officeId: number;
  readonly unitId: number;
  /** The unit that goes on. */
  readonly into: number;
  /** The first day on which the merged unit takes nothing more. */
  readonly on: LocalDate;
}

@Injectable()
export class MergeUnits {
  constructor(
    private readonly units: Units,
    private readonly offices: Offices,
    private readonly changes: UnitChanges,
  ) {}

  /** Doing it again does nothing. Refuses a date in a closed month (`books_closed`). What the merged unit has earned stays its own. */
  async merge(tx: Tx, { officeId, unitId, into, on }: UnitMerging): Promise<void> {
    checkInput({ on: { label: '并入日期', date: on } });
    await this.offices.requireOpen(tx, officeId, on);
    const units = await this.units.ofOffice(tx, officeId);
    const merger = units.merge(unitId, into, on);
    if (merger) await this.changes.before(tx, { officeId, from: on, what: 'group' });
    if (merger) await this.units.addMerger(tx, officeId, unitId, merger);
  }
}
