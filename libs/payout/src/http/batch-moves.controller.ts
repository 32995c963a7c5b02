import { applyDecorators, Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { ExportBatch } from '../application/export-batch';
import { MoveBatch, type PlainAction } from '../application/move-batch';
import { RecordReturns } from '../application/record-returns';
import { MoveBatchRequest, RecordReturnsRequest } from './requests.dto';
import { BatchResponse } from './responses.dto';

/** What every route that moves a batch says of itself. */
function MovesBatch(path: string, permission: string, summary: string): MethodDecorator {
  return applyDecorators(
    Post(`:id/${path}`),
    HttpCode(200),
    Requires(permission),
    ApiOperation({ summary }),
    ApiOkResponse({ type: BatchResponse }),
    ApiNotFoundResponse({ description: 'batch_not_found' }),
    ApiConflictResponse({ description: 'batch_moved_on: names who moved it, and when' }),
  );
}

@ApiTags('payout')
@ApiBearerAuth()
@Controller('api/v1/payout-batches')
export class BatchMovesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moveBatch: MoveBatch,
    private readonly exportBatch: ExportBatch,
    private readonly recordReturns: RecordReturns,
  ) {}

  @MovesBatch('review', 'payout.review', 'Review a draft')
  review(@CurrentWriteForGood() write: WriteRequest, @Param('id') id: string, @Body() body: MoveBatchRequest) {
    return this.move(write, id, 'review', body);
  }

  @MovesBatch('sending-back', 'payout.review', 'Send a reviewed or approved batch back to draft')
  sendBack(@CurrentWriteForGood() write: WriteRequest, @Param('id') id: string, @Body() body: MoveBatchRequest) {
    return this.move(write, id, 'send_back', body);
  }

  @MovesBatch('approval', 'payout.approve', 'Approve, as a person who neither drew it up nor reviewed it')
  @ApiForbiddenResponse({ description: 'second_person_needed' })
  approve(@CurrentWriteForGood() write: WriteRequest, @Param('id') id: string, @Body() body: MoveBatchRequest) {
    return this.move(write, id, 'approve', body);
  }

  @MovesBatch('export', 'payout.export', 'Lock the batch for the bank; answers with the hash of what it holds')
  async export(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { note = '' }: MoveBatchRequest,
  ): Promise<BatchResponse> {
    return BatchResponse.of(await this.unitOfWork.run((tx) => this.exportBatch.export(tx, caller, id, note)));
  }

  @MovesBatch('payment', 'payout.export', 'Confirm that the bank paid everything')
  confirmPaid(@CurrentWriteForGood() write: WriteRequest, @Param('id') id: string, @Body() body: MoveBatchRequest) {
    return this.move(write, id, 'confirm_paid', body);
  }

  @MovesBatch('returns', 'payout.export', 'Record what the bank sent back; the next batch pays it again')
  async returns(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { returns }: RecordReturnsRequest,
  ): Promise<BatchResponse> {
    return BatchResponse.of(await this.unitOfWork.run((tx) => this.recordReturns.record(tx, caller, id, returns)));
  }

  @MovesBatch('filing', 'payout.export', 'File a batch that is done with')
  file(@CurrentWriteForGood() write: WriteRequest, @Param('id') id: string, @Body() body: MoveBatchRequest) {
    return this.move(write, id, 'file', body);
  }

  @MovesBatch('discarding', 'payout.draw_up', 'Discard a draft; its entries are free for the next batch')
  discard(@CurrentWriteForGood() write: WriteRequest, @Param('id') id: string, @Body() body: MoveBatchRequest) {
    return this.move(write, id, 'discard', body);
  }

  private async move(
    { caller }: WriteRequest,
    id: string,
    action: PlainAction,
    { note = '' }: MoveBatchRequest,
  ): Promise<BatchResponse> {
    return BatchResponse.of(await this.unitOfWork.run((tx) => this.moveBatch.move(tx, caller, id, action, note)));
  }
}
