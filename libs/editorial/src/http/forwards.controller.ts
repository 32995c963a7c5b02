import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RecordForward } from '../application/record-forward';
import { answer, RecordsEvent } from './event-controller';
import { RecordForwardRequest } from './requests.dto';

@Controller('api/v1/forwards')
export class ForwardsController {
  constructor(private readonly recordForward: RecordForward) {}

  @Post()
  @RecordsEvent('forward.record', 'Record that an item was sent on to an upper office')
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: RecordForwardRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.recordForward.record(request, body), reply);
  }
}
