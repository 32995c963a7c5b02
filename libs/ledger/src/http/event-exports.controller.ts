import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiConflictResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentWriteForGood,
  downloadOrdered,
  type DownloadResponse,
  Downloads,
  OrdersDownload,
  UnitOfWork,
  type WriteRequest,
} from '@app/platform';
import type { FastifyReply } from 'fastify';
import { EVENT_EXPORT } from '../domain/event-export';
import { eventsListed } from './events-listed';
import { ExportEventsRequest } from './queries.dto';

/** A list of events as a workbook. */
@ApiTags('ledger')
@ApiBearerAuth()
@Controller('api/v1/event-exports')
export class EventExportsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly downloads: Downloads,
  ) {}

  @Post()
  @OrdersDownload('event.read', 'Have a list of events made as XLSX')
  @ApiConflictResponse({ description: 'job_key_reused' })
  async order(
    @CurrentWriteForGood() { caller, idempotencyKey }: WriteRequest,
    @Body() asked: ExportEventsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    const wanted = { kind: EVENT_EXPORT, title: '事项清单', input: eventsListed(caller, asked), idempotencyKey };
    return downloadOrdered(await this.unitOfWork.run((tx) => this.downloads.ask(tx, caller, wanted)), reply);
  }
}
