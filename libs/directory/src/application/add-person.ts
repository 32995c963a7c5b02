import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { checkInput } from '../domain/checks';
import { directoryError } from '../domain/errors';
import { People, type Person } from '../persistence/people';
import { Units } from '../persistence/units';

export interface NewPerson {
  readonly officeId: number;
  readonly unitId: number;
  /** Unique in the unit, because a manuscript names its authors. */
  readonly name: string;
}

@Injectable()
export class AddPerson {
  constructor(
    private readonly people: People,
    private readonly units: Units,
  ) {}

  /** A merged unit is not refused: an author of its time may have been forgotten. */
  async add(tx: Tx, { officeId, unitId, name }: NewPerson): Promise<Person> {
    checkInput({ name: { label: '姓名', text: name, longest: 50 } });
    const units = await this.units.ofOffice(tx, officeId);
    if (!units.find(unitId)) throw directoryError.unit_unknown({ units: [unitId] });
    if (await this.people.has(tx, unitId, name)) throw directoryError.person_exists({ name });
    return this.people.add(tx, officeId, { unitId, name });
  }
}
