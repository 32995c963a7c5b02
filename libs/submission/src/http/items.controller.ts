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
import { type Net, ReadLedger } from '@app/ledger';
import { CurrentCaller, CurrentWrite, Requires, tellReplayed, UnitOfWork, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { FindDuplicates } from '../application/find-duplicates';
import { ReadItems } from '../application/read-items';
import { ReadUrgency } from '../application/read-urgency';
import { SubmitItem } from '../application/submit-item';
import { plainText } from '../domain/plain-text';
import { DuplicatesResponse } from './duplicates.dto';
import { ItemResponse } from './item.response';
import { itemsListed } from './items-listed';
import { ListItemsRequest, SubmitItemRequest } from './items.request';
import { DraftResponse, ItemPageResponse, ItemStepResponse, ItemWithLifeResponse } from './items.response';
import { ChainedReportResponse, UrgencyResponse } from './urgency.response';

/** Beyond, the number changes nothing in what one does next. */
const COUNTED = 1_000;

@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1/items')
export class ItemsController {
  constructor(
    private readonly submitItem: SubmitItem,
    private readonly readItems: ReadItems,
    private readonly readUrgency: ReadUrgency,
    private readonly duplicates: FindDuplicates,
    private readonly ledger: ReadLedger,
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
  @ApiCreatedResponse({
    description:
      'The item id, the receipt of the submission event, and `duplicates`: as of `GET /items/:id/duplicates`',
  })
  async submit(
    @CurrentWrite() request: WriteRequest,
    @Body() body: SubmitItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { itemId, receipt, replayed } = await this.submitItem.submit(request, body);
    tellReplayed(reply, replayed);
    return { itemId, ...receipt, duplicates: await this.alike(request, itemId, body) };
  }

  /** Of a dry run by its text, since there is no item. */
  private alike({ caller, dryRun }: WriteRequest, itemId: string, { title, body }: SubmitItemRequest) {
    return this.unitOfWork.read(async (tx) =>
      DuplicatesResponse.of(
        dryRun
          ? await this.duplicates.ofText(tx, caller, { title, body: plainText(body ?? '') })
          : await this.duplicates.ofItem(tx, caller, itemId),
      ),
    );
  }

  @Get()
  @Requires('item.read')
  @ApiOperation({ summary: 'List items by day of submission, or as they were recorded' })
  @ApiOkResponse({ type: ItemPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListItemsRequest): Promise<ItemPageResponse> {
    const { cursor, limit = 50, counted, summed, ...asked } = query;
    const { filter, order } = itemsListed(caller, asked);
    // How much a publication adopted, and how many titles hold a text, is looked up before the page.
    const counts = counted === 'true';
    const sums = summed === 'true';
    const single = asked.publication === undefined && asked.text === undefined && !counts && !sums;
    const { page, total, nets } = await this.unitOfWork[single ? 'ask' : 'read'](async (tx) => {
      const found = await this.readItems.page(tx, caller.officeId, filter, order, cursor, limit);
      const ids = found.rows.map(({ id }) => id);
      return {
        page: found,
        total: counts ? { total: await this.readItems.count(tx, caller.officeId, filter, order, COUNTED) } : {},
        nets: sums ? await this.ledger.netOfItems(tx, caller.officeId, ids, visibleUnit(caller)) : null,
      };
    });
    const netOf = (id: string): { net?: Net[] } => (nets === null ? {} : { net: [...(nets.get(id) ?? [])] });
    return { ...page, ...total, rows: page.rows.map((item) => ({ ...ItemResponse.of(item), ...netOf(item.id) })) };
  }

  @Get(':id')
  @Requires('item.read')
  @ApiOperation({ summary: 'One item with its steps' })
  @ApiOkResponse({ type: ItemWithLifeResponse })
  @ApiNotFoundResponse({ description: 'item_not_found' })
  one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ItemWithLifeResponse> {
    return this.unitOfWork.read(async (tx) => {
      const item = await this.readItems.visible(tx, caller, id);
      const { body, draft } = await this.readItems.bodyFor(tx, caller, item);
      const steps = await this.readItems.stepsOf(tx, id);
      const urgency = this.readUrgency.of(steps);
      const adoptions = await this.readItems.adoptionsOf(tx, [id]);
      return {
        ...ItemResponse.of(item),
        body,
        steps: steps.map((step) => ItemStepResponse.of(step)),
        publications: [...new Set(adoptions.map(({ publication }) => publication))],
        urgency: urgency && UrgencyResponse.of(urgency),
        reports: (await this.readUrgency.chainOf(tx, caller, id)).map((report) => ChainedReportResponse.of(report)),
        draft: draft && DraftResponse.of(draft),
      };
    });
  }
}
