import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import { type HolidayYear, holidayYear } from '../domain/holiday-year';
import { HolidayYears } from '../persistence/holiday-years';

/** Takes in a year's holidays and make-up days as they were announced. Days that were counted before stay as they were. */
@Injectable()
export class EnterHolidays {
  constructor(private readonly years: HolidayYears) {}

  /** Entering the same again does nothing. */
  async enter(tx: Tx, officeId: number, entered: HolidayYear): Promise<void> {
    const year = holidayYear(entered);
    const known = (await this.years.ofOffice(tx, officeId)).get(year.year);
    if (JSON.stringify(known) !== JSON.stringify(year)) await this.years.add(tx, officeId, year);
  }
}
