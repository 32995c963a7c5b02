import { type Caller, Clock } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Directory } from '../application/directory';
import { SetForwardRoute } from '../application/set-forward-route';
import { ForwardRouteHistoryResponse, ForwardRouteResponse, SetForwardRouteRequest } from './forward-routes.dto';
import { OnDateQuery } from './on-date.query';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/forward-routes')
export class ForwardRoutesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly setRoute: SetForwardRoute,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('directory.read')
  @ApiOperation({ summary: 'The routes to upper offices in use on a date, in order' })
  @ApiOkResponse({ type: [ForwardRouteResponse] })
  async list(@CurrentCaller() { officeId }: Caller, @Query() { on }: OnDateQuery): Promise<ForwardRouteResponse[]> {
    const date = on ?? this.clock.today();
    const routes = await this.unitOfWork.read((tx) => this.directory.forwardRoutesOn(tx, officeId, date));
    return routes.map((route) => ForwardRouteResponse.of(route));
  }

  @Get('history')
  @Requires('directory.read')
  @ApiOperation({ summary: 'Every route the office ever had, with what held from which day on' })
  @ApiOkResponse({ type: [ForwardRouteHistoryResponse] })
  async history(@CurrentCaller() { officeId }: Caller): Promise<ForwardRouteHistoryResponse[]> {
    const routes = await this.unitOfWork.read((tx) => this.directory.allForwardRoutes(tx, officeId));
    return routes.map((route) => ForwardRouteHistoryResponse.of(route));
  }

  @Post()
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Give the office a route, or change its title, its end, its place or use, from a date on' })
  @ApiNoContentResponse({ description: 'Set, or set so already' })
  @ApiBadRequestResponse({ description: 'forward_route_incomplete, invalid_input' })
  @ApiConflictResponse({ description: 'forward_route_title_taken' })
  set(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Body() body: SetForwardRouteRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.setRoute.set(tx, { ...body, officeId }));
  }
}
