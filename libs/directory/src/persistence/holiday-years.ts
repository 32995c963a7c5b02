import { Injectable } from '@nestjs/common';
import { managerOf, type Tx } from '@app/platform';
import type { HolidayYear } from '../domain/holiday-year';
import { HolidayYearRow } from './holiday-year-row';
import { beforeChange, Kept } from './kept';
import { insertSealed } from './seal';

@Injectable()
export class HolidayYears {
  /** By year, as last entered. */
  ofOffice(tx: Tx, officeId: number): Promise<ReadonlyMap<number, HolidayYear>> {
    return kept.get(tx, officeId);
  }

  async add(tx: Tx, officeId: number, { year, holidays, makeUpDays }: HolidayYear): Promise<void> {
    await beforeChange(tx, officeId);
    const row = { officeId, year, holidays: holidays.join(), makeUpDays: makeUpDays.join() };
    await insertSealed(tx, HolidayYearRow, row);
  }
}

/** Shared by all instances, so that what one writes another does not read stale. */
const kept = new Kept(async (tx, officeId): Promise<ReadonlyMap<number, HolidayYear>> => {
  const rows = await managerOf(tx).find(HolidayYearRow, { where: { officeId }, order: { id: 'ASC' } });
  return new Map(
    rows.map(({ year, holidays, makeUpDays }) => [
      year,
      { year, holidays: daysOf(holidays), makeUpDays: daysOf(makeUpDays) },
    ]),
  );
});

const daysOf = (text: string) => text.split(',').filter((day) => day !== '');
