import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { CancelEvent } from '../application/cancel-event';
import { answer, RecordsEvent } from './event-controller';
import { CancelEventRequest } from './requests.dto';

@Controller('api/v1/cancellations')
export class CancellationsController {
  constructor(private readonly cancelEvent: CancelEvent) {}

  @Post()
  @RecordsEvent('cancellation.record', 'Take an event back')
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: CancelEventRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.cancelEvent.record(request, body), reply);
  }
}
