import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@app/kernel';
import { CurrentCaller, CurrentWriteForGood, Requires, UnitOfWork, type WriteRequest } from '@app/platform';
import { DecideSettings } from '../application/decide-settings';
import { OfficeChoices } from '../persistence/office-choices';
import { SecrecyWords, SubmissionSettingsBody } from './settings.dto';

/** What an office decides for its submissions. */
@ApiTags('submission settings')
@ApiBearerAuth()
@Controller('api/v1')
export class SettingsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly choices: OfficeChoices,
    private readonly decideSettings: DecideSettings,
  ) {}

  @Get('submission-settings')
  @Requires('item.read')
  @ApiOperation({ summary: 'Kinds of item, severities with their deadlines, whether units must sign off' })
  @ApiOkResponse({ type: SubmissionSettingsBody })
  settings(@CurrentCaller() { officeId }: Caller): Promise<SubmissionSettingsBody> {
    return this.unitOfWork.read(async (tx) => SubmissionSettingsBody.of(await this.choices.settings(tx, officeId)));
  }

  @Put('submission-settings')
  @HttpCode(204)
  @Requires('submission.manage')
  @ApiOperation({ summary: 'Decide them anew, all at once' })
  @ApiNoContentResponse({ description: 'Decided' })
  decide(@CurrentWriteForGood() { caller }: WriteRequest, @Body() body: SubmissionSettingsBody): Promise<void> {
    return this.unitOfWork.run((tx) => this.decideSettings.decide(tx, caller, body));
  }

  @Get('secrecy-words')
  @Requires('submission.manage')
  @ApiOperation({ summary: "The office's own words of the screen for secrets" })
  @ApiOkResponse({ type: SecrecyWords })
  words(@CurrentCaller() { officeId }: Caller): Promise<SecrecyWords> {
    return this.unitOfWork.read(async (tx) => SecrecyWords.of(await this.choices.words(tx, officeId)));
  }

  @Put('secrecy-words')
  @HttpCode(204)
  @Requires('submission.manage')
  @ApiOperation({ summary: 'Replace them, all at once' })
  @ApiNoContentResponse({ description: 'Replaced' })
  replaceWords(@CurrentWriteForGood() { caller }: WriteRequest, @Body() body: SecrecyWords): Promise<void> {
    return this.unitOfWork.run((tx) => this.decideSettings.replaceWords(tx, caller, body));
  }
}
