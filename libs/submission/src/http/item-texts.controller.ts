import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { CompareRevisions } from '../application/compare-revisions';
import { EditText } from '../application/edit-text';
import { ReadItems } from '../application/read-items';
import { EditTextRequest } from './items.request';
import { DifferenceResponse, ItemRevisionResponse } from './items.response';

/** The texts of an item: what the unit handed in, what the office made of it, and what lies between. */
@ApiTags('items')
@ApiBearerAuth()
@ApiNotFoundResponse({ description: 'item_not_found, revision_not_found' })
@Controller('api/v1/items/:id')
export class ItemTextsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readItems: ReadItems,
    private readonly compareRevisions: CompareRevisions,
    private readonly editText: EditText,
  ) {}

  @Get('revisions')
  @Requires('item.read')
  @ApiOperation({ summary: 'The texts an item had, from the first on' })
  @ApiOkResponse({ type: [ItemRevisionResponse] })
  revisions(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ItemRevisionResponse[]> {
    return this.unitOfWork.read(async (tx) => {
      const { id: itemId } = await this.readItems.visible(tx, caller, id);
      return (await this.readItems.revisionsOf(tx, itemId)).map((revision) => ItemRevisionResponse.of(revision));
    });
  }

  @Get('revisions/:from/difference/:to')
  @Requires('item.read')
  @ApiOperation({ summary: 'What changed from one text to another, word by word' })
  @ApiOkResponse({ type: DifferenceResponse })
  difference(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Param('from') from: string,
    @Param('to') to: string,
  ): Promise<DifferenceResponse> {
    return this.unitOfWork.read((tx) => this.compareRevisions.compare(tx, caller, id, from, to));
  }

  @Put('text')
  @Requires('item.work')
  @ApiOperation({ summary: "Keep the office's edited text as a revision of its own" })
  @ApiOkResponse({ type: ItemRevisionResponse })
  @ApiConflictResponse({ description: 'text_edited_meanwhile, step_refused: say who did what, and when' })
  async edit(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() body: EditTextRequest,
  ): Promise<ItemRevisionResponse> {
    const revision = await this.unitOfWork.run((tx) => this.editText.edit(tx, caller, id, body));
    return ItemRevisionResponse.of({ ...revision, purged: false });
  }
}
