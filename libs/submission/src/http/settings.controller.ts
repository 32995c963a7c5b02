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
import { DecideSettings } from '../application/decide-settings';
import {
  SecrecyWordsRequest,
  SecrecyWordsResponse,
  SubmissionSettingsRequest,
  SubmissionSettingsResponse,
} from './settings.dto';

/** What an office decides for its submissions. */
@ApiTags('submission settings')
@ApiBearerAuth()
@Controller('api/v1')
export class SettingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decideSettings: DecideSettings,
  ) {}

  @Get('submission-settings')
  @Requires('item.read')
  @ApiOperation({ summary: 'Kinds of item, severities with their deadlines, whether units must sign off' })
  @ApiOkResponse({ type: SubmissionSettingsResponse })
  async settings(@CurrentCaller() { officeId }: Caller): Promise<SubmissionSettingsResponse> {
    return SubmissionSettingsResponse.of(
      await this.unitOfWork.read((tx) => this.decideSettings.settings(tx, officeId)),
    );
  }

  @Put('submission-settings')
  @HttpCode(204)
  @Requires('submission.manage')
  @ApiOperation({ summary: 'Decide them anew, all at once' })
  @ApiNoContentResponse({ description: 'Decided' })
  @ApiConflictResponse({ description: 'setting_changed' })
  decide(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { version, ...chosen }: SubmissionSettingsRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.decideSettings.decide(tx, caller, chosen, version));
  }

  @Get('secrecy-words')
  @Requires('submission.manage')
  @ApiOperation({ summary: "The office's own words of the screen for secrets" })
  @ApiOkResponse({ type: SecrecyWordsResponse })
  async words(@CurrentCaller() { officeId }: Caller): Promise<SecrecyWordsResponse> {
    return SecrecyWordsResponse.of(await this.unitOfWork.read((tx) => this.decideSettings.words(tx, officeId)));
  }

  @Put('secrecy-words')
  @HttpCode(204)
  @Requires('submission.manage')
  @ApiOperation({ summary: 'Replace them, all at once' })
  @ApiNoContentResponse({ description: 'Replaced' })
  @ApiConflictResponse({ description: 'setting_changed' })
  replaceWords(
    @CurrentWriteForGood() { caller }: WriteRequest,
    @Body() { version, ...words }: SecrecyWordsRequest,
  ): Promise<void> {
    return this.unitOfWork.run((tx) => this.decideSettings.replaceWords(tx, caller, words, version));
  }
}
