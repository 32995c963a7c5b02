import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { OfficeUnits } from '../domain/office-units';
import { lastVersion, type UnitVersion } from '../domain/unit';
import { Offices } from '../persistence/offices';
import { Units } from '../persistence/units';

export interface NewUnit {
  readonly officeId: number;
  readonly name: string;
  /** The class it is assessed in. */
  readonly group: string;
  /** The first day it exists. */
  readonly from: LocalDate;
  /** Its place in the directory; after all others when not given. */
  readonly sortNo?: number;
}

/** Adds many units to an office, as one by one, but reads the directory once. */
@Injectable()
export class AddUnits {
  constructor(
    private readonly offices: Offices,
    private readonly units: Units,
  ) {}

  /** Refuses like `AddUnit`, also when two of the new ones have one name; nothing is added then. */
  async add(tx: Tx, officeId: number, wanted: readonly Omit<NewUnit, 'officeId'>[]): Promise<void> {
    const firsts = await this.firstVersions(tx, officeId, wanted);
    for (const first of firsts) {
      const id = await this.units.add(tx, officeId, first.from);
      await this.units.addVersions(tx, officeId, id, [first]);
    }
  }

  /** What would be added, in order; refuses like `add`. */
  async firstVersions(
    tx: Tx,
    officeId: number,
    wanted: readonly Omit<NewUnit, 'officeId'>[],
  ): Promise<readonly UnitVersion[]> {
    if (!(await this.offices.byId(tx, officeId))) throw directoryError.office_not_found();
    let known = await this.units.ofOffice(tx, officeId);
    let last = Math.max(0, ...known.all.map((unit) => lastVersion(unit).sortNo));
    const firsts: UnitVersion[] = [];
    for (const { name, group, from, sortNo } of wanted) {
      checkInput({
        name: { label: '单位名称', text: name, longest: 100 },
        group: { label: '分组', text: group, longest: 40 },
        from: { label: '设立日期', date: from },
      });
      await this.offices.requireOpen(tx, officeId, from);
      const first = known.add({ from, name, group, sortNo: sortNo ?? ++last });
      firsts.push(first);
      known = new OfficeUnits([...known.all, { id: -firsts.length, created: from, versions: [first], merger: null }]);
    }
    return firsts;
  }
}
