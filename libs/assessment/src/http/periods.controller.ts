import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { DecidePeriodSettings } from '../application/decide-period-settings';
import { PeriodDesk } from '../application/period-desk';
import { ReadOpenMatters } from '../application/read-open-matters';
import { ReadPeriod } from '../application/read-period';
import {
  HoldMonthRequest,
  OpenMattersResponse,
  PeriodRecordResponse,
  PeriodResponse,
  PeriodSettingsRequest,
  PeriodSettingsResponse,
  ReopenMonthRequest,
} from './periods.dto';

@ApiTags('assessment')
@ApiBearerAuth()
@Controller('api/v1')
export class PeriodsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: PeriodDesk,
    private readonly periods: ReadPeriod,
    private readonly matters: ReadOpenMatters,
    private readonly chosen: DecidePeriodSettings,
  ) {}

  @Get('period-settings')
  @Requires('month.read')
  @ApiOperation({ summary: 'How many working days units have to check a month, and the office to answer' })
  @ApiOkResponse({ type: PeriodSettingsResponse })
  async settings(@CurrentCaller() { officeId }: Caller): Promise<PeriodSettingsResponse> {
    return PeriodSettingsResponse.of(await this.unitOfWork.read((tx) => this.chosen.of(tx, officeId)));
  }

  @Put('period-settings')
  @Requires('month.close')
  @ApiOperation({ summary: 'Say how many; holds for months put before units from now on' })
  @ApiOkResponse({ type: PeriodSettingsResponse })
  @ApiConflictResponse({ description: 'setting_changed' })
  async decide(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { version, ...settings }: PeriodSettingsRequest,
  ): Promise<PeriodSettingsResponse> {
    const decided = await this.unitOfWork.run((tx) => this.chosen.decide(tx, caller, settings, version));
    return PeriodSettingsResponse.of(decided);
  }

  @Get('periods/:month')
  @Requires('month.read')
  @ApiOperation({ summary: 'Where a month stands: open, held before its units, closed and sealed, or reopened' })
  @ApiOkResponse({ type: PeriodResponse })
  @ApiBadRequestResponse({ description: 'bad_month' })
  async state(@CurrentCaller() { officeId }: Caller, @Param('month') month: string): Promise<PeriodResponse> {
    return PeriodResponse.of(await this.unitOfWork.read((tx) => this.periods.state(tx, officeId, month)));
  }

  @Get('periods/:month/open-matters')
  @Requires('month.check')
  @ApiOperation({
    summary: 'What is open before a month, or the months of a quarter, are closed; :month is 2014-03 or 2014Q1',
  })
  @ApiOkResponse({ type: OpenMattersResponse })
  async open(@CurrentCaller() { officeId }: Caller, @Param('month') month: string): Promise<OpenMattersResponse> {
    return OpenMattersResponse.of(await this.unitOfWork.read((tx) => this.matters.of(tx, officeId, month)));
  }

  @Post('periods/:month/holding')
  @HttpCode(201)
  @Requires('month.close')
  @ApiOperation({ summary: 'Put a month that is over before its units, until a day; asked again, to a later one' })
  @ApiCreatedResponse({ type: PeriodRecordResponse })
  @ApiConflictResponse({ description: 'month_not_over, month_closed_already, notice_shorter' })
  async hold(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('month') month: string,
    @Body() { reason = '', ...notice }: HoldMonthRequest,
  ): Promise<PeriodRecordResponse> {
    return PeriodRecordResponse.of(
      await this.unitOfWork.run((tx) => this.desk.hold(tx, caller, month, notice, reason)),
    );
  }

  @Post('periods/:month/reopening')
  @HttpCode(201)
  @Requires('month.close')
  @ApiOperation({
    summary: 'Let units object to a closed month again, under a document; it stays closed, corrections are booked now',
  })
  @ApiCreatedResponse({ type: PeriodRecordResponse })
  @ApiConflictResponse({ description: 'month_still_open, notice_shorter' })
  async reopen(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('month') month: string,
    @Body() { documentNo, reason, ...notice }: ReopenMonthRequest,
  ): Promise<PeriodRecordResponse> {
    return PeriodRecordResponse.of(
      await this.unitOfWork.run((tx) => this.desk.reopen(tx, caller, month, notice, documentNo, reason)),
    );
  }
}
