import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { KeepPayees } from '../application/keep-payees';
import {
  ListPayeesRequest,
  PayeePageResponse,
  PayeeRecordedResponse,
  PayeeResponse,
  RecordPayeeRequest,
  RevealedPayeeResponse,
  RevealPayeeRequest,
} from './payees.dto';

@ApiTags('payout')
@ApiBearerAuth()
@Controller('api/v1/payees')
export class PayeesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payees: KeepPayees,
  ) {}

  @Get()
  @Requires('payee.manage')
  @ApiOperation({ summary: 'Where units and persons are paid now, numbers masked' })
  @ApiOkResponse({ type: PayeePageResponse })
  async list(@CurrentCaller() { officeId }: Caller, @Query() query: ListPayeesRequest): Promise<PayeePageResponse> {
    const { cursor, limit = 50, ...filter } = query;
    const page = await this.unitOfWork.ask((tx) => this.payees.page(tx, officeId, filter, cursor, limit));
    return { ...page, rows: page.rows.map((payee) => PayeeResponse.of(payee)) };
  }

  @Post()
  @Requires('payee.manage')
  @ApiOperation({ summary: 'Record where a unit or person is paid from now on' })
  @ApiCreatedResponse({ type: PayeeRecordedResponse })
  async record(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() body: RecordPayeeRequest,
  ): Promise<PayeeRecordedResponse> {
    const { payee, sharedWith } = await this.unitOfWork.run((tx) => this.payees.record(tx, caller, body));
    return { ...PayeeResponse.of(payee), sharedWith: sharedWith.map((each) => PayeeResponse.of(each)) };
  }

  @Post(':id/revealing')
  @HttpCode(200)
  @Requires('payee.reveal')
  @ApiOperation({ summary: 'The numbers in full, for a reason that goes into the audit log' })
  @ApiOkResponse({ type: RevealedPayeeResponse })
  @ApiNotFoundResponse({ description: 'payee_not_found' })
  reveal(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { reason }: RevealPayeeRequest,
  ): Promise<RevealedPayeeResponse> {
    return this.unitOfWork.run((tx) => this.payees.reveal(tx, caller, id, reason));
  }
}
