import { Injectable } from '@nestjs/common';
import { findRows, insertRows, managerOf, type Tx } from '@app/platform';
import { In } from 'typeorm';
import { ItemAdoptionRow } from './rows';

/** An adoption that stands. */
export interface StandingAdoption {
  readonly officeId: number;
  readonly itemId: string;
  /** Key of the publication: `政务@district`. */
  readonly publication: string;
  readonly eventNo: number;
}

/** Keeps which publications took which items, as long as the adoptions stand. */
@Injectable()
export class ItemAdoptions {
  async add(tx: Tx, adoptions: readonly StandingAdoption[]): Promise<void> {
    await insertRows(tx, ItemAdoptionRow, adoptions);
  }

  async remove(tx: Tx, officeId: number, eventNos: readonly number[]): Promise<void> {
    if (eventNos.length > 0) await managerOf(tx).delete(ItemAdoptionRow, { officeId, eventNo: In(eventNos) });
  }

  async byEvent(tx: Tx, officeId: number, eventNo: number): Promise<StandingAdoption | undefined> {
    return (await this.byEvents(tx, officeId, [eventNo]))[0];
  }

  async byEvents(tx: Tx, officeId: number, eventNos: readonly number[]): Promise<StandingAdoption[]> {
    if (eventNos.length === 0) return [];
    return findRows(tx, ItemAdoptionRow, { officeId, eventNo: [...new Set(eventNos)] }, 'eventNo');
  }

  async of(tx: Tx, itemIds: readonly string[]): Promise<StandingAdoption[]> {
    return itemIds.length === 0 ? [] : findRows(tx, ItemAdoptionRow, { itemId: itemIds }, 'eventNo');
  }
}
