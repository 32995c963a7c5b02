import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { PersonRow } from './rows';
import { beforeChange, Kept } from './kept';
import { insertSealed } from './seal';

export interface Person {
  readonly id: number;
  readonly unitId: number;
  readonly name: string;
}

@Injectable()
export class People {
  /** In order of id. */
  ofOffice(tx: Tx, officeId: number): Promise<readonly Person[]> {
    return kept.get(tx, officeId);
  }

  async has(tx: Tx, unitId: number, name: string): Promise<boolean> {
    return managerOf(tx).existsBy(PersonRow, { unitId, name });
  }

  async add(tx: Tx, officeId: number, added: Omit<Person, 'id'>): Promise<Person> {
    await beforeChange(tx, officeId);
    return person(await insertSealed(tx, PersonRow, { officeId, unitId: added.unitId, name: added.name }));
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<readonly Person[]> => {
  return (await managerOf(tx).find(PersonRow, { where: { officeId }, order: { id: 'ASC' } })).map(person);
});

function person({ id, unitId, name }: PersonRow): Person {
  return { id, unitId, name };
}
