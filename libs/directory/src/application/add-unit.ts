import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Units } from '../persistence/units';
import { AddUnits } from './add-units';

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
    private readonly many: AddUnits,
    private readonly units: Units,
  ) {}

  /** Refuses a name that another unit of the office has at any time from then on (`unit_name_taken`). */
  async add(tx: Tx, { officeId, ...wanted }: NewUnit): Promise<{ id: number }> {
    const firsts = await this.many.firstVersions(tx, officeId, [wanted]);
    const id = await this.units.add(tx, officeId, wanted.from);
    await this.units.addVersions(tx, officeId, id, firsts);
    return { id };
  }
}
