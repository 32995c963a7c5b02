import type { Caller } from '@app/kernel';
import { CurrentCaller, Requires, UnitOfWork } from '@app/platform';
import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ManageTotp } from '../application/manage-totp';
import { AccountNumber } from './account-number';
import { SecuritySettingsRequest, SecuritySettingsResponse } from './accounts.dto';

/** What an office decides about signing in. */
@ApiTags('accounts')
@ApiBearerAuth()
@Controller('api/v1')
export class SecurityController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly totp: ManageTotp,
  ) {}

  @Get('security-settings')
  @Requires('account.manage')
  @ApiOperation({ summary: 'What the office has decided about signing in' })
  @ApiOkResponse({ type: SecuritySettingsResponse })
  async read(@CurrentCaller() { officeId }: Caller): Promise<SecuritySettingsResponse> {
    return SecuritySettingsResponse.of(await this.unitOfWork.read((tx) => this.totp.settings(tx, officeId)));
  }

  @Post('security-settings')
  @HttpCode(200)
  @Requires('account.manage')
  @ApiOperation({ summary: 'Decide it; counts from the next log-in or renewal of each account' })
  @ApiOkResponse({ type: SecuritySettingsResponse })
  @ApiConflictResponse({ description: 'setting_changed' })
  async decide(
    @CurrentCaller() caller: Caller,
    @Body() { totpRequired, version }: SecuritySettingsRequest,
    @Ip() address: string,
  ): Promise<SecuritySettingsResponse> {
    const decided = await this.unitOfWork.run((tx) => this.totp.require(tx, caller, totpRequired, version, address));
    return SecuritySettingsResponse.of(decided);
  }

  @Post('accounts/:id/totp-removal')
  @HttpCode(204)
  @Requires('account.manage')
  @ApiOperation({ summary: 'Take the second factor off an account whose owner lost authenticator and recovery codes' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'account_not_found' })
  @ApiConflictResponse({ description: 'totp_off' })
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id', AccountNumber) id: number,
    @Ip() address: string,
  ): Promise<void> {
    await this.unitOfWork.run((tx) => this.totp.remove(tx, caller, id, address));
  }
}
