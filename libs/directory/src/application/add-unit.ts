import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { lastVersion } from '../domain/unit';
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

@Injectable()
export class AddUnit {
  constructor(
    private readonly offices: Offices,
    private readonly units: Units,
  ) {}

  /** Refuses a name that another unit of the office has at any time from then on (`unit_name_taken`). */
  async add(tx: Tx, { officeId, name, group, from, sortNo }: NewUnit): Promise<{ id: number }> {
    checkInput({
      name: { label: '单位名称', text: name, longest: 100 },
      group: { label: '分组', text: group, longest: 40 },
      from: { label: '设立日期', date: from },
    });
    if (!(await this.offices.byId(tx, officeId))) throw directoryError.office_not_found();
    await this.offices.requireOpen(tx, officeId, from);
    const units = await this.units.ofOffice(tx, officeId);
    const last = Math.max(0, ...units.all.map((unit) => lastVersion(unit).sortNo));
    const first = units.add({ from, name, group, sortNo: sortNo ?? last + 1 });
    const id = await this.units.add(tx, officeId, from);
    await this.units.addVersions(tx, officeId, id, [first]);
    return { id };
  }
}
