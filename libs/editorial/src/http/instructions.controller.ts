import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RecordInstruction } from '../application/record-instruction';
import { answer, RecordsEvent } from './event-controller';
import { RecordInstructionRequest } from './requests.dto';

@Controller('api/v1/instructions')
export class InstructionsController {
  constructor(private readonly recordInstruction: RecordInstruction) {}

  @Post()
  @RecordsEvent('instruction.record', "Record a leader's instruction on an item")
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: RecordInstructionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.recordInstruction.record(request, body), reply);
  }
}
