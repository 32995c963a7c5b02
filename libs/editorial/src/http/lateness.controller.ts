import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiNotFoundResponse } from '@nestjs/swagger';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ConfirmLateness } from '../application/confirm-lateness';
import { answer, RecordsEvent } from './event-controller';
import { ConfirmLatenessRequest } from './requests.dto';

@Controller('api/v1/items/:id/lateness')
export class LatenessController {
  constructor(private readonly confirmLateness: ConfirmLateness) {}

  @Post('confirmation')
  @RecordsEvent('incident.record', 'Confirm that an urgent item was reported late, as an incident')
  @ApiNotFoundResponse({ description: 'item_not_found' })
  async confirm(
    @CurrentWrite() request: WriteRequest,
    @Param('id') itemId: string,
    @Body() body: ConfirmLatenessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.confirmLateness.record(request, { ...body, itemId }), reply);
  }
}
