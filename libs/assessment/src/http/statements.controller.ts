import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { visibleUnit } from '@app/identity';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { ConfirmStatement } from '../application/confirm-statement';
import { ReadStatement } from '../application/read-statement';
import { assessmentError } from '../domain/errors';
import {
  ConfirmationResponse,
  ConfirmStatementRequest,
  StatementRequest,
  StatementResponse,
  UnusedItemPageResponse,
} from './statements.dto';

@ApiTags('assessment')
@ApiBearerAuth()
@Controller('api/v1/statements')
export class StatementsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly statements: ReadStatement,
    private readonly confirmation: ConfirmStatement,
  ) {}

  @Get()
  @Requires('entry.read')
  @ApiOperation({
    summary:
      'A unit’s month or quarter: every entry with its clause, what was not used and why, how far its quotas are',
  })
  @ApiOkResponse({ type: StatementResponse })
  @ApiNotFoundResponse({ description: 'unit_unknown' })
  async read(@CurrentCaller() caller: Caller, @Query() query: StatementRequest): Promise<StatementResponse> {
    const { period, cursor, limit = 50 } = query;
    const unitId = visibleUnit(caller) ?? query.unitId;
    if (unitId === undefined) throw assessmentError.statement_of_unit();
    const { officeId } = caller;
    return StatementResponse.of(
      await this.unitOfWork.read((tx) => this.statements.read(tx, officeId, unitId, period, cursor, limit)),
    );
  }

  @Get('unused')
  @Requires('entry.read')
  @ApiOperation({
    summary:
      'Items of a unit that were not adopted in a month or quarter, and why; a page may hold few and still lead on',
  })
  @ApiOkResponse({ type: UnusedItemPageResponse })
  @ApiNotFoundResponse({ description: 'unit_unknown' })
  async unused(@CurrentCaller() caller: Caller, @Query() query: StatementRequest): Promise<UnusedItemPageResponse> {
    const { period, cursor, limit = 50 } = query;
    const unitId = visibleUnit(caller) ?? query.unitId;
    if (unitId === undefined) throw assessmentError.statement_of_unit();
    const { officeId } = caller;
    return UnusedItemPageResponse.of(
      await this.unitOfWork.read((tx) => this.statements.unused(tx, officeId, unitId, period, cursor, limit)),
    );
  }

  @Post('confirmation')
  @Requires('statement.confirm')
  @ApiOperation({ summary: 'Say for the own unit that a month is right as it stands' })
  @ApiCreatedResponse({ type: ConfirmationResponse })
  @ApiConflictResponse({ description: 'notice_over' })
  async confirm(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { month }: ConfirmStatementRequest,
  ): Promise<ConfirmationResponse> {
    const unitId = visibleUnit(caller);
    if (unitId === null) throw assessmentError.statement_of_unit();
    return ConfirmationResponse.of(
      await this.unitOfWork.run((tx) => this.confirmation.confirm(tx, caller, unitId, month)),
    );
  }
}
