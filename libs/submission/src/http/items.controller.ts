import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { visibleUnit } from '@app/identity';
import { CurrentCaller, CurrentWrite, Requires, tellReplayed, UnitOfWork, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { ReadItems } from '../application/read-items';
import { SubmitItem } from '../application/submit-item';
import { submissionError } from '../domain/errors';
import { ItemPageResponse, ItemResponse, ListItemsRequest, SubmitItemRequest } from './items.dto';

@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1/items')
export class ItemsController {
  constructor(
    private readonly submitItem: SubmitItem,
    private readonly readItems: ReadItems,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post()
  @Requires('item.submit')
  @ApiOperation({ summary: 'Submit an item' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key with the same body answers with the first result',
  })
  @ApiQuery({ name: 'dryRun', required: false, enum: ['true', 'false'] })
  @ApiCreatedResponse({ description: 'The item id and the receipt of the submission event' })
  async submit(
    @CurrentWrite() request: WriteRequest,
    @Body() body: SubmitItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { itemId, receipt, replayed } = await this.submitItem.submit(request, body);
    tellReplayed(reply, replayed);
    return { itemId, ...receipt };
  }

  @Get()
  @Requires('item.read')
  @ApiOperation({ summary: 'List items by day of submission' })
  @ApiOkResponse({ type: ItemPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListItemsRequest): Promise<ItemPageResponse> {
    const { cursor, limit = 50, ...filter } = query;
    const own = visibleUnit(caller);
    const limited = own === null ? filter : { ...filter, unitId: own };
    const page = await this.unitOfWork.read((tx) => this.readItems.page(tx, caller.officeId, limited, cursor, limit));
    return { ...page, rows: page.rows.map((item) => ItemResponse.of(item)) };
  }

  @Get(':id')
  @Requires('item.read')
  @ApiOperation({ summary: 'One item' })
  @ApiOkResponse({ type: ItemResponse })
  @ApiNotFoundResponse({ description: 'item_not_found' })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ItemResponse> {
    const item = await this.unitOfWork.read((tx) => this.readItems.find(tx, caller.officeId, id));
    const own = visibleUnit(caller);
    // What a liaison may not see does not exist for it.
    const visible = item && (own === null || item.contributors.some(({ unitId }) => unitId === own));
    if (!visible) throw submissionError.item_not_found();
    return ItemResponse.of(item);
  }
}
