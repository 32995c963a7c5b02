import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RecordDecision } from '../application/record-decision';
import { answer, RecordsEvent } from './event-controller';
import { RecordDecisionRequest } from './requests.dto';

@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(private readonly recordDecision: RecordDecision) {}

  @Post()
  @RecordsEvent('decision.record', 'Settle an amount that waits for a decision')
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: RecordDecisionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.recordDecision.record(request, body), reply);
  }
}
