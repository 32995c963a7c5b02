import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { EnterHolidays } from '../application/enter-holidays';
import { EnterHolidaysRequest, HolidaysParams, HolidaysResponse } from './holidays.dto';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/holidays/:year')
export class HolidaysController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holidays: EnterHolidays,
  ) {}

  @Get()
  @Requires('directory.read')
  @ApiOperation({ summary: 'The public holidays and make-up days of a year, and where they are known from' })
  @ApiOkResponse({ type: HolidaysResponse })
  async read(@CurrentCaller() { officeId }: Caller, @Param() { year }: HolidaysParams): Promise<HolidaysResponse> {
    return HolidaysResponse.of(await this.unitOfWork.read((tx) => this.holidays.of(tx, officeId, year)));
  }

  @Put()
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Enter the public holidays and make-up days of a year as they were announced' })
  @ApiNoContentResponse({ description: 'Entered; terms that run keep their days' })
  @ApiBadRequestResponse({
    description: 'holiday_of_another_year, holiday_and_make_up_day, make_up_day_worked_anyway, invalid_input',
  })
  @ApiConflictResponse({ description: 'setting_changed' })
  enter(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param() { year }: HolidaysParams,
    @Body() { version, ...days }: EnterHolidaysRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.holidays.enter(tx, caller, { year, ...days }, version));
  }
}
