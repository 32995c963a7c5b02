import { Injectable } from '@nestjs/common';
import { type Tx, WorkCalendar } from '@app/platform';
import { HolidayYears } from '../persistence/holiday-years';

/** On which days an office works: the installed calendar, and the years the office entered itself. */
@Injectable()
export class WorkCalendars {
  constructor(private readonly years: HolidayYears) {}

  async of(tx: Tx, officeId: number): Promise<WorkCalendar> {
    return new WorkCalendar(await this.years.ofOffice(tx, officeId));
  }
}
