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
  @OrdersDownload('item.read', 'Have a list of items made as XLSX')
  @ApiConflictResponse({ description: 'job_key_reused' })
  async order(
    @CurrentWriteForGood() { caller, idempotencyKey }: WriteRequest,
    @Body() asked: ExportItemsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DownloadResponse> {
    const wanted = { kind: ITEM_EXPORT, title: '信息清单', input: itemsListed(caller, asked), idempotencyKey };
    return downloadOrdered(await this.unitOfWork.run((tx) => this.downloads.ask(tx, caller, wanted)), reply);
  }
}
