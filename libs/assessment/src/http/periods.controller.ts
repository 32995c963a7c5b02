import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
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
import { PeriodDesk } from '../application/period-desk';
import { ReadPeriod } from '../application/read-period';
import {
  HoldMonthRequest,
  OpenMattersResponse,
  PeriodRecordResponse,
  PeriodResponse,
  ReopenMonthRequest,
} from './periods.dto';

@ApiTags('assessment')
@ApiBearerAuth()
@Controller('api/v1/periods')
export class PeriodsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: PeriodDesk,
    private readonly periods: ReadPeriod,
  ) {}

  @Get(':month')
  @Requires('month.read')
  @ApiOperation({ summary: 'Where a month stands: open, held before its units, closed and sealed, or reopened' })
  @ApiOkResponse({ type: PeriodResponse })
  @ApiBadRequestResponse({ description: 'bad_month' })
  async state(@CurrentCaller() { officeId }: Caller, @Param('month') month: string): Promise<PeriodResponse> {
    return PeriodResponse.of(await this.unitOfWork.read((tx) => this.periods.state(tx, officeId, month)));
  }

  @Get(':month/open-matters')
  @Requires('month.check')
  @ApiOperation({ summary: 'What is undecided, objected to or unmatched before a month is closed' })
  @ApiOkResponse({ type: OpenMattersResponse })
  async open(@CurrentCaller() { officeId }: Caller, @Param('month') month: string): Promise<OpenMattersResponse> {
    return OpenMattersResponse.of(await this.unitOfWork.read((tx) => this.periods.openMatters(tx, officeId, month)));
  }

  @Post(':month/holding')
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

  @Post(':month/reopening')
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
