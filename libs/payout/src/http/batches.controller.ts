import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  CurrentCaller,
  CurrentWriteForGood,
  Requires,
  tellReplayed,
  UnitOfWork,
  withMoments,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { DrawUpBatch } from '../application/draw-up-batch';
import { ReadPayouts } from '../application/read-payouts';
import {
  AssetQuery,
  DrawUpBatchRequest,
  LeftEntriesRequest,
  ListBatchesRequest,
  ListLinesRequest,
} from './requests.dto';
import {
  BatchPageResponse,
  BatchResponse,
  LeftEntryResponse,
  LeftPageResponse,
  LinePageResponse,
  LineResponse,
  ReconciliationResponse,
} from './responses.dto';

@ApiTags('payout')
@ApiBearerAuth()
@Controller('api/v1')
export class BatchesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drawUp: DrawUpBatch,
    private readonly payouts: ReadPayouts,
  ) {}

  @Post('payout-batches')
  @HttpCode(202)
  @Requires('payout.draw_up')
  @ApiOperation({
    summary: 'Draw up a batch of everything unpaid up to a closed month; the job has the id of the batch',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same batch' })
  @ApiAcceptedResponse({ type: BatchResponse })
  @ApiConflictResponse({ description: 'month_still_open, drawing_underway, scheme_ended and others' })
  async begin(
    @CurrentWriteForGood() request: WriteRequest,
    @Body() body: DrawUpBatchRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchResponse> {
    const { batch, replayed } = await this.drawUp.begin(request, body);
    tellReplayed(reply, replayed);
    return BatchResponse.of(batch);
  }

  @Get('payout-batches')
  @Requires('payout.read')
  @ApiOperation({ summary: 'Batches by when they were begun, the newest first' })
  @ApiOkResponse({ type: BatchPageResponse })
  async list(@CurrentCaller() { officeId }: Caller, @Query() query: ListBatchesRequest): Promise<BatchPageResponse> {
    const { cursor, limit = 50, ...asked } = query;
    const filter = withMoments(asked);
    const page = await this.unitOfWork.ask((tx) => this.payouts.batches(tx, officeId, filter, cursor, limit));
    return { ...page, rows: page.rows.map((batch) => BatchResponse.of(batch)) };
  }

  @Get('payout-batches/:id')
  @Requires('payout.read')
  @ApiOperation({ summary: 'One batch, who did what to it, and the units it pays most' })
  @ApiOkResponse({ type: BatchResponse })
  @ApiNotFoundResponse({ description: 'batch_not_found' })
  async one(@CurrentCaller() { officeId }: Caller, @Param('id') id: string): Promise<BatchResponse> {
    return BatchResponse.whole(await this.unitOfWork.read((tx) => this.payouts.batch(tx, officeId, id)));
  }

  @Get('payout-batches/:id/lines')
  @Requires('payout.read')
  @ApiOperation({ summary: 'Who is paid what, each with the ledger entries it is made of' })
  @ApiOkResponse({ type: LinePageResponse })
  @ApiNotFoundResponse({ description: 'batch_not_found' })
  async lines(
    @CurrentCaller() { officeId }: Caller,
    @Param('id') id: string,
    @Query() { cursor, limit = 50, ...filter }: ListLinesRequest,
  ): Promise<LinePageResponse> {
    const page = await this.unitOfWork.read((tx) => this.payouts.lines(tx, officeId, id, filter, cursor, limit));
    return { ...page, rows: page.rows.map((line) => LineResponse.of(line)) };
  }

  @Get('payout-reconciliation')
  @Requires('payout.read')
  @ApiOperation({ summary: 'Ledger against payouts: paid, on its way, waiting' })
  @ApiOkResponse({ type: ReconciliationResponse })
  async reconcile(@CurrentCaller() { officeId }: Caller, @Query() { asset }: AssetQuery) {
    return ReconciliationResponse.of(await this.unitOfWork.read((tx) => this.payouts.reconcile(tx, officeId, asset)));
  }

  @Get('payout-left')
  @Requires('payout.read')
  @ApiOperation({ summary: 'Entries no batch has paid so far although one looked at them, and why' })
  @ApiOkResponse({ type: LeftPageResponse })
  async left(@CurrentCaller() { officeId }: Caller, @Query() query: LeftEntriesRequest): Promise<LeftPageResponse> {
    const { cursor, limit = 50, ...filter } = query;
    const page = await this.unitOfWork.ask((tx) => this.payouts.left(tx, officeId, filter, cursor, limit));
    return { ...page, rows: page.rows.map((entry) => LeftEntryResponse.of(entry)) };
  }
}
