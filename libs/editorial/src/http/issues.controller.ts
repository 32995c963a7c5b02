import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { CallOffIssue } from '../application/call-off-issue';
import { CloseIssue } from '../application/close-issue';
import { LayOutIssue } from '../application/lay-out-issue';
import { OpenIssue } from '../application/open-issue';
import { ReadIssues } from '../application/read-issues';
import { IssuePageResponse, IssueResponse, IssueWithLinesResponse } from './issue.response';
import { CloseIssueRequest, LayOutIssueRequest, ListIssuesRequest, OpenIssueRequest } from './issues.dto';

/** An issue's own life; what goes into it is recorded elsewhere. */
@ApiTags('issues')
@ApiBearerAuth()
@ApiNotFoundResponse({ description: 'issue_not_found' })
@ApiConflictResponse({ description: 'issue_closed, issue_changed and others: what the status of the issue forbids' })
@Controller('api/v1/issues')
export class IssuesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openIssue: OpenIssue,
    private readonly callOffIssue: CallOffIssue,
    private readonly layOutIssue: LayOutIssue,
    private readonly closeIssue: CloseIssue,
    private readonly readIssues: ReadIssues,
  ) {}

  @Get()
  @Requires('issue.read')
  @ApiOperation({ summary: 'List issues by the day on which they appear' })
  @ApiOkResponse({ type: IssuePageResponse })
  list(@CurrentCaller() { officeId }: Caller, @Query() query: ListIssuesRequest): Promise<IssuePageResponse> {
    const { cursor, limit = 50, order = 'newest', ...filter } = query;
    return this.unitOfWork.read(async (tx) =>
      IssuePageResponse.of(await this.readIssues.page(tx, officeId, filter, { order, cursor, limit })),
    );
  }

  @Get(':id')
  @Requires('issue.read')
  @ApiOperation({ summary: 'One issue with what stands in it' })
  @ApiOkResponse({ type: IssueWithLinesResponse })
  one(@CurrentCaller() { officeId }: Caller, @Param('id') id: string): Promise<IssueWithLinesResponse> {
    return this.unitOfWork.read(async (tx) =>
      IssueWithLinesResponse.ofAll(await this.readIssues.one(tx, officeId, id)),
    );
  }

  @Post()
  @Requires('issue.edit')
  @ApiOperation({ summary: 'Open an issue; it gets its number now, or when it is opened if its day is to come' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key with the same body answers with the first issue',
  })
  @ApiCreatedResponse({ type: IssueResponse })
  open(@CurrentWriteForGood() request: WriteRequest, @Body() body: OpenIssueRequest): Promise<IssueResponse> {
    return this.unitOfWork.run(async (tx) => IssueResponse.of(await this.openIssue.open(tx, request, body)));
  }

  @Post(':id/opening')
  @HttpCode(200)
  @Requires('issue.edit')
  @ApiOperation({ summary: 'Open a planned issue on its day' })
  @ApiOkResponse({ type: IssueResponse })
  openPlanned(@CurrentWriteForGood() request: WriteRequest, @Param('id') id: string): Promise<IssueResponse> {
    return this.unitOfWork.run(async (tx) => IssueResponse.of(await this.openIssue.openPlanned(tx, request, id)));
  }

  @Post(':id/calling-off')
  @HttpCode(200)
  @Requires('issue.edit')
  @ApiOperation({ summary: 'Call an empty issue off; the last of its publication gives its number to the next' })
  @ApiOkResponse({ type: IssueResponse })
  callOff(@CurrentWriteForGood() request: WriteRequest, @Param('id') id: string): Promise<IssueResponse> {
    return this.unitOfWork.run(async (tx) => IssueResponse.of(await this.callOffIssue.callOff(tx, request, id)));
  }

  @Post(':id/layouts')
  @HttpCode(200)
  @Requires('issue.edit')
  @ApiOperation({ summary: 'Put everything in the issue in order' })
  @ApiOkResponse({ type: IssueResponse })
  layOut(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: LayOutIssueRequest,
  ): Promise<IssueResponse> {
    return this.unitOfWork.run(async (tx) => IssueResponse.of(await this.layOutIssue.layOut(tx, request, id, body)));
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Requires('issue.sign_off')
  @ApiOperation({ summary: 'Sign an issue off and close it for good' })
  @ApiOkResponse({ type: IssueResponse })
  close(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: CloseIssueRequest,
  ): Promise<IssueResponse> {
    return this.unitOfWork.run(async (tx) => IssueResponse.of(await this.closeIssue.close(tx, request, id, body)));
  }
}
