import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
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
import { CurrentWriteForGood, Requires, type Tx, UnitOfWork, type WriteRequest } from '@app/platform';
import { AnnounceYearEnd } from '../application/announce-year-end';
import { ConcludeYearEnd } from '../application/conclude-year-end';
import { DrawUpYearEnd } from '../application/draw-up-year-end';
import { ReadYearEnds } from '../application/read-year-ends';
import type { YearEnd } from '../domain/year-end/year-end';
import {
  DecideYearEndRequest,
  FinaliseYearEndRequest,
  ReopenYearEndRequest,
  YearEndDetailsResponse,
  YearEndReasonRequest,
} from './year-ends.dto';

@ApiTags('assessment')
@ApiBearerAuth()
@Controller('api/v1/year-ends')
export class YearEndMovesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announcing: AnnounceYearEnd,
    private readonly concluding: ConcludeYearEnd,
    private readonly drawing: DrawUpYearEnd,
    private readonly ends: ReadYearEnds,
  ) {}

  @Post(':id/public-notice')
  @HttpCode(200)
  @Requires('year_end.draw_up')
  @ApiOperation({ summary: 'Put it before everybody for the working days of the scheme; units may object meanwhile' })
  @ApiOkResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'year_end_moved_on' })
  announce(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string) {
    return this.write(caller, (tx) => this.announcing.announce(tx, caller, id));
  }

  @Post(':id/recall')
  @HttpCode(200)
  @Requires('year_end.decide')
  @ApiOperation({ summary: 'Take it back from the public notice, to be drawn up anew' })
  @ApiOkResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'year_end_moved_on' })
  recall(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { reason }: YearEndReasonRequest,
  ) {
    return this.write(caller, (tx) => this.announcing.recall(tx, caller, id, reason));
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Requires('year_end.decide')
  @ApiOperation({ summary: 'Decide it, when the notice is over and every objection has its answer' })
  @ApiOkResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'public_notice_running, year_end_objections_open, year_end_moved_on' })
  decide(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { note = '' }: DecideYearEndRequest,
  ) {
    return this.write(caller, (tx) => this.concluding.decide(tx, caller, id, note));
  }

  @Post(':id/finalisation')
  @HttpCode(200)
  @Requires('year_end.decide')
  @ApiOperation({
    summary: 'Make it final under the document of commendation: certificates are numbered, the record is sealed',
  })
  @ApiOkResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'year_end_moved_on' })
  finalise(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { documentNo }: FinaliseYearEndRequest,
  ) {
    return this.write(caller, (tx) => this.concluding.finalise(tx, caller, id, documentNo));
  }

  @Post(':id/reopening')
  @HttpCode(201)
  @Requires('year_end.decide')
  @ApiOperation({
    summary: 'Begin a further record of a final year, under a document; the final one stays as it was sealed',
  })
  @ApiCreatedResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'year_end_not_final' })
  reopen(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { documentNo, reason }: ReopenYearEndRequest,
  ) {
    return this.write(caller, (tx) => this.drawing.reopen(tx, caller, id, documentNo, reason));
  }

  private async write(caller: Caller, work: (tx: Tx) => Promise<YearEnd>): Promise<YearEndDetailsResponse> {
    const seen = await this.unitOfWork.run(async (tx) => this.ends.seen(tx, caller, (await work(tx)).id));
    return YearEndDetailsResponse.seen(seen);
  }
}
