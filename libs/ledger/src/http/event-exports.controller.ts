import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiHeader,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  CurrentWriteForGood,
  DownloadResponse,
  Downloads,
  Requires,
  tellReplayed,
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
  @HttpCode(202)
  @Requires('event.read')
  @ApiOperation({ summary: 'Have a list of events made as XLSX; the file waits in the download centre' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same file' })
  @ApiAcceptedResponse({ type: DownloadResponse })
  @ApiConflictResponse({ description: 'job_key_reused' })
  async order(
    @CurrentWriteForGood() { caller, idempotencyKey }: WriteRequest,
    @Body() asked: ExportEventsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    const wanted = { kind: EVENT_EXPORT, title: '事项清单', input: eventsListed(caller, asked), idempotencyKey };
    const { replayed, ...seen } = await this.unitOfWork.run((tx) => this.downloads.ask(tx, caller, wanted));
    tellReplayed(reply, replayed);
    return DownloadResponse.of(seen);
  }
}
