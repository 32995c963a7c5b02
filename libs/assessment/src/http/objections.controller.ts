import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, type Tx, UnitOfWork, type WriteRequest } from '@app/platform';
import { ObjectionDesk, type ObjectionSeen } from '../application/objection-desk';
import { ReadObjections } from '../application/read-objections';
import { assessmentError } from '../domain/errors';
import type { Disputed } from '../domain/objection';
import {
  DecideObjectionRequest,
  ListObjectionsRequest,
  ObjectionPageResponse,
  ObjectionResponse,
  RaiseObjectionRequest,
  WriteOnObjectionRequest,
} from './objections.dto';

@ApiTags('assessment')
@ApiBearerAuth()
@Controller('api/v1/objections')
export class ObjectionsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ObjectionDesk,
    private readonly objections: ReadObjections,
  ) {}

  @Get()
  @Requires('entry.read')
  @ApiOperation({ summary: 'Objections, the newest first; a liaison sees those of the own unit' })
  @ApiOkResponse({ type: ObjectionPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListObjectionsRequest): Promise<ObjectionPageResponse> {
    const { cursor, limit = 50, ...filter } = query;
    const page = await this.unitOfWork.read((tx) => this.objections.page(tx, caller, filter, cursor, limit));
    return { ...page, rows: page.rows.map((each) => ObjectionResponse.of(each)) };
  }

  @Get(':id')
  @Requires('entry.read')
  @ApiOperation({ summary: 'One objection with its thread' })
  @ApiOkResponse({ type: ObjectionResponse })
  @ApiNotFoundResponse({ description: 'objection_not_found' })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ObjectionResponse> {
    return ObjectionResponse.seen(await this.unitOfWork.read((tx) => this.desk.seen(tx, caller, id)));
  }

  @Post()
  @Requires('objection.raise')
  @ApiOperation({
    summary:
      'Dispute an entry of the own unit, or that an item has none, while its month may be checked; or a year end',
  })
  @ApiCreatedResponse({ type: ObjectionResponse })
  @ApiNotFoundResponse({ description: 'entry_unknown, item_unknown, year_end_not_found' })
  @ApiConflictResponse({ description: 'notice_over, public_notice_over, objection_stands' })
  raise(@CurrentWriteForGood() { caller }: WriteRequest, @Body() { words, ...about }: RaiseObjectionRequest) {
    const disputed = disputedBy(about);
    return this.write((tx) => this.desk.raise(tx, caller, disputed, words));
  }

  @Post(':id/messages')
  @Requires('objection.write')
  @ApiOperation({ summary: 'Write in the thread of an open objection' })
  @ApiCreatedResponse({ type: ObjectionResponse })
  @ApiNotFoundResponse({ description: 'objection_not_found' })
  @ApiConflictResponse({ description: 'objection_over' })
  say(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string, @Body() body: WriteOnObjectionRequest) {
    return this.write((tx) => this.desk.say(tx, caller, id, body.words));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Requires('objection.raise')
  @ApiOperation({ summary: 'Take an open objection of the own unit back' })
  @ApiOkResponse({ type: ObjectionResponse })
  @ApiNotFoundResponse({ description: 'objection_not_found' })
  @ApiConflictResponse({ description: 'objection_over' })
  withdraw(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() body: WriteOnObjectionRequest,
  ) {
    return this.write((tx) => this.desk.withdraw(tx, caller, id, body.words));
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Requires('objection.decide')
  @ApiOperation({ summary: 'Uphold what is disputed, or say that it was put right, with the event that did so' })
  @ApiOkResponse({ type: ObjectionResponse })
  @ApiNotFoundResponse({ description: 'objection_not_found' })
  @ApiConflictResponse({ description: 'objection_over' })
  decide(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { outcome, event, words }: DecideObjectionRequest,
  ) {
    return this.write((tx) => this.desk.decide(tx, caller, id, { outcome, event: event ?? null }, words));
  }

  private async write(work: (tx: Tx) => Promise<ObjectionSeen>): Promise<ObjectionResponse> {
    return ObjectionResponse.seen(await this.unitOfWork.run(work));
  }
}

/** Refuses with `objection_subject` what names nothing, or several things at once. */
function disputedBy({ entry, itemId, yearEndId, month }: Omit<RaiseObjectionRequest, 'words'>): Disputed {
  const [first, ...more] = [
    ...(entry === undefined ? [] : [{ entry }]),
    ...(itemId === undefined ? [] : [{ itemId, month }]),
    ...(yearEndId === undefined ? [] : [{ yearEndId }]),
  ];
  if (!first || more.length > 0) throw assessmentError.objection_subject();
  return first;
}
