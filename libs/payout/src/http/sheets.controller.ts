import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentWriteForGood, DownloadResponse, Requires, tellReplayed, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { OrderSheet } from '../application/order-sheet';
import { OrderSheetRequest } from './requests.dto';

@ApiTags('payout')
@ApiBearerAuth()
@Controller('api/v1/payout-batches')
export class SheetsController {
  constructor(private readonly orderSheet: OrderSheet) {}

  @Post(':id/sheet')
  @HttpCode(202)
  @Requires('payout.read')
  @ApiOperation({ summary: 'Have the sheet of a batch made, numbers masked; the file waits in the download centre' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same file' })
  @ApiAcceptedResponse({ type: DownloadResponse })
  @ApiNotFoundResponse({ description: 'batch_not_found' })
  @ApiConflictResponse({ description: 'batch_not_drawn, sheet_too_long' })
  async order(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { format }: OrderSheetRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    const { replayed, ...seen } = await this.orderSheet.order(request, id, format);
    tellReplayed(reply, replayed);
    return DownloadResponse.of(seen);
  }
}
