import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { PersonRow } from './rows';
import { insertSealed } from './seal';

export interface Person {
  readonly id: number;
  readonly unitId: number;
  readonly name: string;
}

@Injectable()
export class People {
  /** In order of id. */
  async ofOffice(tx: Tx, officeId: number): Promise<Person[]> {
    return (await managerOf(tx).find(PersonRow, { where: { officeId }, order: { id: 'ASC' } })).map(person);
  }

  async has(tx: Tx, unitId: number, name: string): Promise<boolean> {
    return managerOf(tx).existsBy(PersonRow, { unitId, name });
  }

  async add(tx: Tx, officeId: number, added: Omit<Person, 'id'>): Promise<Person> {
    return person(await insertSealed(tx, PersonRow, { officeId, unitId: added.unitId, name: added.name }));
  }
}

function person({ id, unitId, name }: PersonRow): Person {
  return { id, unitId, name };
}
