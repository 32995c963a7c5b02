import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
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
import {
  CurrentCaller,
  CurrentWriteForGood,
  downloadOrdered,
  type DownloadResponse,
  OrdersDownload,
  Requires,
  type Tx,
  UnitOfWork,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { DrawUpYearEnd } from '../application/draw-up-year-end';
import { JudgeNominee } from '../application/judge-nominee';
import { OrderCertificates } from '../application/order-certificates';
import { ReadYearEnds } from '../application/read-year-ends';
import type { YearEnd } from '../domain/year-end/year-end';
import {
  DrawUpYearEndRequest,
  JudgeNomineeRequest,
  ListYearEndsRequest,
  OrderCertificatesRequest,
  YearEndDetailsResponse,
  YearEndPageResponse,
  YearEndResponse,
} from './year-ends.dto';

@ApiTags('assessment')
@ApiBearerAuth()
@Controller('api/v1/year-ends')
export class YearEndsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drawing: DrawUpYearEnd,
    private readonly nominees: JudgeNominee,
    private readonly ends: ReadYearEnds,
    private readonly certificates: OrderCertificates,
  ) {}

  @Get()
  @Requires('year_end.read')
  @ApiOperation({ summary: 'Ends of years, the latest first; a liaison sees those that were put before everybody' })
  @ApiOkResponse({ type: YearEndPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListYearEndsRequest) {
    const { cursor, limit = 50, ...filter } = query;
    const page = await this.unitOfWork.read((tx) => this.ends.page(tx, caller, filter, cursor, limit));
    const answer: YearEndPageResponse = { ...page, rows: page.rows.map((each) => YearEndResponse.of(each)) };
    return answer;
  }

  @Get(':id')
  @Requires('year_end.read')
  @ApiOperation({ summary: 'One of them: results, who is commended and why; a liaison sees results of the own unit' })
  @ApiOkResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<YearEndDetailsResponse> {
    return YearEndDetailsResponse.seen(await this.unitOfWork.read((tx) => this.ends.seen(tx, caller, id)));
  }

  @Post()
  @Requires('year_end.draw_up')
  @ApiOperation({ summary: 'Draw up the end of a year whose months are all closed' })
  @ApiCreatedResponse({ type: YearEndDetailsResponse })
  @ApiConflictResponse({ description: 'year_not_closed, year_end_exists, scheme_missing, scheme_outdated' })
  drawUp(@CurrentWriteForGood() { caller }: WriteRequest, @Body() { year }: DrawUpYearEndRequest) {
    return this.write(caller, (tx) => this.drawing.drawUp(tx, caller, year));
  }

  @Post(':id/redrawing')
  @HttpCode(200)
  @Requires('year_end.draw_up')
  @ApiOperation({ summary: 'Draw it up anew, by the scheme and the ledger of now; what people said of nominees stays' })
  @ApiOkResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'year_end_moved_on' })
  redraw(@CurrentWriteForGood() { caller }: WriteRequest, @Param('id') id: string) {
    return this.write(caller, (tx) => this.drawing.redraw(tx, caller, id));
  }

  @Post(':id/verdicts')
  @Requires('year_end.decide')
  @ApiOperation({ summary: 'Add a unit or a liaison to those commended, or take one off, with a reason' })
  @ApiCreatedResponse({ type: YearEndDetailsResponse })
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'nominee_vetoed, nominee_commended, nobody_to_strike, year_end_moved_on' })
  judge(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { kind, unitId, person, reason }: JudgeNomineeRequest,
  ) {
    const said = { kind, unitId, person: person ?? null, reason };
    return this.write(caller, (tx) => this.nominees.judge(tx, caller, id, said));
  }

  @Post(':id/certificates')
  @OrdersDownload('year_end.print', 'Have the list of certificates of a final year made')
  @ApiNotFoundResponse({ description: 'year_end_not_found' })
  @ApiConflictResponse({ description: 'year_end_not_final' })
  async order(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { format }: OrderCertificatesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    return downloadOrdered(await this.certificates.order(request, id, format), reply);
  }

  private async write(caller: Caller, work: (tx: Tx) => Promise<YearEnd>): Promise<YearEndDetailsResponse> {
    const seen = await this.unitOfWork.run(async (tx) => this.ends.seen(tx, caller, (await work(tx)).id));
    return YearEndDetailsResponse.seen(seen);
  }
}
