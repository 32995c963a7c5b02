import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RecordCommission } from '../application/record-commission';
import { answer, RecordsEvent } from './event-controller';
import { RecordCommissionRequest } from './requests.dto';

@Controller('api/v1/commissions')
export class CommissionsController {
  constructor(private readonly recordCommission: RecordCommission) {}

  @Post()
  @RecordsEvent('commission.record', 'Record the result of a commissioned draft')
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: RecordCommissionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.recordCommission.record(request, body), reply);
  }
}
