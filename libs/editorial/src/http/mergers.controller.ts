import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { ReadItems } from '@app/submission';
import { MergeItems } from '../application/merge-items';
import { ItemMergers } from '../persistence/item-mergers';
import { MergeItemsRequest, MergersResponse, UnmergeItemsRequest } from './mergers.dto';

@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1')
export class MergersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mergeItems: MergeItems,
    private readonly mergers: ItemMergers,
    private readonly items: ReadItems,
  ) {}

  @Post('item-mergers')
  @HttpCode(204)
  @Requires('item.merge')
  @ApiOperation({ summary: 'Merge items into one; it carries the contributors of all' })
  @ApiNoContentResponse({ description: 'Merged' })
  @ApiConflictResponse({ description: 'step_refused, merge_adopted, merged_has_parts' })
  merge(@CurrentWriteForGood() request: WriteRequest, @Body() body: MergeItemsRequest): Promise<void> {
    return this.unitOfWork.run((tx) => this.mergeItems.merge(tx, request, body));
  }

  @Post('items/:id/unmerging')
  @HttpCode(204)
  @Requires('item.merge')
  @ApiOperation({ summary: 'Set what was merged into an item free again, while it is not adopted' })
  @ApiNoContentResponse({ description: 'Set free' })
  @ApiConflictResponse({ description: 'merge_adopted, not_merged' })
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
    return this.unitOfWork.read(async (tx) => {
      await this.items.visible(tx, caller, id);
      const { officeId } = caller;
      return { items: await this.mergers.into(tx, officeId, id), into: await this.mergers.intoOf(tx, officeId, id) };
    });
  }
}
