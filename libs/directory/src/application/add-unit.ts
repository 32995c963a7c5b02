import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { Units } from '../persistence/units';
import { AddUnits, type NewUnit } from './add-units';

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
