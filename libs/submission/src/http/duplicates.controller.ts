import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
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
import { DuplicateWindow } from '../application/duplicate-window';
import { FindDuplicates } from '../application/find-duplicates';
import { plainText } from '../domain/plain-text';
import {
  DuplicatesResponse,
  DuplicateWindowRequest,
  DuplicateWindowResponse,
  LookForDuplicatesRequest,
} from './duplicates.dto';

@ApiTags('duplicates')
@ApiBearerAuth()
@Controller('api/v1')
export class DuplicatesController {
  constructor(
    private readonly duplicates: FindDuplicates,
    private readonly window: DuplicateWindow,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post('items/duplicates')
  @HttpCode(200)
  @Requires('item.submit')
  @ApiOperation({ summary: 'Look for near-duplicates of a text that was not submitted yet; nothing is kept' })
  @ApiOkResponse({ type: DuplicatesResponse })
  look(@CurrentCaller() caller: Caller, @Body() { title, body, itemId }: LookForDuplicatesRequest) {
    const mine = { title, body: plainText(body ?? '') };
    return this.unitOfWork.read(async (tx) =>
      DuplicatesResponse.of(await this.duplicates.ofText(tx, caller, mine, itemId)),
    );
  }

  @Get('items/:id/duplicates')
  @Requires('item.read')
  @ApiOperation({ summary: 'Near-duplicates of an item, from before and after it' })
  @ApiOkResponse({ type: DuplicatesResponse })
  @ApiNotFoundResponse({ description: 'item_not_found' })
  ofItem(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DuplicatesResponse> {
    return this.unitOfWork.read(async (tx) => DuplicatesResponse.of(await this.duplicates.ofItem(tx, caller, id)));
  }

  @Get('duplicate-window')
  @Requires('item.read')
  @ApiOperation({ summary: 'Over how many months the office looks for near-duplicates' })
  @ApiOkResponse({ type: DuplicateWindowResponse })
  async months(@CurrentCaller() { officeId }: Caller): Promise<DuplicateWindowResponse> {
    return DuplicateWindowResponse.of(await this.unitOfWork.read((tx) => this.window.of(tx, officeId)));
  }

  @Post('duplicate-window')
  @HttpCode(200)
  @Requires('directory.manage')
  @ApiOperation({ summary: 'Set over how many months the office looks for near-duplicates' })
  @ApiOkResponse({ type: DuplicateWindowResponse })
  @ApiConflictResponse({ description: 'setting_changed' })
  async set(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { months, version }: DuplicateWindowRequest,
  ): Promise<DuplicateWindowResponse> {
    const decided = await this.unitOfWork.run((tx) => this.window.set(tx, caller, months, version));
    return DuplicateWindowResponse.of(decided);
  }
}
