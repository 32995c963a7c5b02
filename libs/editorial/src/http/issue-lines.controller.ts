import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CurrentWrite, tellReplayed, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { AdoptIntoIssue } from '../application/adopt-into-issue';
import { ReadoptIntoIssue } from '../application/readopt-into-issue';
import { RemoveFromIssue } from '../application/remove-from-issue';
import { answer, RecordsEvent } from './event-controller';
import { AdoptIntoIssueRequest, ReadoptIntoIssueRequest, RemoveFromIssueRequest } from './issues.dto';
import { ReadoptionResponse } from './readoption.response';

/** What goes into an issue and out of it, each an event. */
@Controller('api/v1/issues/:id')
export class IssueLinesController {
  constructor(
    private readonly adoptIntoIssue: AdoptIntoIssue,
    private readonly readoptIntoIssue: ReadoptIntoIssue,
    private readonly removeFromIssue: RemoveFromIssue,
  ) {}

  @Post('adoptions')
  @RecordsEvent('adoption.record', 'Adopt an item into an issue, under a column, on the day of the issue')
  async adopt(
    @CurrentWrite() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: AdoptIntoIssueRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.adoptIntoIssue.adopt(request, id, body), reply);
  }

  @Post('readoptions')
  @RecordsEvent(
    'adoption.record',
    'Put an adoption that named no issue into this one: it is taken back and recorded anew, both or neither',
    ReadoptionResponse,
  )
  async readopt(
    @CurrentWrite() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: ReadoptIntoIssueRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { replayed, ...receipts } = await this.readoptIntoIssue.readopt(request, id, body);
    tellReplayed(reply, replayed);
    return receipts;
  }

  @Post('removals')
  @RecordsEvent('cancellation.record', 'Take an item out of an issue that is not closed: its adoption is cancelled')
  async remove(
    @CurrentWrite() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: RemoveFromIssueRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answer(await this.removeFromIssue.remove(request, id, body), reply);
  }
}
