import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RecordAward } from '../application/record-award';
import { answer, RecordsEvent } from './event-controller';
import { RecordAwardRequest } from './requests.dto';

@Controller('api/v1/awards')
export class AwardsController {
  constructor(private readonly recordAward: RecordAward) {}

  @Post()
  @RecordsEvent('award.record', 'Award by hand what the regulation leaves to a person')
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: RecordAwardRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.recordAward.record(request, body), reply);
  }
}
