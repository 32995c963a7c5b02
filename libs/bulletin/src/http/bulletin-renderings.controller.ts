import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  CurrentWriteForGood,
  DownloadResponse,
  Requires,
  tellReplayed,
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
  @HttpCode(202)
  @Requires('bulletin.read')
  @ApiOperation({
    summary: 'Have a bulletin made for paper, as the caller may see it; the file waits in the download centre',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same file' })
  @ApiAcceptedResponse({ type: DownloadResponse })
  @ApiNotFoundResponse({ description: 'bulletin_not_found' })
  async order(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() { format }: OrderRenderingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    const asked = this.unitOfWork.run((tx) => this.orderRendering.order(tx, request, id, format));
    const { replayed, ...seen } = await asked;
    tellReplayed(reply, replayed);
    return DownloadResponse.of(seen);
  }
}
