import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { CurrentCaller, Requires, UnitOfWork } from '@app/platform';
import { ReadResults } from '../application/read-results';
import { ResultsRequest } from './queries.dto';
import { ResultsResponse } from './results.dto';

@ApiTags('standings')
@ApiBearerAuth()
@Controller('api/v1/results')
export class ResultsController {
  constructor(
    private readonly results: ReadResults,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('standings.read')
  @ApiOperation({ summary: 'What a period rule found for each unit: score, target, rank, labels, and why' })
  @ApiOkResponse({ type: ResultsResponse })
  @ApiBadRequestResponse({ description: 'bad_period' })
  @ApiNotFoundResponse({ description: 'no_such_result, period_not_begun' })
  async read(@CurrentCaller() caller: Caller, @Query() { period, rule }: ResultsRequest): Promise<ResultsResponse> {
    const found = await this.unitOfWork.read((tx) => this.results.ofPeriod(tx, caller.officeId, period, rule));
    return ResultsResponse.of(found, visibleUnit(caller));
  }
}
