import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import {
  CurrentCaller,
  CurrentWriteForGood,
  Requires,
  UnitOfWork,
  withMoments,
  type WriteRequest,
} from '@app/platform';
import { CombineItems } from '../application/combine-items';
import { MergeItems } from '../application/merge-items';
import { ReadMergers } from '../application/read-mergers';
import {
  ListMergersRequest,
  MergerPageResponse,
  MergerResponse,
  CombinedItemResponse,
  CombineItemsRequest,
  MergeItemsRequest,
  MergersResponse,
  UnmergeItemsRequest,
} from './mergers.dto';

@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1')
export class MergersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mergeItems: MergeItems,
    private readonly combineItems: CombineItems,
    private readonly readMergers: ReadMergers,
  ) {}

  @Get('item-mergers')
  @Requires('item.merge')
  @ApiOperation({ summary: 'What is merged into what, by the moment of merging' })
  @ApiOkResponse({ type: MergerPageResponse })
  async list(
    @CurrentCaller() { officeId }: Caller,
    @Query() { cursor, limit = 50, ...asked }: ListMergersRequest,
  ): Promise<MergerPageResponse> {
    const page = await this.unitOfWork.read((tx) =>
      this.readMergers.page(tx, officeId, withMoments(asked), { cursor, limit }),
    );
    return { ...page, rows: page.rows.map((merger) => MergerResponse.of(merger)) };
  }

  @Post('item-mergers')
  @HttpCode(204)
  @Requires('item.merge')
  @ApiOperation({ summary: 'Merge items into one; it carries the contributors of all' })
  @ApiNoContentResponse({ description: 'Merged' })
  @ApiConflictResponse({ description: 'step_refused, merge_adopted, merged_has_parts' })
  merge(@CurrentWriteForGood() request: WriteRequest, @Body() body: MergeItemsRequest): Promise<void> {
    return this.unitOfWork.run((tx) => this.mergeItems.merge(tx, request, body));
  }

  @Post('combined-items')
  @Requires('item.merge')
  @ApiOperation({
    summary: 'Write a new item out of several; it carries the contributors of all, with the shares given',
  })
  @ApiCreatedResponse({ type: CombinedItemResponse })
  @ApiBadRequestResponse({ description: 'combined_contributors, merge_with_itself, secrecy_words, kind_unknown' })
  @ApiConflictResponse({ description: 'step_refused, merged_has_parts' })
  async combine(
    @CurrentWriteForGood() request: WriteRequest,
    @Body() body: CombineItemsRequest,
  ): Promise<CombinedItemResponse> {
    return { itemId: await this.unitOfWork.run((tx) => this.combineItems.combine(tx, request, body)) };
  }

  @Post('items/:id/unmerging')
  @HttpCode(204)
  @Requires('item.merge')
  @ApiOperation({ summary: 'Set what was merged into an item free again, while it is not adopted' })
  @ApiNoContentResponse({ description: 'Set free' })
  @ApiConflictResponse({ description: 'merge_adopted, not_merged, combined_whole' })
  unmerge(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') from: string,
    @Body() body: UnmergeItemsRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.mergeItems.unmerge(tx, request, { ...body, from }));
  }

  @Get('items/:id/mergers')
  @Requires('item.read')
  @ApiOperation({ summary: 'What went into an item, and what it went into' })
  @ApiOkResponse({ type: MergersResponse })
  of(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<MergersResponse> {
    return this.unitOfWork.read(async (tx) => MergersResponse.of(await this.readMergers.of(tx, caller, id)));
  }
}
