import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { EnterHolidays } from '../application/enter-holidays';
import { WorkCalendars } from '../application/work-calendars';
import { EnterHolidaysRequest, HolidaysParams, HolidaysResponse } from './holidays.dto';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/holidays/:year')
export class HolidaysController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: WorkCalendars,
    private readonly enterHolidays: EnterHolidays,
  ) {}

  @Get()
  @Requires('directory.read')
  @ApiOperation({ summary: 'The public holidays and make-up days of a year, and where they are known from' })
  @ApiOkResponse({ type: HolidaysResponse })
  read(@CurrentCaller() { officeId }: Caller, @Param() { year }: HolidaysParams): Promise<HolidaysResponse> {
    return this.unitOfWork.read(async (tx) => {
      const calendar = await this.calendars.of(tx, officeId);
      const entered = await this.calendars.isEntered(tx, officeId, year);
      const { holidays, makeUpDays } = calendar.yearOfDays(year);
      const source = entered ? 'entered' : calendar.knows(year) ? 'installed' : 'unknown';
      return { year, source, holidays: [...holidays], makeUpDays: [...makeUpDays] };
    });
  }

  @Put()
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Enter the public holidays and make-up days of a year as they were announced' })
  @ApiNoContentResponse({ description: 'Entered, or so already; terms that run keep their days' })
  @ApiBadRequestResponse({
    description: 'holiday_of_another_year, holiday_and_make_up_day, make_up_day_worked_anyway, invalid_input',
  })
  enter(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param() { year }: HolidaysParams,
    @Body() { holidays, makeUpDays }: EnterHolidaysRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.enterHolidays.enter(tx, officeId, { year, holidays, makeUpDays }));
  }
}
