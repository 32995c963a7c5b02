import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CurrentWrite, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { AdoptIntoIssue } from '../application/adopt-into-issue';
import { RemoveFromIssue } from '../application/remove-from-issue';
import { answer, RecordsEvent } from './event-controller';
import { AdoptIntoIssueRequest, RemoveFromIssueRequest } from './issues.dto';

/** What goes into an issue and out of it, each an event. */
@Controller('api/v1/issues/:id')
export class IssueLinesController {
  constructor(
    private readonly adoptIntoIssue: AdoptIntoIssue,
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
