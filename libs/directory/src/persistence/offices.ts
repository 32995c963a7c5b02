import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { forUpdate, locksRows, managerOf, type Tx } from '@app/platform';
import { directoryError } from '../domain/errors';
import { OfficeRow } from './rows';
import { insertSealed, sealOf } from './seal';

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
    return office(await insertSealed(tx, OfficeRow, { code: added.code, name: added.name, booksClosedTo: null }));
  }

  async closeBooks(tx: Tx, id: number, to: LocalDate): Promise<void> {
    const row = await managerOf(tx).findOneOrFail(OfficeRow, { where: { id }, ...forUpdate(tx) });
    row.booksClosedTo = to;
    await managerOf(tx).update(OfficeRow, { id }, { booksClosedTo: to, seal: sealOf('office', row) });
  }

  /** Refuses with `books_closed` a change that would reach back into closed months. */
  async requireOpen(tx: Tx, id: number, from: LocalDate): Promise<void> {
    const row = await managerOf(tx).findOne(OfficeRow, { where: { id }, ...forUpdate(tx) });
    const to = row?.booksClosedTo ?? null;
    if (to !== null && from <= to) throw directoryError.books_closed({ to });
  }
}

/**
 * Holds an office's directory for a transaction that may write: whoever decides by what it reads there must not be
 * overtaken by a change of it, neither a posting nor another change.
 */
export async function holdDirectory(tx: Tx, officeId: number): Promise<void> {
  if (locksRows(tx)) await managerOf(tx).query('SELECT id FROM office WHERE id = ? FOR UPDATE', [officeId]);
}

function office({ id, code, name }: OfficeRow): Office {
  return { id, code, name };
}
