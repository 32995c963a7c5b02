import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  CurrentCaller,
  CurrentWriteForGood,
  Requires,
  UnitOfWork,
  withMoments,
  type WriteRequest,
} from '@app/platform';
import { DeclareUrgent } from '../application/declare-urgent';
import { FollowUpItem } from '../application/follow-up-item';
import { JudgeLateness } from '../application/judge-lateness';
import { ReadUrgency } from '../application/read-urgency';
import { RecordFirstReport } from '../application/record-first-report';
import { WithReasonRequest } from './items.request';
import { FirstReportRequest, FollowUpRequest, ListProposalsRequest, UrgencyRequest } from './urgency.request';
import { FollowUpResponse, LatenessProposalPageResponse, LatenessProposalResponse } from './urgency.response';

/** Urgent items: their clocks, their follow-ups, and what is proposed to a person when one seems late. */
@ApiTags('urgent items')
@ApiBearerAuth()
@Controller('api/v1')
export class UrgencyController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly declareUrgent: DeclareUrgent,
    private readonly recordFirstReport: RecordFirstReport,
    private readonly followUpItem: FollowUpItem,
    private readonly judgeLateness: JudgeLateness,
    private readonly readUrgency: ReadUrgency,
  ) {}

  @Post('items/:id/urgency')
  @HttpCode(204)
  @Requires('item.submit')
  @ApiOperation({ summary: 'Declare an item urgent, with when it happened and when the unit knew' })
  @ApiNoContentResponse({ description: 'Declared; after the submission only the office may' })
  declare(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() body: UrgencyRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.declareUrgent.declare(tx, caller, id, body));
  }

  @Post('items/:id/first-report')
  @HttpCode(204)
  @Requires('item.work')
  @ApiOperation({ summary: 'Keep when the office first heard of an urgent matter, by phone or otherwise' })
  @ApiNoContentResponse({ description: 'Kept' })
  firstReport(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() body: FirstReportRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.recordFirstReport.record(tx, caller, id, body));
  }

  @Post('items/:id/follow-up')
  @HttpCode(200)
  @Requires('item.submit')
  @ApiOperation({ summary: 'Put a follow-up report behind the first report of the matter' })
  @ApiOkResponse({ type: FollowUpResponse })
  async followUp(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { first }: FollowUpRequest,
  ): Promise<FollowUpResponse> {
    return { no: await this.unitOfWork.run((tx) => this.followUpItem.follow(tx, caller, id, first)) };
  }

  @Get('lateness-proposals')
  @Requires('incident.record')
  @ApiOperation({ summary: 'Urgent items that seem late, by each clock; a person decides' })
  @ApiOkResponse({ type: LatenessProposalPageResponse })
  async proposals(
    @CurrentCaller() { officeId }: Caller,
    @Query() { state = 'open', cursor, limit = 50, ...asked }: ListProposalsRequest,
  ): Promise<LatenessProposalPageResponse> {
    const filter = { ...withMoments(asked), state };
    const page = await this.unitOfWork.read((tx) => this.readUrgency.proposals(tx, officeId, filter, cursor, limit));
    return { ...page, rows: page.rows.map((each) => LatenessProposalResponse.of(each)) };
  }

  @Post('items/:id/lateness/dismissal')
  @HttpCode(204)
  @Requires('incident.record')
  @ApiOperation({ summary: 'Say that an urgent item counts as in time, and why' })
  @ApiNoContentResponse({ description: 'Dismissed' })
  dismiss(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { reason }: WithReasonRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.judgeLateness.dismiss(tx, caller, id, reason));
  }
}
