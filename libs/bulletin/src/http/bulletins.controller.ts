import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { DrawUpBulletin } from '../application/draw-up-bulletin';
import { EditParagraph } from '../application/edit-paragraph';
import { ReadBulletin } from '../application/read-bulletin';
import {
  DrawUpBulletinRequest,
  EditParagraphRequest,
  ListBulletinsRequest,
  RedrawBulletinRequest,
} from './bulletins.request';
import { BulletinHeadResponse, BulletinPageResponse, BulletinResponse } from './bulletins.response';

@ApiTags('bulletin')
@ApiBearerAuth()
@Controller('api/v1/bulletins')
export class BulletinsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulletins: ReadBulletin,
    private readonly draw: DrawUpBulletin,
    private readonly editParagraph: EditParagraph,
  ) {}

  @Get()
  @Requires('bulletin.read')
  @ApiOperation({ summary: 'Bulletins, the newest first; for a liaison those that were issued' })
  @ApiOkResponse({ type: BulletinPageResponse })
  async list(@CurrentCaller() caller: Caller, @Query() query: ListBulletinsRequest): Promise<BulletinPageResponse> {
    const { cursor, limit = 50, ...filter } = query;
    const page = await this.unitOfWork.read((tx) => this.bulletins.page(tx, caller, filter, cursor, limit));
    return { ...page, rows: page.rows.map((head) => BulletinHeadResponse.of(head)) };
  }

  @Get(':id')
  @Requires('bulletin.read')
  @ApiOperation({ summary: 'What a bulletin says; to a liaison what its mode of publication shows the own unit' })
  @ApiOkResponse({ type: BulletinResponse })
  @ApiNotFoundResponse({ description: 'bulletin_not_found' })
  async one(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<BulletinResponse> {
    const { bulletin, version, steps } = await this.unitOfWork.read((tx) => this.bulletins.withSteps(tx, caller, id));
    return BulletinResponse.of(bulletin, version, steps);
  }

  @Post()
  @HttpCode(201)
  @Requires('bulletin.draft')
  @ApiOperation({ summary: 'Draft the bulletin of a period from the figures of the ledger' })
  @ApiCreatedResponse({ type: BulletinResponse })
  @ApiBadRequestResponse({ description: 'bulletin_period' })
  @ApiConflictResponse({ description: 'bulletin_stands, period_before_ledger, bulletin_period_ahead' })
  async drawUp(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { period, ...chosen }: DrawUpBulletinRequest,
  ): Promise<BulletinResponse> {
    return BulletinResponse.changed(await this.draw.drawUp(caller, period, chosen));
  }

  @Post(':id/redrawing')
  @HttpCode(200)
  @Requires('bulletin.draft')
  @ApiOperation({ summary: 'Draft it again with the figures of now; paragraphs written by hand stay' })
  @ApiOkResponse({ type: BulletinResponse })
  @ApiNotFoundResponse({ description: 'bulletin_not_found' })
  @ApiConflictResponse({ description: 'bulletin_not_draft, bulletin_moved_on' })
  async redraw(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Body() chosen: RedrawBulletinRequest,
  ): Promise<BulletinResponse> {
    return BulletinResponse.changed(await this.draw.redraw(caller, id, chosen));
  }

  @Put(':id/paragraphs/:paragraph')
  @HttpCode(200)
  @Requires('bulletin.draft')
  @ApiOperation({ summary: 'Write a paragraph by hand; what was drafted stays beside it' })
  @ApiOkResponse({ type: BulletinResponse })
  @ApiNotFoundResponse({ description: 'bulletin_not_found, paragraph_not_found' })
  @ApiConflictResponse({ description: 'bulletin_not_draft, bulletin_changed' })
  async edit(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Param('id') id: string,
    @Param('paragraph') paragraph: string,
    @Body() body: EditParagraphRequest,
  ): Promise<BulletinResponse> {
    const edit = this.unitOfWork.run((tx) => this.editParagraph.edit(tx, caller, id, paragraph, body));
    return BulletinResponse.changed(await edit);
  }
}
