import { type Caller, Clock } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AddLeader } from '../application/add-leader';
import { ChangeLeaderPost } from '../application/change-leader-post';
import { Directory } from '../application/directory';
import { LeaderAddedResponse, LeaderResponse } from './leader.response';
import { AddLeaderRequest, ChangeLeaderPostRequest, LeaderParams } from './leaders.request';
import { OnDateQuery } from './on-date.query';

@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/leaders')
export class LeadersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: Directory,
    private readonly addLeader: AddLeader,
    private readonly changePost: ChangeLeaderPost,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('directory.read')
  @ApiOperation({ summary: 'The leaders in office on a date, each with all posts' })
  @ApiOkResponse({ type: [LeaderResponse] })
  async list(@CurrentCaller() { officeId }: Caller, @Query() { on }: OnDateQuery): Promise<LeaderResponse[]> {
    const date = on ?? this.clock.today();
    const leaders = await this.unitOfWork.read((tx) => this.directory.leadersOn(tx, officeId, date));
    return leaders.map((leader) => LeaderResponse.of(leader));
  }

  @Post()
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Put a leader on the list, with the post held from a date on' })
  @ApiCreatedResponse({ type: LeaderAddedResponse })
  @ApiConflictResponse({ description: 'leader_exists' })
  async add(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Body() { rank, ...body }: AddLeaderRequest,
  ): Promise<LeaderAddedResponse> {
    const leader = { ...body, officeId, rank: rank ?? null };
    const { id } = await this.unitOfWork.run((tx) => this.addLeader.add(tx, leader));
    return { id };
  }

  @Post(':id/posts')
  @HttpCode(204)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Give a leader another post from a date on, or none any more' })
  @ApiNoContentResponse({ description: 'Changed, or so already; what was instructed before stays under the old post' })
  @ApiNotFoundResponse({ description: 'leader_not_found' })
  change(
    @CurrentWriteForGood() { caller: { officeId } }: WriteRequest,
    @Param() { id: leaderId }: LeaderParams,
    @Body() body: ChangeLeaderPostRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.changePost.change(tx, { ...body, officeId, leaderId }));
  }
}
