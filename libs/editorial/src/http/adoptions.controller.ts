import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RecordAdoption } from '../application/record-adoption';
import { answer, RecordsEvent } from './event-controller';
import { RecordAdoptionRequest } from './requests.dto';

@Controller('api/v1/adoptions')
export class AdoptionsController {
  constructor(private readonly recordAdoption: RecordAdoption) {}

  @Post()
  @RecordsEvent('adoption.record', 'Record that a publication adopted an item')
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: RecordAdoptionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.recordAdoption.record(request, body), reply);
  }
}
