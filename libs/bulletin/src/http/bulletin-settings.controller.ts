import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
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
import { KeepBulletinSettings } from '../application/keep-bulletin-settings';
import { BulletinSettingsRequest } from './bulletins.request';
import { BulletinSettingsResponse } from './bulletins.response';

@ApiTags('bulletin')
@ApiBearerAuth()
@Controller('api/v1/bulletin-settings')
export class BulletinSettingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: KeepBulletinSettings,
  ) {}

  @Get()
  @Requires('bulletin.read')
  @ApiOperation({ summary: 'Who issues bulletins, under which mark, to whom, and how they are published' })
  @ApiOkResponse({ type: BulletinSettingsResponse })
  read(@CurrentCaller() { officeId }: Caller): Promise<BulletinSettingsResponse> {
    return this.unitOfWork.read(async (tx) =>
      BulletinSettingsResponse.of(await this.settings.of(tx, officeId), await this.settings.state(tx, officeId)),
    );
  }

  @Put()
  @HttpCode(204)
  @Requires('bulletin.manage')
  @ApiOperation({ summary: 'Decide them anew, all at once; bulletins drawn up before stay as they are' })
  @ApiNoContentResponse({ description: 'Decided' })
  @ApiConflictResponse({ description: 'setting_changed' })
  async decide(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { version, ...settings }: BulletinSettingsRequest,
  ): Promise<void> {
    await this.unitOfWork.run((tx) => this.settings.decide(tx, caller, settings, version));
  }
}
