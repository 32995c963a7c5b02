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
import { ITEM_EXPORT } from '../domain/item-export';
import { itemsListed } from './items-listed';
import { ExportItemsRequest } from './items.request';

/** A list of items as a workbook. */
@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1/item-exports')
export class ItemExportsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly downloads: Downloads,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('item.read')
  @ApiOperation({ summary: 'Have a list of items made as XLSX; the file waits in the download centre' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key answers with the same file' })
  @ApiAcceptedResponse({ type: DownloadResponse })
  @ApiConflictResponse({ description: 'job_key_reused' })
  async order(
    @CurrentWriteForGood() { caller, idempotencyKey }: WriteRequest,
    @Body() asked: ExportItemsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    const wanted = { kind: ITEM_EXPORT, title: '信息清单', input: itemsListed(caller, asked), idempotencyKey };
    const { replayed, ...seen } = await this.unitOfWork.run((tx) => this.downloads.ask(tx, caller, wanted));
    tellReplayed(reply, replayed);
    return DownloadResponse.of(seen);
  }
}
