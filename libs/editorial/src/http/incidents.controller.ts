import { Body, Controller, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { RecordIncident } from '../application/record-incident';
import { answer, RecordsEvent } from './event-controller';
import { RecordIncidentRequest } from './requests.dto';

@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(private readonly recordIncident: RecordIncident) {}

  @Post()
  @RecordsEvent('incident.record', 'Record a fault of units')
  async record(
    @CurrentWrite() request: WriteRequest,
    @Body() body: RecordIncidentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.recordIncident.record(request, body), reply);
  }
}
