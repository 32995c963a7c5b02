import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { SaveDraft, type DraftSaved } from '../application/save-draft';
import { ItemResponse } from './item.response';
import { BeginDraftRequest, SaveDraftRequest } from './items.request';
import { DraftResponse, DraftSavedResponse, SecrecyWarningResponse } from './items.response';

@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1/items')
export class DraftsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly saveDraft: SaveDraft,
  ) {}

  @Post('drafts')
  @Requires('item.submit')
  @ApiOperation({ summary: 'Begin a draft' })
  @ApiCreatedResponse({ type: DraftSavedResponse })
  async begin(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() body: BeginDraftRequest,
  ): Promise<DraftSavedResponse> {
    return saved(await this.unitOfWork.run((tx) => this.saveDraft.begin(tx, caller, body)));
  }

  @Post(':id/draft')
  @HttpCode(200)
  @Requires('item.submit')
  @ApiOperation({ summary: 'Save a draft, or the text of an item that was returned; what is left out stays' })
  @ApiOkResponse({ type: DraftSavedResponse })
  @ApiConflictResponse({ description: 'draft_saved_elsewhere: says who saved it and when' })
  async save(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() { version, ...input }: SaveDraftRequest,
  ): Promise<DraftSavedResponse> {
    return saved(await this.unitOfWork.run((tx) => this.saveDraft.save(tx, caller, id, version, input)));
  }
}

function saved({ item, draft, warnings }: DraftSaved): DraftSavedResponse {
  const told = warnings.map((hit) => SecrecyWarningResponse.of(hit));
  return { item: ItemResponse.of(item), draft: DraftResponse.of(draft), warnings: told };
}
