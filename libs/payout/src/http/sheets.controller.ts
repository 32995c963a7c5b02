import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiConflictResponse, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentWriteForGood,
  downloadOrdered,
  type DownloadResponse,
  OrdersDownload,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { OrderSheet } from '../application/order-sheet';
import { OrderSheetRequest } from './requests.dto';

@ApiTags('payout')
@ApiBearerAuth()
@Controller('api/v1/payout-batches')
export class SheetsController {
  constructor(private readonly orderSheet: OrderSheet) {}

  @Post(':id/sheet')
  @OrdersDownload('payout.read', 'Have the sheet of a batch made, numbers masked')
  @ApiNotFoundResponse({ description: 'batch_not_found' })
  @ApiConflictResponse({ description: 'batch_not_drawn, sheet_too_long' })
  async order(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { format }: OrderSheetRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    return downloadOrdered(await this.orderSheet.order(request, id, format), reply);
  }
}
