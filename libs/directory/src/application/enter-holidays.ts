import { Injectable } from '@nestjs/common';
import type { Caller } from '@app/kernel';
import { type SettingState, SettingStates, type Tx, type YearSource } from '@app/platform';
import { type HolidayYear, holidayYear } from '../domain/holiday-year';
import { HolidayYears } from '../persistence/holiday-years';
import { WorkCalendars } from './work-calendars';

/** A year's days as they count in an office, and which version of what the office entered they are. */
export interface HolidaysKnown extends HolidayYear, SettingState {
  readonly source: YearSource;
}

/** Takes in a year's holidays and make-up days as they were announced. Days that were counted before stay as they were. */
@Injectable()
export class EnterHolidays {
  constructor(
    private readonly years: HolidayYears,
    private readonly calendars: WorkCalendars,
    private readonly states: SettingStates,
  ) {}

  async of(tx: Tx, officeId: number, year: number): Promise<HolidaysKnown> {
    const calendar = await this.calendars.of(tx, officeId);
    const state = await this.states.of(tx, officeId, settingOf(year));
    return { ...calendar.yearOfDays(year), year, source: calendar.sourceOf(year), ...state };
  }

  /** Refuses with `setting_changed` whoever saw another version. Entering the same again adds nothing. */
  async enter(tx: Tx, caller: Caller, entered: HolidayYear, seen: number): Promise<void> {
    const year = holidayYear(entered);
    await this.states.change(tx, caller, settingOf(year.year), seen);
    const known = (await this.years.ofOffice(tx, caller.officeId)).get(year.year);
    if (JSON.stringify(known) !== JSON.stringify(year)) await this.years.add(tx, caller.officeId, year);
  }
}

/** Each year is a setting of its own, so that two years stand in nobody's way. */
const settingOf = (year: number) => `holidays/${year}`;
