import { Controller, Get, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { ReadStandings } from '@app/ledger';
import { CurrentCaller, Requires, UnitOfWork } from '@app/platform';
import { StandingsRequest } from './standings.request';
import { StandingsResponse } from './standings.response';

@ApiTags('standings')
@ApiBearerAuth()
@Controller('api/v1/standings')
export class StandingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: ReadStandings,
  ) {}

  @Get()
  @Requires('standings.read')
  @ApiOperation({ summary: 'What each unit submitted, had adopted and earned in a period, and its rank' })
  @ApiOkResponse({ type: StandingsResponse })
  @ApiBadRequestResponse({ description: 'one_period: none or several of quarter, month, half and year' })
  async read(@CurrentCaller() caller: Caller, @Query() request: StandingsRequest): Promise<StandingsResponse> {
    const period = StandingsRequest.periodOf(request);
    const standings = await this.unitOfWork.read((tx) => this.standings.ofPeriod(tx, caller.officeId, period));
    return StandingsResponse.of(standings, visibleUnit(caller));
  }
}
