import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentWriteForGood,
  downloadOrdered,
  type DownloadResponse,
  OrdersDownload,
  UnitOfWork,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { OrderRendering } from '../application/order-rendering';
import { OrderRenderingRequest } from './bulletins.request';

@ApiTags('bulletin')
@ApiBearerAuth()
@Controller('api/v1/bulletins')
export class BulletinRenderingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orderRendering: OrderRendering,
  ) {}

  @Post(':id/rendering')
  @OrdersDownload('bulletin.read', 'Have a bulletin made for paper, as the caller may see it')
  @ApiNotFoundResponse({ description: 'bulletin_not_found' })
  async order(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { format }: OrderRenderingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    const ordered = await this.unitOfWork.run((tx) => this.orderRendering.order(tx, request, id, format));
    return downloadOrdered(ordered, reply);
  }
}
