import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import { OfficeRow } from './rows';
import { insertSealed } from './seal';

export interface Office {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

@Injectable()
export class Offices {
  async byId(tx: Tx, id: number): Promise<Office | undefined> {
    const row = await managerOf(tx).findOneBy(OfficeRow, { id });
    return row ? office(row) : undefined;
  }

  async byCode(tx: Tx, code: string): Promise<Office | undefined> {
    const row = await managerOf(tx).findOneBy(OfficeRow, { code });
    return row ? office(row) : undefined;
  }

  /** In order of id. */
  async all(tx: Tx): Promise<Office[]> {
    return (await managerOf(tx).find(OfficeRow, { order: { id: 'ASC' } })).map(office);
  }

  async add(tx: Tx, added: Omit<Office, 'id'>): Promise<Office> {
    return office(await insertSealed(tx, OfficeRow, { code: added.code, name: added.name }));
  }
}

function office({ id, code, name }: OfficeRow): Office {
  return { id, code, name };
}
