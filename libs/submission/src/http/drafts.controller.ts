import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentWriteForGood, Requires, tellReplayed, UnitOfWork, type WriteRequest } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { FindDuplicates } from '../application/find-duplicates';
import { SaveDraft, type DraftSaved } from '../application/save-draft';
import { SubmitDraft } from '../application/submit-draft';
import { DuplicatesResponse } from './duplicates.dto';
import { ItemResponse } from './item.response';
import { BeginDraftRequest, SaveDraftRequest, SubmitDraftRequest } from './items.request';
import { DraftResponse, DraftSavedResponse, SecrecyWarningResponse } from './items.response';

@ApiTags('items')
@ApiBearerAuth()
@Controller('api/v1/items')
export class DraftsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly saveDraft: SaveDraft,
    private readonly submitDraft: SubmitDraft,
    private readonly duplicates: FindDuplicates,
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

  @Post(':id/submission')
  @HttpCode(200)
  @Requires('item.submit')
  @ApiOperation({ summary: 'Hand in a draft, or again what was returned' })
  @ApiOkResponse({
    description:
      'The item id, the receipt of the event this recorded (null when it recorded none), and `duplicates`: as of `GET /items/:id/duplicates`',
  })
  @ApiNotFoundResponse({ description: 'item_not_found' })
  @ApiConflictResponse({ description: 'step_refused: says who did what to the item, and when' })
  async submit(
    @CurrentWriteForGood() request: WriteRequest,
    @Param('id') id: string,
    @Body() body: SubmitDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { receipt, replayed } = await this.submitDraft.submit(request, id, body);
    tellReplayed(reply, replayed);
    const found = await this.unitOfWork.read((tx) => this.duplicates.ofItem(tx, request.caller, id));
    return { itemId: id, receipt, duplicates: DuplicatesResponse.of(found) };
  }
}

function saved({ item, draft, warnings }: DraftSaved): DraftSavedResponse {
  const told = warnings.map((hit) => SecrecyWarningResponse.of(hit));
  return { item: ItemResponse.of(item), draft: DraftResponse.of(draft), warnings: told };
}
