import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isMonth, type Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { CloseMonth } from '../application/close-month';
import { ReadLedger } from '../application/read-ledger';
import { ledgerError } from '../domain/errors';
import { ClosedMonthResponse, MonthsResponse } from './responses.dto';

@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/months')
export class MonthsController {
  constructor(
    private readonly closeMonth: CloseMonth,
    private readonly ledger: ReadLedger,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('month.read')
  @ApiOperation({ summary: 'Closed months, the first open one, and the last in which anything is booked' })
  @ApiOkResponse({ type: MonthsResponse })
  list(@CurrentCaller() { officeId }: Caller): Promise<MonthsResponse> {
    return this.unitOfWork.read(async (tx) => {
      const closed = await this.ledger.closedMonths(tx, officeId);
      return {
        open: await this.ledger.openMonth(tx, officeId),
        latest: await this.ledger.lastBookedMonth(tx, officeId),
        closed: closed.map((month) => ClosedMonthResponse.of(month)),
      };
    });
  }

  @Post(':month/closing')
  @HttpCode(201)
  @Requires('month.close')
  @ApiOperation({ summary: "Settle a month's quotas and close it for good" })
  @ApiConflictResponse({ description: 'month_closed, month_not_next, month_not_over' })
  close(@CurrentWriteForGood() { caller, idempotencyKey }: WriteRequest, @Param('month') month: string) {
    if (!isMonth(month)) throw ledgerError.bad_period({ period: month });
    return this.closeMonth.close(caller, month, idempotencyKey);
  }
}
